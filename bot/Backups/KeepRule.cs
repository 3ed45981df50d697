namespace LiaisonBot.Backups;

/// <summary>Which nightly backups have had their time (pure).</summary>
internal static class KeepRule
{
    /// <summary>
    /// The moments whose backup may go: those older than <paramref name="keepDays"/> days that are not the first of a month of
    /// the last <paramref name="keepMonths"/>. The newest never goes, nor does one of the future: a clock may have been wrong.
    /// </summary>
    public static IReadOnlyList<DateTime> Superfluous(IReadOnlyCollection<DateTime> made, DateOnly today, int keepDays, int keepMonths)
    {
        var firsts = made.GroupBy(MonthOf).Select(month => month.Min()).ToHashSet();
        var (day, month) = (today.AddDays(-keepDays), MonthOf(today.ToDateTime(TimeOnly.MinValue)) - keepMonths);
        return [.. made.Where(m => m != made.Max() && DateOnly.FromDateTime(m) < day && !(firsts.Contains(m) && MonthOf(m) >= month)).Order()];
    }

    private static int MonthOf(DateTime at) => (at.Year * 12) + at.Month;
}

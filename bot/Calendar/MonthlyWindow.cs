namespace LiaisonBot.Calendar;

/// <summary>Which days a month of the registers has.</summary>
internal enum MonthRule
{
    /// <summary>The first to the last day.</summary>
    Calendar = 0,

    /// <summary>The 15th of the previous month to the 14th.</summary>
    FifteenthToFourteenth = 1,
}

/// <summary>From which month (named by its last day) a rule holds.</summary>
internal sealed record WindowSince(int Year, int Month, MonthRule Rule);

/// <summary>
/// The monthly window of a unit and what follows from it. A month begins the day after the month before it ended,
/// so the first month after a switch is short or long, and no day is left out or counted twice.
/// </summary>
internal sealed class MonthlyWindow(IEnumerable<WindowSince> switches)
{
    /// <summary>Calendar months, the default.</summary>
    public static readonly MonthlyWindow CalendarMonths = new([]);

    private readonly WindowSince[] switches = [.. switches.OrderBy(s => Index(s.Year, s.Month))];

    /// <param name="month">1–12.</param>
    public Period Month(int year, int month) =>
        new(PeriodKind.Month, year, month, FirstDay(Index(year, month)), LastDay(Index(year, month)));

    /// <param name="quarter">1–4.</param>
    public Period Quarter(int year, int quarter) => Months(PeriodKind.Quarter, year, quarter, 3);

    /// <param name="half">1 or 2.</param>
    public Period Half(int year, int half) => Months(PeriodKind.Half, year, half, 6);

    /// <summary>The twelve months of the year, not its calendar days.</summary>
    public Period Year(int year) => Months(PeriodKind.Year, year, 0, 12);

    /// <summary>The first months of a year, as one range.</summary>
    public Period FirstMonths(int year, int months) =>
        Range(FirstDay(Index(year, 1)), LastDay(Index(year, months)));

    /// <summary>Two days picked by hand, both counted; turned round when the second is the earlier.</summary>
    public static Period Range(DateOnly from, DateOnly to) =>
        from <= to ? new(PeriodKind.Range, to.Year, 0, from, to) : new(PeriodKind.Range, from.Year, 0, to, from);

    /// <summary>The month a day belongs to.</summary>
    public Period MonthOf(DateOnly day)
    {
        var index = Index(day.Year, day.Month);
        return MonthAt(day > LastDay(index) ? index + 1 : day < FirstDay(index) ? index - 1 : index);
    }

    /// <summary>The period of the same kind just before. Of a range: as many whole months, else as many days.</summary>
    public Period Previous(Period period) => period.Kind switch
    {
        PeriodKind.Month => MonthAt(Index(period.Year, period.Part) - 1),
        PeriodKind.Quarter => period.Part > 1 ? Quarter(period.Year, period.Part - 1) : Quarter(period.Year - 1, 4),
        PeriodKind.Half => period.Part > 1 ? Half(period.Year, 1) : Half(period.Year - 1, 2),
        PeriodKind.Year => Year(period.Year - 1),
        _ => BeforeRange(period),
    };

    public Period SamePeriodLastYear(Period period) => period.Kind switch
    {
        PeriodKind.Month => Month(period.Year - 1, period.Part),
        PeriodKind.Quarter => Quarter(period.Year - 1, period.Part),
        PeriodKind.Half => Half(period.Year - 1, period.Part),
        PeriodKind.Year => Year(period.Year - 1),
        _ => Range(period.From.AddYears(-1), period.To.AddDays(1).AddYears(-1).AddDays(-1)),
    };

    /// <summary>From the first day of the year's first month to the end of the period, as a range.</summary>
    public Period YearToDate(Period period)
    {
        var year = period.Kind == PeriodKind.Range ? MonthOf(period.To).Year : period.Year;
        return Range(FirstDay(Index(year, 1)), period.To);
    }

    private static int Index(int year, int month) => (year * 12) + month - 1;

    private static Period BeforeRange(Period range)
    {
        var after = range.To.AddDays(1);
        var months = Index(after.Year, after.Month) - Index(range.From.Year, range.From.Month);
        var whole = months > 0 && range.From.AddMonths(months) == after;
        return Range(whole ? range.From.AddMonths(-months) : range.From.AddDays(-range.Days), range.From.AddDays(-1));
    }

    private Period MonthAt(int index) => Month(index / 12, (index % 12) + 1);

    private Period Months(PeriodKind kind, int year, int part, int length)
    {
        var first = Index(year, 1) + (Math.Max(part - 1, 0) * length);
        return new(kind, year, part, FirstDay(first), LastDay(first + length - 1));
    }

    private DateOnly FirstDay(int index) => LastDay(index - 1).AddDays(1);

    private DateOnly LastDay(int index)
    {
        var first = new DateOnly(index / 12, (index % 12) + 1, 1);
        return RuleOf(index) == MonthRule.FifteenthToFourteenth ? first.AddDays(13) : first.AddMonths(1).AddDays(-1);
    }

    private MonthRule RuleOf(int index) =>
        switches.LastOrDefault(s => Index(s.Year, s.Month) <= index)?.Rule ?? MonthRule.Calendar;
}

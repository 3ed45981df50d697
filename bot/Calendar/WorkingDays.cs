namespace LiaisonBot.Calendar;

/// <summary>The dated holiday table of one country.</summary>
/// <param name="Country">ISO code (VN, CN, LA, KH).</param>
/// <param name="Off">Weekdays that are not worked.</param>
/// <param name="MadeUp">Weekend days that are worked instead.</param>
internal sealed record CountryDays(string Country, IReadOnlySet<DateOnly> Off, IReadOnlySet<DateOnly> MadeUp);

/// <summary>A day that a sum passed over.</summary>
/// <param name="Countries">The countries whose holiday it is; empty for a plain weekend.</param>
internal sealed record SkippedDay(DateOnly Day, IReadOnlyList<string> Countries)
{
    public bool Weekend => Countries.Count == 0;
}

/// <summary>A sum of working days that can be shown: "5 working days, skipping 2/9".</summary>
internal sealed record WorkingSum(DateOnly From, int Count, DateOnly Result, IReadOnlyList<SkippedDay> Skipped)
{
    /// <summary>The holidays among the skipped days, without the plain weekends.</summary>
    public IEnumerable<SkippedDay> Holidays => Skipped.Where(day => !day.Weekend);
}

/// <summary>Working days of one country or of two: with two, a day counts when both work.</summary>
internal sealed class WorkingDays(params IReadOnlyList<CountryDays> countries)
{
    /// <summary>Saturdays and Sundays off, no holidays known.</summary>
    public static readonly WorkingDays WeekendsOnly = new([]);

    /// <summary>No run of days off is longer; a table that says so is broken and the sum stops there.</summary>
    private const int LongestRun = 60;

    public bool IsWorking(DateOnly day) =>
        countries.Count == 0 ? !IsWeekend(day) : countries.All(country => Works(country, day));

    /// <summary>The day that is so many working days after a day (the day itself does not count); 0 gives the day.</summary>
    /// <param name="count">0–1000.</param>
    public WorkingSum Add(DateOnly from, int count)
    {
        var skipped = new List<SkippedDay>();
        var day = from;
        for (var i = 0; i < count; i++)
        {
            day = Walk(day, 1, skipped);
        }

        return new(from, count, day, skipped);
    }

    /// <summary>The first working day after a day.</summary>
    public DateOnly NextAfter(DateOnly day) => Walk(day, 1, []);

    /// <summary>The last working day on or before a day.</summary>
    public DateOnly LastOnOrBefore(DateOnly day) => IsWorking(day) ? day : Walk(day, -1, []);

    /// <summary>The last working day of a calendar month.</summary>
    public DateOnly LastOfMonth(int year, int month) =>
        LastOnOrBefore(new DateOnly(year, month, DateTime.DaysInMonth(year, month)));

    /// <summary>Registered later than the next working day after the event.</summary>
    public bool IsLate(DateOnly eventDay, DateOnly registered) => registered > NextAfter(eventDay);

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private static bool Works(CountryDays country, DateOnly day) =>
        country.MadeUp.Contains(day) || (!IsWeekend(day) && !country.Off.Contains(day));

    private DateOnly Walk(DateOnly day, int step, List<SkippedDay> skipped)
    {
        for (var i = 0; i < LongestRun; i++)
        {
            day = day.AddDays(step);
            if (IsWorking(day))
            {
                return day;
            }

            skipped.Add(new(day, [.. countries.Where(c => c.Off.Contains(day)).Select(c => c.Country)]));
        }

        return day;
    }
}

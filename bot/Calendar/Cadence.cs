using System.Globalization;

namespace LiaisonBot.Calendar;

/// <summary>
/// When a reminder or a tally is due: wall clock, one time a day at most. <see cref="object.ToString"/> gives the text
/// of no language that is stored; <see cref="CadenceReader"/> reads it back equal.
/// </summary>
/// <param name="At">Wall clock in the zone asked with.</param>
internal abstract record Cadence(TimeOnly At)
{
    /// <summary>The time when only a day was said.</summary>
    public static readonly TimeOnly UsualTime = new(8, 0);

    /// <summary>The last year reckoned with; nothing is due after it.</summary>
    private const int LastYear = 9000;

    private string Clock => At.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The first due instant strictly after an instant, in UTC; null when there is none.</summary>
    /// <param name="working">The holidays that the last working day rests on.</param>
    public DateTimeOffset? NextAfter(DateTimeOffset instant, TimeZoneInfo zone, WorkingDays working)
    {
        var day = WallClock.DayOf(instant, zone).AddDays(-1);
        while (day.Year < LastYear && FirstOnOrAfter(day, working) is { } due)
        {
            var at = WallClock.ToInstant(due.ToDateTime(At), zone);
            if (at > instant)
            {
                return at;
            }

            day = due.AddDays(1);
        }

        return null;
    }

    /// <summary>The next due instants, oldest first, at most <paramref name="count"/>.</summary>
    public IReadOnlyList<DateTimeOffset> Next(int count, DateTimeOffset after, TimeZoneInfo zone, WorkingDays working)
    {
        var due = new List<DateTimeOffset>(count);
        while (due.Count < count && NextAfter(due.Count == 0 ? after : due[^1], zone, working) is { } next)
        {
            due.Add(next);
        }

        return due;
    }

    /// <summary>The cadence once the day of the record it hangs on is known; any other cadence as it is.</summary>
    public virtual Cadence ForEvent(DateOnly eventDay) => this;

    /// <summary>The first due day on or after a day; null when there is none.</summary>
    protected abstract DateOnly? FirstOnOrAfter(DateOnly day, WorkingDays working);

    /// <summary>Once, at a day and time.</summary>
    public sealed record Once(DateOnly Day, TimeOnly At) : Cadence(At)
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"once {Day:yyyy-MM-dd} {Clock}");

        protected override DateOnly? FirstOnOrAfter(DateOnly day, WorkingDays working) => Day >= day ? Day : null;
    }

    /// <summary>Every day.</summary>
    public sealed record Daily(TimeOnly At) : Cadence(At)
    {
        public override string ToString() => $"daily {Clock}";

        protected override DateOnly? FirstOnOrAfter(DateOnly day, WorkingDays working) => day;
    }

    /// <summary>Every week on some days.</summary>
    /// <param name="Days">Bit 0 Sunday to bit 6 Saturday; at least one.</param>
    public sealed record Weekly(byte Days, TimeOnly At) : Cadence(At)
    {
        public IEnumerable<DayOfWeek> Weekdays =>
            Enumerable.Range(1, 7).Select(d => (DayOfWeek)(d % 7)).Where(d => (Days & (1 << (int)d)) != 0);

        public static byte Bit(DayOfWeek day) => (byte)(1 << (int)day);

        public override string ToString() =>
            $"weekly {string.Join(',', Weekdays.Select(d => WeekdayWords.Short[(int)d]))} {Clock}";

        protected override DateOnly? FirstOnOrAfter(DateOnly day, WorkingDays working) =>
            Enumerable.Range(0, 7).Select(day.AddDays).First(d => (Days & Bit(d.DayOfWeek)) != 0);
    }

    /// <summary>Every month.</summary>
    public sealed record Monthly(DayInMonth Day, TimeOnly At) : Cadence(At)
    {
        public override string ToString() => $"monthly {Day} {Clock}";

        protected override DateOnly? FirstOnOrAfter(DateOnly day, WorkingDays working) => First(Day, 1, day, working);
    }

    /// <summary>Every quarter, on a day of its last month.</summary>
    public sealed record Quarterly(DayInMonth Day, TimeOnly At) : Cadence(At)
    {
        public override string ToString() => $"quarterly {Day} {Clock}";

        protected override DateOnly? FirstOnOrAfter(DateOnly day, WorkingDays working) => First(Day, 3, day, working);
    }

    /// <summary>Every year; 29/02 is 28/02 in a year without it.</summary>
    public sealed record Yearly(int Month, int Day, TimeOnly At) : Cadence(At)
    {
        public override string ToString() =>
            string.Create(CultureInfo.InvariantCulture, $"yearly {Day:00}/{Month:00} {Clock}");

        protected override DateOnly? FirstOnOrAfter(DateOnly day, WorkingDays working) =>
            In(day.Year) >= day ? In(day.Year) : In(day.Year + 1);

        private DateOnly In(int year) => new(year, Month, Math.Min(Day, DateTime.DaysInMonth(year, Month)));
    }

    /// <summary>So many days before a record's event; due only through <see cref="ForEvent"/>.</summary>
    /// <param name="DaysBefore">0–366.</param>
    /// <param name="Record">The record's number, normalised (P-2026-0007, MLT/P-2026-0007).</param>
    public sealed record BeforeRecord(int DaysBefore, string Record, TimeOnly At) : Cadence(At)
    {
        public override Cadence ForEvent(DateOnly eventDay) => new Once(eventDay.AddDays(-DaysBefore), At);

        public override string ToString() =>
            string.Create(CultureInfo.InvariantCulture, $"{DaysBefore} days before {Record} {Clock}");

        protected override DateOnly? FirstOnOrAfter(DateOnly day, WorkingDays working) => null;
    }

    private static DateOnly First(DayInMonth rule, int everyMonths, DateOnly day, WorkingDays working)
    {
        var month = new DateOnly(day.Year, day.Month, 1).AddMonths((everyMonths - (day.Month % everyMonths)) % everyMonths);
        while (rule.In(month.Year, month.Month, working) < day)
        {
            month = month.AddMonths(everyMonths);
        }

        return rule.In(month.Year, month.Month, working);
    }
}

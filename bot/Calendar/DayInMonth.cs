using System.Globalization;

namespace LiaisonBot.Calendar;

/// <summary>One day of a month, named by a rule; every month has exactly one.</summary>
internal abstract record DayInMonth
{
    public abstract DateOnly In(int year, int month, WorkingDays working);

    private static DateOnly LastOf(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));

    /// <summary>The 25th; in a month without it the last day.</summary>
    /// <param name="Day">1–31.</param>
    public sealed record Numbered(int Day) : DayInMonth
    {
        public override DateOnly In(int year, int month, WorkingDays working) =>
            new(year, month, Math.Min(Day, DateTime.DaysInMonth(year, month)));

        public override string ToString() => Day.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The last day.</summary>
    public sealed record Last : DayInMonth
    {
        public override DateOnly In(int year, int month, WorkingDays working) => LastOf(year, month);

        public override string ToString() => "last";
    }

    /// <summary>The last working day, by the holidays known when it is asked.</summary>
    public sealed record LastWorkday : DayInMonth
    {
        public override DateOnly In(int year, int month, WorkingDays working) => working.LastOfMonth(year, month);

        public override string ToString() => "last-workday";
    }

    /// <summary>The second Tuesday, or the last Friday.</summary>
    /// <param name="Nth">1–4, or 0 for the last.</param>
    public sealed record Weekday(int Nth, DayOfWeek Day) : DayInMonth
    {
        private static readonly string[] Names = ["last", "1st", "2nd", "3rd", "4th"];

        public override DateOnly In(int year, int month, WorkingDays working)
        {
            var start = Nth == 0 ? LastOf(year, month).AddDays(-6) : new DateOnly(year, month, 1).AddDays((Nth - 1) * 7);
            return start.AddDays(((int)Day - (int)start.DayOfWeek + 7) % 7);
        }

        public override string ToString() => $"{Names[Nth]} {WeekdayWords.Short[(int)Day]}";
    }
}

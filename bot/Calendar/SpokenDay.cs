namespace LiaisonBot.Calendar;

/// <summary>A day as it was said, before it is known from which day and in which direction it is to be read.</summary>
internal abstract record SpokenDay
{
    public abstract DayReading On(DateOnly today, DayLeaning leaning);

    private static bool Exists(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    /// <summary>Of a day that its month lacks; null when there is no such month, or the day is none of any.</summary>
    private static DateOnly? LastOfMonth(int year, int month, int day) =>
        day > 28 && Exists(year, month, 1) ? new(year, month, DateTime.DaysInMonth(year, month)) : null;

    private static DateOnly Nearer(DateOnly today, DateOnly past, DateOnly future) =>
        today.DayNumber - past.DayNumber <= future.DayNumber - today.DayNumber ? past : future;

    /// <summary>25/11/2026</summary>
    public sealed record Dated(int Year, int Month, int Day, bool Lunar) : SpokenDay
    {
        public override DayReading On(DateOnly today, DayLeaning leaning) =>
            Exists(Year, Month, Day) ? new DayReading.Known(new(Year, Month, Day), Lunar)
            : new DayReading.NoSuchDay(LastOfMonth(Year, Month, Day));
    }

    /// <summary>hôm qua, 3 days ago: so many days from today.</summary>
    public sealed record Shifted(int Days) : SpokenDay
    {
        public override DayReading On(DateOnly today, DayLeaning leaning) =>
            new DayReading.Known(today.AddDays(Days));
    }

    /// <summary>thứ 6 ngày 20/11: both have to agree.</summary>
    public sealed record Named(DayOfWeek Weekday, SpokenDay Day) : SpokenDay
    {
        public override DayReading On(DateOnly today, DayLeaning leaning)
        {
            var reading = Day.On(today, leaning);
            return reading.Certain is { } day && day.DayOfWeek != Weekday ? new DayReading.WrongWeekday(day) : reading;
        }
    }

    /// <summary>cuối tuần: Saturday or Sunday, so that one is asked for.</summary>
    public sealed record Weekend : SpokenDay
    {
        public override DayReading On(DateOnly today, DayLeaning leaning)
        {
            var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
            var week = leaning == DayLeaning.Past && today < monday.AddDays(5) ? monday.AddDays(-7) : monday;
            return new DayReading.TwoFit(week.AddDays(5), week.AddDays(6));
        }
    }

    /// <summary>ngày 25: of this month or the one beside it.</summary>
    public sealed record Numbered(int Day, bool Lunar) : SpokenDay
    {
        public override DayReading On(DateOnly today, DayLeaning leaning)
        {
            if (Day is < 1 or > 31)
            {
                return new DayReading.NoSuchDay(null);
            }

            var past = Find(today, -1);
            var future = Find(today, 1);
            return new DayReading.Known(leaning switch
            {
                DayLeaning.Past => past,
                DayLeaning.Future => future,
                _ => Nearer(today, past, future),
            }, Lunar);
        }

        private DateOnly Find(DateOnly day, int step)
        {
            while (day.Day != Day)
            {
                day = day.AddDays(step);
            }

            return day;
        }
    }

    /// <summary>25/11 without a year.</summary>
    public sealed record Yearless(int Month, int Day, bool Lunar) : SpokenDay
    {
        /// <summary>When both the past and the future twin are further than this, neither is the obvious one.</summary>
        private const int FarFromBoth = 120;

        public override DayReading On(DateOnly today, DayLeaning leaning)
        {
            if (!Exists(2024, Month, Day))
            {
                // In 2023 February has 28 days, as in most years.
                return new DayReading.NoSuchDay(LastOfMonth(2023, Month, Day) is { } last ? new Yearless(Month, last.Day, Lunar).On(today, leaning).Likeliest(today) : null);
            }

            var past = Find(today, -1);
            var future = Find(leaning == DayLeaning.Future ? today : today.AddDays(1), 1);
            return leaning switch
            {
                DayLeaning.Past => Past(today, past, future),
                DayLeaning.Future => Future(today, future),
                _ => Either(today, past, future),
            };
        }

        private DayReading Past(DateOnly today, DateOnly past, DateOnly future) =>
            past < today.AddMonths(-6) || (past != today && future <= today.AddMonths(1))
                ? new DayReading.TwoFit(past, future)
                : new DayReading.Known(past, Lunar);

        private DayReading Future(DateOnly today, DateOnly future) =>
            future > today.AddMonths(6)
                ? new DayReading.TwoFit(Find(today.AddDays(-1), -1), future)
                : new DayReading.Known(future, Lunar);

        private DayReading Either(DateOnly today, DateOnly past, DateOnly future)
        {
            var nearer = Nearer(today, past, future);
            return Math.Abs(nearer.DayNumber - today.DayNumber) > FarFromBoth
                ? new DayReading.TwoFit(past, future)
                : new DayReading.Known(nearer, Lunar);
        }

        private DateOnly Find(DateOnly today, int step)
        {
            var year = today.Year;
            while (!Exists(year, Month, Day) || new DateOnly(year, Month, Day).CompareTo(today) * step < 0)
            {
                year += step;
            }

            return new(year, Month, Day);
        }
    }
}

namespace LiaisonBot.Calendar;

/// <summary>Where a day without a year is looked for.</summary>
internal enum DayLeaning
{
    /// <summary>It happened: today or before.</summary>
    Past = 0,

    /// <summary>A plan or a deadline: today or later.</summary>
    Future = 1,

    /// <summary>Either: the nearer one.</summary>
    Either = 2,
}

/// <summary>What a typed day turned out to be.</summary>
internal abstract record DayReading
{
    /// <summary>The day, when it is certain.</summary>
    public virtual DateOnly? Certain => null;

    /// <param name="LunarHint">Said with "mùng", which hints at the lunar calendar: show the solar date.</param>
    public sealed record Known(DateOnly Day, bool LunarHint = false) : DayReading
    {
        public override DateOnly? Certain => Day;
    }

    /// <summary>Two years fit: ask.</summary>
    public sealed record TwoFit(DateOnly Earlier, DateOnly Later) : DayReading;

    /// <summary>The calendar does not have it (31/02).</summary>
    public sealed record NoSuchDay : DayReading;

    /// <summary>The weekday said with the date is another one.</summary>
    public sealed record WrongWeekday(DateOnly Day) : DayReading;

    /// <summary>The words are no day at all.</summary>
    public sealed record NotADay : DayReading;
}

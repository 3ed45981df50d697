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

    /// <summary>The day meant most likely, for a line to send again.</summary>
    /// <param name="fallback">The day when nothing is known of it; of two days that fit, the later one unless it lies after this.</param>
    public DateOnly Likeliest(DateOnly fallback) => this switch
    {
        Known known => known.Day,
        TwoFit two => two.Later <= fallback ? two.Later : two.Earlier,
        WrongWeekday wrong => wrong.Day,
        NoSuchDay { LastOfMonth: { } last } => last,
        _ => fallback,
    };

    /// <param name="LunarHint">Said with "mùng", which hints at the lunar calendar: show the solar date.</param>
    public sealed record Known(DateOnly Day, bool LunarHint = false) : DayReading
    {
        public override DateOnly? Certain => Day;
    }

    /// <summary>Two years fit: ask.</summary>
    public sealed record TwoFit(DateOnly Earlier, DateOnly Later) : DayReading;

    /// <summary>The calendar does not have it (31/02).</summary>
    /// <param name="LastOfMonth">28/02 for 31/02; null when there is no such month either.</param>
    public sealed record NoSuchDay(DateOnly? LastOfMonth) : DayReading;

    /// <summary>The weekday said with the date is another one.</summary>
    public sealed record WrongWeekday(DateOnly Day) : DayReading;

    /// <summary>The words are no day at all.</summary>
    public sealed record NotADay : DayReading;
}

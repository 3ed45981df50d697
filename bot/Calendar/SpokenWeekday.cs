namespace LiaisonBot.Calendar;

/// <summary>Which week a weekday was said of. Weeks begin on Monday.</summary>
internal enum WeekHint
{
    None = 0,

    /// <summary>tuần này, this</summary>
    ThisWeek = 1,

    /// <summary>tuần sau, next week</summary>
    NextWeek = 2,

    /// <summary>tuần trước, last week</summary>
    LastWeek = 3,

    /// <summary>tới, next: the first one after today.</summary>
    Coming = 4,

    /// <summary>vừa rồi, last: the last one before today.</summary>
    Gone = 5,
}

/// <summary>thứ 6, Friday next week.</summary>
internal sealed record SpokenWeekday(DayOfWeek Weekday, WeekHint Hint) : SpokenDay
{
    public override DayReading On(DateOnly today, DayLeaning leaning) => new DayReading.Known(Hint switch
    {
        WeekHint.ThisWeek => InWeekOf(today),
        WeekHint.NextWeek => InWeekOf(today.AddDays(7)),
        WeekHint.LastWeek => InWeekOf(today.AddDays(-7)),
        WeekHint.Coming => OnOrAfter(today.AddDays(1)),
        WeekHint.Gone => OnOrAfter(today.AddDays(-7)),
        _ => Leaning(today, leaning),
    });

    private static int FromMonday(DayOfWeek day) => ((int)day + 6) % 7;

    private DateOnly Leaning(DateOnly today, DayLeaning leaning)
    {
        var next = OnOrAfter(today);
        var back = next == today ? today : next.AddDays(-7);
        var pastIsNearer = today.DayNumber - back.DayNumber <= next.DayNumber - today.DayNumber;
        return leaning == DayLeaning.Past || (leaning == DayLeaning.Either && pastIsNearer) ? back : next;
    }

    private DateOnly InWeekOf(DateOnly day) => day.AddDays(FromMonday(Weekday) - FromMonday(day.DayOfWeek));

    private DateOnly OnOrAfter(DateOnly day) => day.AddDays(((int)Weekday - (int)day.DayOfWeek + 7) % 7);
}

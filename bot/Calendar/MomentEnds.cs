namespace LiaisonBot.Calendar;

/// <summary>Collects the pieces of a moment while its words are read. "2h-5h chiều": the part holds for both times.</summary>
internal sealed class MomentEnds
{
    private readonly SpokenDay?[] days = new SpokenDay?[2];
    private readonly SpokenTime?[] times = new SpokenTime?[2];
    private DayPart loose;
    private int end;

    public bool Put(SpokenTime time)
    {
        if (times[end] is not null)
        {
            return false;
        }

        times[end] = time;
        return true;
    }

    public bool Put(SpokenDay day)
    {
        var before = days[end];
        days[end] = (before, day) switch
        {
            (null, _) => day,
            (SpokenWeekday { Hint: WeekHint.None } name, not SpokenWeekday) => new SpokenDay.Named(name.Weekday, day),
            (not SpokenWeekday, SpokenWeekday { Hint: WeekHint.None } name) => new SpokenDay.Named(name.Weekday, before),
            _ => null,
        };
        return days[end] is not null;
    }

    /// <summary>A part of the day belongs to the time before it, else to the time that comes.</summary>
    public bool Put(DayPart part)
    {
        if (times[end] is { Part: DayPart.None } time)
        {
            times[end] = time with { Part = part };
            return true;
        }

        var free = times[end] is null && loose == DayPart.None;
        loose = part;
        return free;
    }

    public bool Turn() => end++ == 0 && (days[0] is not null || times[0] is not null);

    public MomentReading Finish()
    {
        GiveLoosePart();
        ShareLastPart();
        var clocks = times.Select(time => time?.Clock).ToArray();
        if (times.Zip(clocks).Any(pair => pair.First is not null && pair.Second is null))
        {
            return new(null, MomentFault.NoSuchTime) { Day = days[0] ?? days[1] };
        }

        var empty = days[0] is null && times[0] is null;
        var oneEnded = end == 1 && days[1] is null && times[1] is null;
        return empty || oneEnded || LacksAPiece()
            ? new(null, MomentFault.NotAMoment)
            : new(new(days[0] ?? DayOfEnd(), clocks[0], days[0] is null ? null : days[1], clocks[1]), MomentFault.None);
    }

    /// <summary>"22/11 8h - 23/11" and "22/11 - 15h" leave open what is meant.</summary>
    private bool LacksAPiece() => end == 1 && (times[0] is null) != (times[1] is null);

    /// <summary>"từ 8h đến 15h ngày 22/11": the day said last holds for both.</summary>
    private SpokenDay? DayOfEnd() => times[0] is not null ? days[1] : null;

    private void GiveLoosePart()
    {
        for (var i = 0; i < 2 && loose != DayPart.None; i++)
        {
            if (times[i] is { Part: DayPart.None } time)
            {
                times[i] = time with { Part = loose };
            }
        }
    }

    private void ShareLastPart()
    {
        if (times[0] is { Part: DayPart.None } first && times[1] is { Part: not DayPart.None } last
            && first with { Part = last.Part } is var shared && shared.Clock <= last.Clock)
        {
            times[0] = shared;
        }
    }
}

namespace LiaisonBot.Calendar;

/// <summary>Why words that look like a moment are none.</summary>
internal enum MomentFault
{
    None = 0,

    /// <summary>The words are (also) something else.</summary>
    NotAMoment = 1,

    /// <summary>A time the clock does not have.</summary>
    NoSuchTime = 2,
}

/// <summary>Day and time, and day and time of the end, each as far as said.</summary>
internal sealed record SpokenMoment(SpokenDay? Day, TimeOnly? Time, SpokenDay? EndDay = null, TimeOnly? EndTime = null)
{
    /// <summary>Only a day, only a time: two such details of a line make one moment. Null when they overlap.</summary>
    public SpokenMoment? Join(SpokenMoment other)
    {
        var overlap = (Day is not null && other.Day is not null) || (Time is not null && other.Time is not null)
            || ((EndDay ?? (object?)EndTime) is not null && (other.EndDay ?? (object?)other.EndTime) is not null);
        return overlap
            ? null
            : new(Day ?? other.Day, Time ?? other.Time, EndDay ?? other.EndDay, EndTime ?? other.EndTime);
    }
}

/// <summary>What words said of a moment.</summary>
internal sealed record MomentReading(SpokenMoment? Moment, MomentFault Fault)
{
    /// <summary>The day said beside a time that the clock does not have; else null.</summary>
    public SpokenDay? Day { get; init; }
}

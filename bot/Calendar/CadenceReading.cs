namespace LiaisonBot.Calendar;

/// <summary>Why words are no cadence. The words layer makes the sentence.</summary>
internal enum CadenceFault
{
    None = 0,

    /// <summary>The words are not understood, or something is said twice.</summary>
    Unclear = 1,

    /// <summary>A day the calendar does not have.</summary>
    NoSuchDay = 2,

    /// <summary>A time the clock does not have.</summary>
    NoSuchTime = 3,

    /// <summary>A single moment that has passed.</summary>
    Passed = 4,

    /// <summary>The weekday said with the date is another one.</summary>
    WrongWeekday = 5,
}

/// <summary>A cadence, or why the words are none.</summary>
/// <param name="Cadence">Not null exactly when Fault is None.</param>
internal sealed record CadenceReading(Cadence? Cadence, CadenceFault Fault)
{
    public CadenceReading(Cadence cadence)
        : this(cadence, CadenceFault.None)
    {
    }

    public CadenceReading(CadenceFault fault)
        : this(null, fault)
    {
    }
}

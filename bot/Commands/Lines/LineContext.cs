namespace LiaisonBot.Commands.Lines;

/// <summary>The language a person is spoken to.</summary>
internal enum Tongue
{
    /// <summary>Vietnamese, the default.</summary>
    Vi = 0,

    /// <summary>English.</summary>
    En = 1,
}

/// <summary>What a line is judged against.</summary>
/// <param name="Now">The time of the person's message, not of its handling: an outage makes nobody late.</param>
/// <param name="Zone">The zone of the person's unit; every clock time typed is wall-clock there.</param>
/// <param name="Language">The language of the corrected line.</param>
internal sealed record LineContext(DateTimeOffset Now, TimeZoneInfo Zone, Tongue Language)
{
    /// <summary>The wall clock of the unit at the message, to the minute.</summary>
    public DateTime LocalNow
    {
        get
        {
            var local = Calendar.WallClock.ToLocal(Now, Zone);
            return local.AddTicks(-(local.Ticks % TimeSpan.TicksPerMinute));
        }
    }
}

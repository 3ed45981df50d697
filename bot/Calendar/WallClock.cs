namespace LiaisonBot.Calendar;

/// <summary>Wall clock of a zone to instant and back.</summary>
internal static class WallClock
{
    /// <summary>The wall clock of the zone at an instant; Kind is Unspecified.</summary>
    public static DateTime ToLocal(DateTimeOffset instant, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(instant, zone).DateTime;

    /// <summary>The day of the zone at an instant.</summary>
    public static DateOnly DayOf(DateTimeOffset instant, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(ToLocal(instant, zone));

    /// <summary>
    /// The instant (in UTC) of a wall clock. A time the clock skips (spring) is moved on by the length of the gap;
    /// of a time the clock shows twice (autumn) the first is meant.
    /// </summary>
    public static DateTimeOffset ToInstant(DateTime wall, TimeZoneInfo zone)
    {
        var clock = DateTime.SpecifyKind(wall, DateTimeKind.Unspecified);
        var offset = zone.IsInvalidTime(clock) ? zone.GetUtcOffset(clock.AddHours(-3))
            : zone.IsAmbiguousTime(clock) ? zone.GetAmbiguousTimeOffsets(clock).Max()
            : zone.GetUtcOffset(clock);
        return new DateTimeOffset(clock, offset).ToUniversalTime();
    }
}

using LiaisonBot.Calendar;

namespace LiaisonBot.Tests.Calendar;

/// <summary>The moments and zones the calendar tests stand on: Sunday 22/11/2026 14:05 at the post.</summary>
internal static class Clocks
{
    public static readonly TimeZoneInfo Hanoi = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    public static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    public static readonly DateOnly Today = new(2026, 11, 22);

    public static readonly DateTime Now = new(2026, 11, 22, 14, 5, 0);

    public static DateTimeOffset Instant => WallClock.ToInstant(Now, Hanoi);

    public static DateOnly D(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", null);
}

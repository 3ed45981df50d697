namespace LiaisonBot.Calendar;

/// <summary>Reads one day as people type it: 25/11, 2026-11-25, thứ sáu tuần sau, CN, mai, ngày 25, Friday.</summary>
internal static class DayReader
{
    /// <param name="today">The day of the person's message in the unit's zone.</param>
    /// <param name="leaning">Where a day without a year is looked for.</param>
    public static DayReading Read(string text, DateOnly today, DayLeaning leaning) =>
        MomentReader.Read(text).Moment is { Day: { } day, Time: null, EndDay: null }
            ? day.On(today, leaning)
            : new DayReading.NotADay();
}

/// <summary>Reads one time as people type it: 14h, 14g30, 14:30, 2h chiều, 2 pm.</summary>
internal static class TimeReader
{
    /// <summary>The time; null with NoSuchTime (25h) or NotAMoment.</summary>
    public static (TimeOnly? Time, MomentFault Fault) Read(string text)
    {
        var reading = MomentReader.Read(text);
        return reading.Moment is null ? (null, reading.Fault)
            : reading.Moment is { Day: null, EndTime: null, Time: { } time } ? (time, MomentFault.None)
            : (null, MomentFault.NotAMoment);
    }
}

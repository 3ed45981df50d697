using LiaisonBot.Calendar;

namespace LiaisonBot.Commands.Lines;

/// <summary>A moment of a line set against the clock of its message.</summary>
/// <param name="Start">Wall clock; midnight when only a day was said.</param>
/// <param name="Fault">What is wrong with it; the other values are then the best guess for the corrected line.</param>
internal sealed record EventTime(DateTime Start, DateTime? End, bool TimeSaid, LineFault? Fault)
{
    private static readonly DateOnly Earliest = new(2000, 1, 1);

    private static readonly TimeSpan Furthest = TimeSpan.FromDays(5 * 366);

    /// <summary>Not over when the message was written: later than now, or without a time on a later day.</summary>
    public bool IsAfter(DateTime now) => TimeSaid ? Start > now : Start.Date > now.Date;

    /// <summary>Nothing said: of what happened at a moment, now; of what fills a day, today.</summary>
    public static EventTime Unsaid(DateTime now, bool toTheMinute) => new(toTheMinute ? now : now.Date, null, toTheMinute, null);

    public static EventTime From(WhenDetail when, DateTime now, DayLeaning leaning)
    {
        var moment = when.Moment!;
        var today = DateOnly.FromDateTime(now);
        var day = moment.Day?.On(today, leaning) ?? new DayReading.Known(today);
        var start = At(day.Likeliest(today), moment.Time);
        var outside = Bounds(start, now, when.Found);
        var fault = FaultOf(LineField.When, day, when.Found) ?? outside;
        return fault is not null
            ? new(outside is null ? start : now.Date, null, moment.Time is not null, fault)
            : WithEnd(moment, start, when.Found);
    }

    /// <summary>What is wrong with a day, null when it is certain.</summary>
    public static LineFault? FaultOf(LineField field, DayReading day, string found) => day switch
    {
        DayReading.Known => null,
        DayReading.TwoFit two => new(field, LineReason.TwoDaysFit, found) { Candidates = [two.Earlier, two.Later] },
        DayReading.NoSuchDay => new(field, LineReason.NoSuchDay, found),
        DayReading.WrongWeekday => new(field, LineReason.Contradicts, found),
        _ => new(field, LineReason.Unknown, found),
    };

    private static EventTime WithEnd(SpokenMoment moment, DateTime start, string found)
    {
        var startDay = DateOnly.FromDateTime(start);
        if (moment.EndDay is null && moment.EndTime is null)
        {
            return new(start, null, moment.Time is not null, null);
        }

        var day = moment.EndDay?.On(startDay, DayLeaning.Future) ?? new DayReading.Known(startDay);
        var end = At(day.Likeliest(startDay), moment.EndTime);
        var fault = FaultOf(LineField.End, day, found) ?? (Before(end, start, moment) ? new(LineField.End, LineReason.BeforeStart, found) : null);
        return fault is null
            ? new(start, end, moment.Time is not null, null)
            : new(start, moment.EndDay is null ? end.AddDays(1) : null, moment.Time is not null, fault);
    }

    private static bool Before(DateTime end, DateTime start, SpokenMoment moment) =>
        moment.Time is null ? end < start : end <= start;

    private static DateTime At(DateOnly day, TimeOnly? time) => day.ToDateTime(time ?? TimeOnly.MinValue);

    private static LineFault? Bounds(DateTime start, DateTime now, string found) =>
        DateOnly.FromDateTime(start) < Earliest || start - now > Furthest ? new(LineField.When, LineReason.OutOfRange, found) : null;
}

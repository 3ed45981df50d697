using System.Globalization;
using System.Text.RegularExpressions;

namespace LiaisonBot.Calendar;

/// <summary>A deadline as said: a day, a count of working days, or a count of days.</summary>
/// <param name="Before">"trước thứ 6" means Thursday at the latest.</param>
internal sealed record SpokenDeadline(SpokenDay? Day, bool Before, int? WorkingDays)
{
    /// <summary>The last good day. NotADay for a count of working days, which needs the holidays.</summary>
    /// <param name="from">The day the deadline is counted from; it never lies before it.</param>
    public DayReading LastGoodDay(DateOnly from)
    {
        var reading = Day?.On(Before ? from.AddDays(1) : from, DayLeaning.Future) ?? new DayReading.NotADay();
        return Before && reading is DayReading.Known known ? known with { Day = known.Day.AddDays(-1) } : reading;
    }
}

/// <summary>Reads a deadline: 30/11, trước thứ 6, by Friday, 5 ngày làm việc, within 5 working days, 10 ngày.</summary>
internal static partial class DeadlineReader
{
    /// <summary>Null when the words are no deadline. A clock time in it is not one either: deadlines are days.</summary>
    public static SpokenDeadline? Read(string text)
    {
        var folded = Folding.Fold(text);
        var count = Count().Match(folded);
        if (count.Success)
        {
            var days = int.Parse(count.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
            return count.Groups["working"].Success ? new(null, false, days) : new(new SpokenDay.Shifted(days), false, null);
        }

        var lead = Lead().Match(folded);
        var moment = MomentReader.Read(folded[lead.Length..]).Moment;
        return moment is { Day: { } day, Time: null, EndDay: null } ? new(day, lead.Groups["before"].Success, null) : null;
    }

    [GeneratedRegex("^(?:trong vong |trong |sau |within |in )?(?<n>[0-9]{1,3}) (?:(?<working>ngay lam viec|working days?|business days?|work days?|nlv)|ngay|days?)$")]
    private static partial Regex Count();

    [GeneratedRegex("^(?:cham nhat |muon nhat |no later than |at latest )?(?:(?<before>truoc|before) |by |on |la |vao )?")]
    private static partial Regex Lead();
}

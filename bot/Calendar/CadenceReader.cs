using System.Globalization;
using System.Text.RegularExpressions;

namespace LiaisonBot.Calendar;

/// <summary>
/// Reads when a reminder is due, in either language: 25/11 8h · daily 07:00 · weekly Mon,Thu 07:30 · hằng tháng ngày 25 ·
/// ngày làm việc cuối tháng · quarterly 25 08:00 (of the quarter's last month) · yearly 14/12 · 3 days before NUMBER.
/// Without a time it is 08:00. Without a day: weekly, monthly and yearly mean today's, quarterly the quarter's last day.
/// </summary>
internal static partial class CadenceReader
{
    /// <param name="nowLocal">Wall clock of the unit when the message was sent.</param>
    public static CadenceReading Read(string text, DateTime nowLocal)
    {
        var folded = Folding.Fold(text).Replace('\u2013', '-').Replace('\u2014', '-').TrimEnd('.', ' ');
        var time = CutTime(ref folded);
        if (time is { Clock: null })
        {
            return new(CadenceFault.NoSuchTime);
        }

        var at = time?.Clock ?? Cadence.UsualTime;
        return Recurring(folded, at, DateOnly.FromDateTime(nowLocal)) is { } cadence
            ? new(cadence)
            : ReadOnce(folded, time?.Clock, nowLocal);
    }

    /// <summary>The cadence of a text that <see cref="Cadence"/> wrote, whatever the time is now.</summary>
    /// <exception cref="FormatException">The text is none.</exception>
    public static Cadence FromStored(string text) =>
        Read(text, new DateTime(1950, 1, 1)).Cadence ?? throw new FormatException($"No cadence: {text}");

    private static SpokenTime? CutTime(ref string folded)
    {
        for (var start = 0; start >= 0 && start < folded.Length; start = NextWord(folded, start))
        {
            var at = start;
            if (TimeWords.Take(folded, ref at) is { } time)
            {
                at += at < folded.Length && folded[at] == ' ' ? 1 : 0;
                var part = TimeWords.TakePart(folded, ref at);
                folded = Lead().Replace(folded[..start], "") + " " + folded[at..].TrimStart(' ', ',');
                folded = folded.Trim(' ', ',');
                return part == DayPart.None ? time : time with { Part = part };
            }
        }

        return null;
    }

    private static int NextWord(string folded, int at) => folded.IndexOf(' ', at) is >= 0 and var space ? space + 1 : -1;

    private static Cadence? Recurring(string folded, TimeOnly at, DateOnly today) =>
        EveryDay().IsMatch(folded) ? new Cadence.Daily(at)
        : Before(folded, at)
        ?? Weekly(folded, at, today)
        ?? Monthly(folded, at, today)
        ?? (Cadence?)Quarterly(folded, at)
        ?? Yearly(folded, at, today);

    private static Cadence.BeforeRecord? Before(string folded, TimeOnly at)
    {
        var match = BeforeRecord().Match(folded);
        var count = match.Groups["n"].Success ? int.Parse(match.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 1;
        var days = match.Groups["week"].Success ? count * 7 : count;
        return match.Success && days <= 366
            ? new(days, match.Groups["record"].Value.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant(), at)
            : null;
    }

    private static Cadence.Weekly? Weekly(string folded, TimeOnly at, DateOnly today)
    {
        var match = EveryWeek().Match(folded);
        if (!match.Success)
        {
            return null;
        }

        var said = match.Groups["days"].Value;
        var days = said.Length == 0 ? Cadence.Weekly.Bit(today.DayOfWeek) : WeekdayList.Read(said);
        return days == 0 ? null : new(days, at);
    }

    private static Cadence.Monthly? Monthly(string folded, TimeOnly at, DateOnly today)
    {
        var match = EveryMonth().Match(folded);
        var said = match.Groups["day"].Value;
        var day = match.Success && said.Length == 0 ? new DayInMonth.Numbered(today.Day)
            : match.Success || EndOfMonth().IsMatch(folded) ? DayInMonthReader.Read(match.Success ? said : folded)
            : null;
        return day is null ? null : new(day, at);
    }

    private static Cadence.Quarterly? Quarterly(string folded, TimeOnly at)
    {
        var match = EveryQuarter().Match(folded);
        var said = match.Groups["day"].Value;
        var day = !match.Success ? null : said.Length == 0 ? new DayInMonth.Last() : DayInMonthReader.Read(said);
        return day is null ? null : new(day, at);
    }

    private static Cadence.Yearly? Yearly(string folded, TimeOnly at, DateOnly today)
    {
        var match = EveryYear().Match(folded);
        if (!match.Success)
        {
            return null;
        }

        var said = match.Groups["day"].Value;
        return said.Length == 0 ? new(today.Month, today.Day, at)
            : MomentReader.Read(said).Moment is { Day: SpokenDay.Yearless day, Time: null, EndDay: null }
                && day.On(today, DayLeaning.Future) is not DayReading.NoSuchDay ? new(day.Month, day.Day, at)
            : null;
    }

    private static CadenceReading ReadOnce(string folded, TimeOnly? time, DateTime nowLocal)
    {
        var today = DateOnly.FromDateTime(nowLocal);
        var said = OnceWord().Replace(folded, "");
        if (said.Length == 0 && time is { } only)
        {
            return new(new Cadence.Once(today.ToDateTime(only) > nowLocal ? today : today.AddDays(1), only));
        }

        var day = MomentReader.Read(said).Moment is { Day: { } spoken, Time: null, EndDay: null }
            ? spoken.On(today, DayLeaning.Future)
            : new DayReading.NotADay();
        return day switch
        {
            DayReading.Known known => Once(known.Day, time ?? Cadence.UsualTime, nowLocal),
            DayReading.TwoFit two => Once(two.Later, time ?? Cadence.UsualTime, nowLocal),
            DayReading.NoSuchDay => new(CadenceFault.NoSuchDay),
            DayReading.WrongWeekday => new(CadenceFault.WrongWeekday),
            _ => new(CadenceFault.Unclear),
        };
    }

    private static CadenceReading Once(DateOnly day, TimeOnly at, DateTime nowLocal) =>
        day.ToDateTime(at) <= nowLocal ? new(CadenceFault.Passed) : new(new Cadence.Once(day, at));

    [GeneratedRegex("(?:,|\\b(?:luc|vao luc|vao|at)) ?$")]
    private static partial Regex Lead();

    [GeneratedRegex("^(?:daily|every ?day|each day|hang ngay|moi ngay)$")]
    private static partial Regex EveryDay();

    [GeneratedRegex("^(?:(?:(?<n>[0-9]{1,3}) (?:days?|ngay|weeks?(?<week>)|tuan(?<week>)) (?:before|truoc)|truoc (?<n>[0-9]{1,3}) (?:ngay|tuan(?<week>))|(?:the )?day before|hom truoc) (?<record>(?:[a-z0-9]+(?:-[a-z0-9]+)*/)?[lcmptda] ?-? ?(?:[0-9]{4} ?- ?)?[0-9]{1,6})|truoc (?<record>(?:[a-z0-9]+(?:-[a-z0-9]+)*/)?[lcmptda] ?-? ?(?:[0-9]{4} ?- ?)?[0-9]{1,6}) (?<n>[0-9]{1,3}) (?:ngay|tuan(?<week>)))$", RegexOptions.ExplicitCapture)]
    private static partial Regex BeforeRecord();

    [GeneratedRegex("^(?:(?:weekly|every week|hang tuan|moi tuan)(?: (?:on |vao )?(?<days>.+))?|every (?<days>(?!month|quarter|year|day)[a-z].+)|(?:moi|hang) (?<days>(?:thu|t[2-7]|chu nhat|cn).*)|(?<days>.+) (?:hang tuan|moi tuan|every week|weekly))$")]
    private static partial Regex EveryWeek();

    [GeneratedRegex("^(?:(?:monthly|every month|hang thang|moi thang)(?:,? (?:on )?(?:the )?(?:vao )?(?<day>.+))?|(?:the )?(?<day>.+?)(?: of)? (?:hang thang|moi thang|every month|each month|monthly))$")]
    private static partial Regex EveryMonth();

    [GeneratedRegex("^(?:last (?:day|workday|working day) of (?:the )?month|ngay (?:lam viec )?cuoi (?:cung (?:cua )?)?thang|cuoi thang)$")]
    private static partial Regex EndOfMonth();

    [GeneratedRegex("^(?:(?:quarterly|every quarter|hang quy|moi quy)(?:,? (?:on )?(?:the )?(?:vao )?(?<day>.+))?|(?:the )?(?<day>.+?)(?: of)? (?:hang quy|moi quy|every quarter|each quarter))$")]
    private static partial Regex EveryQuarter();

    [GeneratedRegex("^(?:(?:yearly|annually|every year|hang nam|moi nam)(?:,? (?:on )?(?:vao )?(?<day>.+))?|(?<day>.+?) (?:hang nam|moi nam|every year|each year|yearly))$")]
    private static partial Regex EveryYear();

    [GeneratedRegex("^(?:once|mot lan) ?")]
    private static partial Regex OnceWord();
}

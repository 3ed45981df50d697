using System.Globalization;
using System.Text.RegularExpressions;

namespace LiaisonBot.Calendar;

/// <summary>Reads which day of a month or quarter is meant: 25, ngày cuối, last-workday, 2nd Tue, thứ 6 đầu tiên.</summary>
internal static partial class DayInMonthReader
{
    private static readonly string[] English = ["last", "first", "second", "third", "fourth"];

    public static DayInMonth? Read(string folded)
    {
        if (Last().IsMatch(folded))
        {
            return new DayInMonth.Last();
        }

        if (LastWorkday().IsMatch(folded))
        {
            return new DayInMonth.LastWorkday();
        }

        var number = Number().Match(folded);
        return number.Success ? Numbered(int.Parse(number.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture))
            : EnglishNth(folded) ?? VietnameseNth(folded);
    }

    private static DayInMonth.Numbered? Numbered(int day) => day is >= 1 and <= 31 ? new(day) : null;

    private static DayInMonth.Weekday? EnglishNth(string folded)
    {
        var match = NthBefore().Match(folded);
        var word = match.Groups["nth"].Value;
        return match.Success
            ? Weekday(char.IsAsciiDigit(word[0]) ? word[0] - '0' : Array.IndexOf(English, word), folded[match.Length..])
            : null;
    }

    private static DayInMonth.Weekday? VietnameseNth(string folded)
    {
        var match = NthAfter().Match(folded);
        var nth = match.Groups["n"] is { Success: true, Value: var digit } ? digit[0] - '0'
            : match.Groups["first"].Success ? 1
            : 0;
        return match.Success ? Weekday(nth, folded[..match.Index]) : null;
    }

    private static DayInMonth.Weekday? Weekday(int nth, string name)
    {
        var at = 0;
        var day = WeekdayWords.Take(name, ref at);
        return day is { Hint: WeekHint.None } && at == name.Length ? new(nth, day.Weekday) : null;
    }

    [GeneratedRegex("^(?:last(?: day)?(?: of (?:the )?(?:month|quarter))?|(?:ngay )?cuoi(?: cung)?(?: (?:cua )?(?:thang|quy))?)$")]
    private static partial Regex Last();

    [GeneratedRegex("^(?:last[- ](?:workday|working[- ]day|work day|business day)(?: of (?:the )?(?:month|quarter))?|ngay lam viec cuoi(?: cung)?(?: (?:cua )?(?:thang|quy))?)$")]
    private static partial Regex LastWorkday();

    [GeneratedRegex("^(?:ngay |day )?(?<n>[0-9]{1,2})(?:st|nd|rd|th)?$")]
    private static partial Regex Number();

    [GeneratedRegex("^(?<nth>1st|2nd|3rd|4th|first|second|third|fourth|last) ")]
    private static partial Regex NthBefore();

    [GeneratedRegex(" (?:tuan (?:thu )?(?<n>[1-4])|lan (?:thu )?(?<n>[1-4])|(?<first>dau(?: tien)?)(?: (?:cua )?(?:thang|quy))?|cuoi(?: cung)?(?: (?:cua )?(?:thang|quy))?)$")]
    private static partial Regex NthAfter();
}

/// <summary>Reads the weekdays of a weekly cadence: Mon,Thu · thứ 2, thứ 5 · thứ 2 và thứ 5 · Mon-Fri.</summary>
internal static partial class WeekdayList
{
    /// <summary>The days as bits of <see cref="Cadence.Weekly"/>; 0 when a word is no weekday.</summary>
    public static byte Read(string folded)
    {
        byte days = 0;
        DayOfWeek? from = null;
        for (var at = 0; at < folded.Length;)
        {
            if (WeekdayWords.Take(folded, ref at) is not { Hint: WeekHint.None } day)
            {
                return 0;
            }

            days |= from is { } start ? Span(start, day.Weekday) : Cadence.Weekly.Bit(day.Weekday);
            var join = Join().Match(folded, at);
            if (at < folded.Length && (!join.Success || join.Index + join.Length == folded.Length))
            {
                return 0;
            }

            from = join.Groups["to"].Success ? day.Weekday : null;
            at += join.Length;
        }

        return days;
    }

    private static byte Span(DayOfWeek from, DayOfWeek to)
    {
        byte days = Cadence.Weekly.Bit(to);
        for (var day = from; day != to; day = (DayOfWeek)(((int)day + 1) % 7))
        {
            days |= Cadence.Weekly.Bit(day);
        }

        return days;
    }

    [GeneratedRegex(@"\G(?: ?(?<to>-|den|to) ?| ?(?:,|;|&|\+|va|and)+ ?| )")]
    private static partial Regex Join();
}

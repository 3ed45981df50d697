using System.Text.RegularExpressions;

namespace LiaisonBot.Calendar;

/// <summary>
/// Reads a period in either language: 2026-10, 10/2026, tháng 10, Oct 2026, 2026, Q3 2026, quý III, H1 2026,
/// 6 tháng đầu năm, tháng trước, this month, năm nay, 15/9/2026-14/10/2026. Without a year it is the last one begun.
/// </summary>
internal static partial class PeriodReader
{
    private static readonly string[] Months =
    [
        "mot", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi", "muoi mot", "muoi hai",
    ];

    private static readonly string[] Roman = ["i", "ii", "iii", "iv"];

    private static readonly (Regex Pattern, Func<Match, Period, MonthlyWindow, Period?> Read)[] Forms =
    [
        (YearMonth(), (m, now, window) => Month(m, now, window)),
        (MonthYear(), (m, now, window) => Month(m, now, window)),
        (NamedMonth(), (m, now, window) => Month(m, now, window)),
        (Quarter(), (m, now, window) => Part(m, now, 3, window.Quarter)),
        (YearQuarter(), (m, now, window) => Part(m, now, 3, window.Quarter)),
        (Half(), (m, now, window) => Part(m, now, 6, window.Half)),
        (YearHalf(), (m, now, window) => Part(m, now, 6, window.Half)),
        (FirstMonths(), FirstOfYear),
        (LastSix(), (m, now, window) => window.Half(YearOf(m, now, 7), 2)),
        (Year(), (m, now, window) => window.Year(YearOf(m, now, 1))),
        (Near(), Nearby),
    ];

    /// <summary>The period, or null when the words are none (or a year outside 2000–2100).</summary>
    /// <param name="today">The day of the message in the unit's zone.</param>
    public static Period? Read(string text, DateOnly today, MonthlyWindow window)
    {
        var folded = Folding.Fold(text).Replace('\u2013', '-').Replace('\u2014', '-').TrimEnd('.', ' ');
        var now = window.MonthOf(today);
        foreach (var (pattern, read) in Forms)
        {
            var match = pattern.Match(folded);
            if (match.Success)
            {
                return read(match, now, window);
            }
        }

        return ReadRange(folded, today);
    }

    private static Period? Month(Match match, Period now, MonthlyWindow window)
    {
        var typed = match.Groups["m"].Value;
        var month = int.TryParse(typed, out var number) ? number : MonthNumber(typed);
        return month is >= 1 and <= 12 && YearOf(match, now, month) is >= 2000 and <= 2100 and var year
            ? window.Month(year, month)
            : null;
    }

    private static int MonthNumber(string name) =>
        Array.IndexOf(Months, name) is >= 0 and var index ? index + 1 : DayWords.MonthNumber(name);

    private static Period? Part(Match match, Period now, int length, Func<int, int, Period> make)
    {
        var typed = match.Groups["p"].Value;
        var part = char.IsAsciiDigit(typed[0]) ? typed[0] - '0' : Array.IndexOf(Roman, typed) + 1;
        return YearOf(match, now, ((part - 1) * length) + 1) is >= 2000 and <= 2100 and var year
            ? make(year, part)
            : null;
    }

    private static Period? FirstOfYear(Match match, Period now, MonthlyWindow window)
    {
        var months = match.Groups["n"].Success ? int.Parse(match.Groups["n"].Value, null) : 6;
        var year = YearOf(match, now, 1);
        return months == 6 ? window.Half(year, 1) : months is >= 1 and <= 12 ? window.FirstMonths(year, months) : null;
    }

    /// <summary>The year said; else the year of the latest such month that has begun.</summary>
    private static int YearOf(Match match, Period now, int month) =>
        match.Groups["y"].Success ? int.Parse(match.Groups["y"].Value, null)
        : match.Groups["lastyear"].Success ? now.Year - 1
        : month <= now.Part ? now.Year : now.Year - 1;

    private static Period? Nearby(Match match, Period now, MonthlyWindow window)
    {
        var current = match.Groups["unit"].Value switch
        {
            "thang" or "month" => now,
            "quy" or "quarter" => window.Quarter(now.Year, ((now.Part - 1) / 3) + 1),
            _ => window.Year(now.Year),
        };
        return match.Groups["this"].Success ? current : window.Previous(current);
    }

    private static Period? ReadRange(string folded, DateOnly today)
    {
        var at = From().Match(folded).Length;
        var first = DayWords.Take(folded, ref at);
        var between = Between().Match(folded, at);
        at += between.Length;
        var last = first is null || !between.Success ? null : DayWords.Take(folded, ref at);
        if (last?.On(today, DayLeaning.Past) is not DayReading.Known { Day: var to } || at != folded.Length)
        {
            return null;
        }

        return first!.On(to, DayLeaning.Past).Certain is { } from && from <= to ? MonthlyWindow.Range(from, to) : null;
    }

    [GeneratedRegex("^(?<y>[0-9]{4})[-/.](?<m>[0-9]{1,2})$")]
    private static partial Regex YearMonth();

    [GeneratedRegex("^(?:thang |t|month )?(?<m>[0-9]{1,2})(?:[-/.]|, ?| nam | )(?<y>[0-9]{4})$")]
    private static partial Regex MonthYear();

    [GeneratedRegex("^(?:(?:thang |t|month )(?<m>[0-9]{1,2})|thang (?<m>mot|hai|ba|tu|nam|sau|bay|tam|chin|muoi(?: mot| hai)?)|(?<m>(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*))(?:(?: nam|,)? (?:(?<y>[0-9]{4})|nay|(?<lastyear>ngoai|truoc)))?$")]
    private static partial Regex NamedMonth();

    [GeneratedRegex("^(?:q|quy|quarter) ?(?<p>[1-4]|i{1,3}|iv)(?: ?[-/,]? ?(?:nam )?(?<y>[0-9]{4}))?$")]
    private static partial Regex Quarter();

    [GeneratedRegex("^(?<y>[0-9]{4})[- /]?q(?<p>[1-4])$")]
    private static partial Regex YearQuarter();

    [GeneratedRegex("^(?:h|half )(?<p>[12])(?:[- /]?(?<y>[0-9]{4}))?$")]
    private static partial Regex Half();

    [GeneratedRegex("^(?<y>[0-9]{4})[- /]?h(?<p>[12])$")]
    private static partial Regex YearHalf();

    [GeneratedRegex("^(?:(?<n>[0-9]{1,2}) thang dau nam|nua dau nam|first half(?: of)?)(?: (?:(?<y>[0-9]{4})|nay|(?<lastyear>ngoai|truoc)))?$")]
    private static partial Regex FirstMonths();

    [GeneratedRegex("^(?:6 thang cuoi nam|nua cuoi nam|second half(?: of)?)(?: (?:(?<y>[0-9]{4})|nay|(?<lastyear>ngoai|truoc)))?$")]
    private static partial Regex LastSix();

    [GeneratedRegex("^(?:nam |year )?(?<y>2[01][0-9]{2})$")]
    private static partial Regex Year();

    [GeneratedRegex("^(?:(?<unit>thang|quy|nam) (?:(?<this>nay)|truoc|qua|ngoai|vua roi|vua qua)|(?:(?<this>this)|last|previous) (?<unit>month|quarter|year))$")]
    private static partial Regex Near();

    [GeneratedRegex("^(?:tu |from )?(?:ngay )?")]
    private static partial Regex From();

    [GeneratedRegex(@"\G ?(?:-|\.\.|den|to|until) ?(?:ngay )?")]
    private static partial Regex Between();
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace LiaisonBot.Calendar;

/// <summary>Finds one day in folded words, at a place.</summary>
internal static partial class DayWords
{
    private const string MonthNames =
        "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";

    private static readonly string[] ShortMonths =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static readonly (Regex Pattern, Func<Match, SpokenDay> Read)[] Forms =
    [
        (Iso(), m => Dated(Number(m, 1), Number(m, 2), Number(m, 3), false)),
        (Slashed(), m => DayMonth(m, Number(m, "d"), Number(m, "m"))),
        (MonthWord(), m => DayMonth(m, Number(m, "d"), Number(m, "m"))),
        (DayThenMonthName(), m => DayMonth(m, Number(m, "d"), MonthNumber(m.Groups["name"].Value))),
        (MonthNameThenDay(), m => DayMonth(m, Number(m, "d"), MonthNumber(m.Groups["name"].Value))),
        (DaysAgo(), m => new SpokenDay.Shifted(-Number(m, "n"))),
        (DaysAhead(), m => new SpokenDay.Shifted(Number(m, "n"))),
        (Western(), m => new SpokenDay.Numbered(Number(m, "d"), false)),
        (Weekend(), _ => new SpokenDay.Weekend()),
        (OnlyDay(), m => new SpokenDay.Numbered(Number(m, "d"), IsLunar(m))),
        (Relative(), m => new SpokenDay.Shifted(RelativeDays(m.Value))),
    ];

    /// <summary>The day that begins at <paramref name="at"/>, which moves behind it; null when none begins there.</summary>
    /// <param name="folded">Words as <see cref="Folding.Fold"/> gives them.</param>
    public static SpokenDay? Take(string folded, ref int at)
    {
        foreach (var (pattern, read) in Forms)
        {
            var match = pattern.Match(folded, at);
            if (match.Success)
            {
                at += match.Length;
                return read(match);
            }
        }

        return WeekdayWords.Take(folded, ref at);
    }

    /// <summary>1–12 for a month's English name or its first three letters; 0 for anything else.</summary>
    public static int MonthNumber(string name) =>
        name.Length < 3 ? 0 : Array.IndexOf(ShortMonths, name[..3]) + 1;

    private static SpokenDay DayMonth(Match match, int day, int month)
    {
        var year = match.Groups["y"];
        return !year.Success
            ? new SpokenDay.Yearless(month, day, IsLunar(match))
            : Dated(Number(match, "y") + (year.Length == 2 ? 2000 : 0), month, day, IsLunar(match));
    }

    private static SpokenDay.Dated Dated(int year, int month, int day, bool lunar) => new(year, month, day, lunar);

    private static bool IsLunar(Match match) => match.Groups["lunar"].Success;

    private static int Number(Match match, int group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static int RelativeDays(string words) => words switch
    {
        "hom nay" or "bua nay" or "hnay" or "today" or "nay" or "this" => 0,
        "hom qua" or "bua qua" or "hqua" or "yesterday" or "qua" or "last" => -1,
        "hom kia" or "day before yesterday" or "the day before yesterday" => -2,
        "ngay kia" or "ngay mot" or "day after tomorrow" or "the day after tomorrow" => 2,
        _ => 1,
    };

    [GeneratedRegex(@"\G([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(?![0-9/])")]
    private static partial Regex Iso();

    [GeneratedRegex(@"\G(?:(?<lunar>mung|mong) )?(?<d>[0-9]{1,2})(?<s>[-/.])(?<m>[0-9]{1,2})(?:\k<s>(?<y>[0-9]{4}|[0-9]{2}))?(?![0-9hg:]|\k<s>[0-9])")]
    private static partial Regex Slashed();

    [GeneratedRegex(@"\G(?:(?<lunar>mung|mong) )?(?<d>[0-9]{1,2}) thang (?<m>[0-9]{1,2})(?:(?: nam |[ /])(?<y>[0-9]{4}))?(?![0-9])")]
    private static partial Regex MonthWord();

    [GeneratedRegex(@"\G(?<d>[0-9]{1,2})(?:st|nd|rd|th)? ?(?:of )?(?<name>" + MonthNames + @")\b\.?(?:,? (?<y>[0-9]{4})(?![0-9:]))?")]
    private static partial Regex DayThenMonthName();

    [GeneratedRegex(@"\G(?<name>" + MonthNames + @")\.? (?<d>[0-9]{1,2})(?:st|nd|rd|th)?(?![0-9:hg])(?:,? (?<y>[0-9]{4})(?![0-9:]))?")]
    private static partial Regex MonthNameThenDay();

    [GeneratedRegex(@"\G(?<n>[0-9]{1,3}) (?:ngay truoc|days? ago)\b")]
    private static partial Regex DaysAgo();

    [GeneratedRegex(@"\G(?:in (?<n>[0-9]{1,3}) days?|(?<n>[0-9]{1,3}) (?:ngay nua|ngay toi|days? from now))\b")]
    private static partial Regex DaysAhead();

    [GeneratedRegex(@"\G(?:ngay|(?<lunar>mung|mong)) (?<d>[0-9]{1,2})(?![0-9:hg/.]| ?(?:gio|thang)\b)")]
    private static partial Regex OnlyDay();

    /// <summary>"25 tây": of the solar month.</summary>
    [GeneratedRegex(@"\G(?:ngay )?(?<d>[0-9]{1,2}) tay\b")]
    private static partial Regex Western();

    [GeneratedRegex(@"\G(?:cuoi tuan(?: nay)?|(?:this |the )?weekend)\b(?! (?:sau|truoc|toi))")]
    private static partial Regex Weekend();

    [GeneratedRegex(@"\G(?:hom nay|bua nay|hnay|today|hom qua|bua qua|hqua|yesterday|hom kia|(?:the )?day before yesterday|ngay mai|mai|tomorrow|ngay kia|ngay mot|(?:the )?day after tomorrow|this(?= (?:morning|afternoon|evening)\b)|last(?= (?:evening|night)\b)|(?<=(?:sang|trua|chieu|toi|dem) )(?:nay|qua))\b")]
    private static partial Regex Relative();
}

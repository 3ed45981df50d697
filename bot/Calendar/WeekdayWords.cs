using System.Text.RegularExpressions;

namespace LiaisonBot.Calendar;

/// <summary>Finds a weekday in folded words, at a place: thu 6, thu sau, t6, cn, Fri, Friday next week.</summary>
internal static partial class WeekdayWords
{
    /// <summary>The short English names, Sunday first, as the canonical text of a cadence has them.</summary>
    public static readonly string[] Short = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

    private static readonly string[] Vietnamese = ["hai", "ba", "tu", "nam", "sau", "bay"];

    /// <summary>The weekday that begins at <paramref name="at"/>, which moves behind it; else null.</summary>
    public static SpokenWeekday? Take(string folded, ref int at)
    {
        var match = Weekday().Match(folded, at);
        if (!match.Success)
        {
            return null;
        }

        at += match.Length;
        return new(DayOf(match), HintOf(match.Groups["pre"].Value + match.Groups["post"].Value));
    }

    private static DayOfWeek DayOf(Match match)
    {
        if (match.Groups["vi"] is { Success: true, Value: var spoken })
        {
            return (DayOfWeek)(char.IsAsciiDigit(spoken[0]) ? spoken[0] - '1' : Array.IndexOf(Vietnamese, spoken) + 1);
        }

        var english = match.Groups["en"].Value;
        return english.Length == 0 ? DayOfWeek.Sunday : (DayOfWeek)Array.FindIndex(
            Short, name => english.StartsWith(name, StringComparison.OrdinalIgnoreCase));
    }

    private static WeekHint HintOf(string words) => words switch
    {
        "" => WeekHint.None,
        "tuan nay" or "nay" or "this" or "this week" => WeekHint.ThisWeek,
        "tuan sau" or "tuan toi" or "next week" => WeekHint.NextWeek,
        "tuan truoc" or "tuan qua" or "last week" => WeekHint.LastWeek,
        "toi" or "next" or "coming" => WeekHint.Coming,
        _ => WeekHint.Gone,
    };

    [GeneratedRegex(@"\G(?:(?<pre>next|last|this|coming) )?(?:thu (?<vi>hai|ba|tu|nam|sau|bay|[2-7](?![0-9:/.]| ?(?:h|g|gio)\b|[hg][0-9]))|t(?<vi>[2-7])(?![0-9])|chu nhat|cn|(?<en>mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?))\b(?: (?<post>tuan sau|tuan toi|tuan nay|tuan truoc|tuan qua|vua roi|vua qua|next week|last week|this week|truoc|nay|qua|toi(?! [0-9]))\b)?")]
    private static partial Regex Weekday();
}

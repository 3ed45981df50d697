using System.Globalization;
using System.Text.RegularExpressions;

namespace LiaisonBot.Calendar;

/// <summary>A part of the day said beside a time: 2h chiều.</summary>
internal enum DayPart
{
    None = 0,
    Morning = 1,
    Noon = 2,
    Afternoon = 3,
    Evening = 4,
    Night = 5,
    Pm = 6,
    Am = 7,
}

/// <summary>A time as said: 14h30, or 2h with its part of the day beside it.</summary>
/// <param name="Hour">0–99 as typed; only 0–23 is a time.</param>
/// <param name="Part">The part of the day said with it, None when none was.</param>
internal readonly record struct SpokenTime(int Hour, int Minute, DayPart Part)
{
    /// <summary>The clock time, null when the clock has none such (25h, 8h75).</summary>
    public TimeOnly? Clock => Hour > 23 || Minute > 59 ? null : new TimeOnly(HourOfDay, Minute);

    private int HourOfDay => Part switch
    {
        DayPart.Pm or DayPart.Afternoon when Hour < 12 => Hour + 12,
        DayPart.Noon when Hour is 1 or 2 => Hour + 12,
        DayPart.Evening when Hour is >= 4 and < 12 => Hour + 12,
        DayPart.Night when Hour is >= 8 and < 12 => Hour + 12,
        DayPart.Night or DayPart.Am when Hour == 12 => 0,
        _ => Hour,
    };
}

/// <summary>Finds one time, or a part of the day, in folded words, at a place.</summary>
internal static partial class TimeWords
{
    /// <summary>The time that begins at <paramref name="at"/>, which moves behind it; else null.</summary>
    public static SpokenTime? Take(string folded, ref int at)
    {
        var named = Named().Match(folded, at);
        if (named.Success)
        {
            at += named.Length;
            return new(named.Groups["noon"].Success ? 12 : 0, 0, DayPart.None);
        }

        var match = Clock().Match(folded, at);
        if (!match.Success)
        {
            return null;
        }

        at += match.Length;
        var minute = match.Groups["half"].Success ? 30 : Number(match.Groups["m"]);
        return new(Number(match.Groups["h"]), minute, PartOf(match.Groups["part"].Value));
    }

    /// <summary>The part of the day that begins at <paramref name="at"/>, which moves behind it; else None.</summary>
    public static DayPart TakePart(string folded, ref int at)
    {
        var match = Part().Match(folded, at);
        at += match.Length;
        return PartOf(match.Value);
    }

    private static int Number(Group group) =>
        group.Success ? int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    private static DayPart PartOf(string words) => words switch
    {
        "sang" or "morning" or "in the morning" => DayPart.Morning,
        "trua" => DayPart.Noon,
        "chieu" or "afternoon" or "in the afternoon" => DayPart.Afternoon,
        "toi" or "evening" or "in the evening" => DayPart.Evening,
        "dem" or "night" or "at night" => DayPart.Night,
        "pm" => DayPart.Pm,
        "am" => DayPart.Am,
        _ => DayPart.None,
    };

    [GeneratedRegex(@"\G(?:(?<h>[0-9]{1,2})(?: ?(?:h|gio)(?: (?<m>[0-9]{1,2}) ?(?:phut|ph|p)\b|(?<=h)(?<m>[0-9]{1,2})(?:p|ph)?| (?<half>ruoi)|(?<=o) (?<m>[0-9]{2})(?![0-9/.:h-]))?|g(?<m>[0-9]{2})?|:(?<m>[0-9]{2})(?::[0-9]{2})?(?: ?(?<part>am|pm)\b)?| ?(?<part>am|pm)\b|(?=-[0-9]{1,2} ?(?:h|g|gio)(?![a-z]))))(?![a-z0-9:])")]
    private static partial Regex Clock();

    [GeneratedRegex(@"\G(?:nua dem|(?:at )?midnight|(?<noon>giua trua|(?:at )?noon))\b")]
    private static partial Regex Named();

    [GeneratedRegex(@"\G(?:sang|trua|chieu|toi(?!(?<=(?:h|g|:)[0-9]{0,2} toi) [0-9]{1,2}(?:h|g|:| gio))|dem|(?:in the )?(?:morning|afternoon|evening)|(?:at )?night)\b")]
    private static partial Regex Part();
}

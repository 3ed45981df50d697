using System.Globalization;
using System.Text.RegularExpressions;

namespace LiaisonBot.FreeWords;

/// <summary>
/// Finds a day named as lunar and gives the solar day, to be offered and never taken unasked. The calendar is China's,
/// reckoned at UTC+8; Vietnam's is reckoned at UTC+7 and differs by a day or a month in rare years.
/// </summary>
internal static partial class LunarDay
{
    // Half a lunar year to either side: every day of it comes once.
    private const int Reach = 200;

    private static readonly ChineseLunisolarCalendar Lunar = new();

    /// <summary>Where in the folded words it is named, how many words name it, and the solar day nearest to today; null when none is named.</summary>
    /// <param name="past">Only days up to today.</param>
    public static (int At, int Words, DateOnly? Solar)? Find(string folded, DateOnly today, bool past)
    {
        var match = Shape().Match(folded);
        return !match.Success ? null
            : (folded.AsSpan(0, match.Index).Count(' '), match.Value.AsSpan().Count(' ') + 1, Solar(match, 15, today, past));
    }

    /// <summary>"mùng 2/9" is mostly lunar: the solar day it then is; null without mùng, or when there is none in reach.</summary>
    public static (bool Hinted, DateOnly? Solar) Hint(string folded, DateOnly today, bool past)
    {
        var match = Mung().Match(folded);
        return (match.Success, match.Success ? Solar(match, 1, today, past) : null);
    }

    /// <summary>The day nearest to today that is this day of the lunar month; of any month when none is named.</summary>
    public static DateOnly? Solar(int? month, int day, DateOnly today, bool past)
    {
        var near = Enumerable.Range(-Reach, past ? Reach + 1 : (2 * Reach) + 1).Select(today.AddDays).Where(one => Is(one, month, day)).ToList();
        return near.Count == 0 ? null : near.MinBy(one => Math.Abs(one.DayNumber - today.DayNumber));
    }

    private static DateOnly? Solar(Match match, int unsaid, DateOnly today, bool past) => Solar(Number(match.Groups["m"]), Number(match.Groups["d"]) ?? unsaid, today, past);

    private static int? Number(Group group) => group.Success ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : null;

    private static bool Is(DateOnly solar, int? month, int day)
    {
        var at = solar.ToDateTime(TimeOnly.MinValue);
        var (year, number) = (Lunar.GetYear(at), Lunar.GetMonth(at));
        var leap = Lunar.GetLeapMonth(year);
        var named = leap > 0 && number >= leap ? number - 1 : number;
        return Lunar.GetDayOfMonth(at) == day && (month is null || (named == month && number != leap));
    }

    [GeneratedRegex(@"\b(?:(?:hom |ngay )?ram(?: thang (?<m>[0-9]{1,2}))?(?: am(?: lich)?)?|(?:(?:ngay |mung |mong )+(?<d>[0-9]{1,2})(?:(?:/| thang )(?<m>[0-9]{1,2}))?|(?<d>[0-9]{1,2})(?:/| thang )(?<m>[0-9]{1,2})) am(?: lich)?|(?<d>[0-9]{1,2}) am lich)(?= |$)")]
    private static partial Regex Shape();

    [GeneratedRegex(@"\b(?:mung|mong) (?<d>[0-9]{1,2})(?:(?:[-/.]| thang )(?<m>[0-9]{1,2}))?(?![0-9/])")]
    private static partial Regex Mung();
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace LiaisonBot.FreeWords;

/// <summary>
/// Finds a day named as lunar and gives the solar day, to be offered and never taken unasked. The calendar is China's,
/// reckoned at UTC+8; Vietnam's is reckoned at UTC+7 and differs by a day or a month in rare years (Tết 1985, 2007, 2030).
/// </summary>
internal static partial class LunarDay
{
    private static readonly ChineseLunisolarCalendar Lunar = new();

    /// <summary>The words that name it, and the solar day nearest to today; null when there is no lunar day in the text.</summary>
    public static (string Words, DateOnly? Solar)? Find(string folded, DateOnly today)
    {
        var match = Shape().Match(folded);
        if (!match.Success)
        {
            return null;
        }

        var day = match.Groups["d"].Success ? int.Parse(match.Groups["d"].ValueSpan, CultureInfo.InvariantCulture) : 15;
        int? month = match.Groups["m"].Success ? int.Parse(match.Groups["m"].ValueSpan, CultureInfo.InvariantCulture) : null;
        var near = Enumerable.Range(-200, 401).Select(today.AddDays).Where(one => Is(one, month, day)).ToList();
        return (match.Value, near.Count == 0 ? null : near.MinBy(one => Math.Abs(one.DayNumber - today.DayNumber)));
    }

    private static bool Is(DateOnly solar, int? month, int day)
    {
        var at = solar.ToDateTime(TimeOnly.MinValue);
        var (year, number) = (Lunar.GetYear(at), Lunar.GetMonth(at));
        var leap = Lunar.GetLeapMonth(year);
        var named = leap > 0 && number >= leap ? number - 1 : number;
        return Lunar.GetDayOfMonth(at) == day && (month is null || (named == month && number != leap));
    }

    [GeneratedRegex(@"\b(?:(?:hom |ngay )?ram(?: thang (?<m>[0-9]{1,2}))?(?: am(?: lich)?)?|(?:ngay |mung |mong )*(?<d>[0-9]{1,2})(?:(?:/| thang )(?<m>[0-9]{1,2}))? am(?: lich)?)(?= |$)")]
    private static partial Regex Shape();
}

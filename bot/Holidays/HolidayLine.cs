using LiaisonBot.Calendar;
using LiaisonBot.Commands.Lines;

namespace LiaisonBot.Holidays;

/// <summary>What is to be done with a day.</summary>
internal enum HolidayDeed
{
    /// <summary>A day off.</summary>
    Add,

    /// <summary>A make-up working day.</summary>
    Work,

    /// <summary>An ordinary day again.</summary>
    Remove,
}

/// <summary>A change of the table: the days, the country, what is kept.</summary>
internal sealed record HolidayOrder(HolidayDeed Deed, DateOnly From, DateOnly To, string Country, string Name);

/// <summary>Reads the words behind <c>/holidays</c>: <c>add 2/9-3/9/2026 VN Quốc khánh</c>.</summary>
internal static class HolidayLine
{
    /// <summary>No run of days off is longer.</summary>
    private const int LongestRun = 31;

    private static readonly Dictionary<string, HolidayDeed> Deeds = new()
    {
        ["add"] = HolidayDeed.Add, ["them"] = HolidayDeed.Add, ["nghi"] = HolidayDeed.Add,
        ["work"] = HolidayDeed.Work, ["lam bu"] = HolidayDeed.Work, ["lambu"] = HolidayDeed.Work, ["bu"] = HolidayDeed.Work,
        ["remove"] = HolidayDeed.Remove, ["xoa"] = HolidayDeed.Remove, ["bo"] = HolidayDeed.Remove,
    };

    /// <summary>Whether it begins with a deed at all.</summary>
    public static bool IsChange(string text) => KeyedText.Verb(text, Deeds) is not null;

    /// <summary>The change; null when a day, or with no default the country, is not clear.</summary>
    public static HolidayOrder? Read(string text, DateOnly today)
    {
        if (KeyedText.Verb(text, Deeds) is not var (deed, behind))
        {
            return null;
        }

        var words = behind.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var (country, at) = CountryIn(words);
        return words.Length > 0 && DaysOf(words[0], today) is var (from, to) && to.DayNumber - from.DayNumber < LongestRun
            ? new HolidayOrder(deed, from, to, country, string.Join(' ', words[at..]))
            : null;
    }

    /// <summary>The day of a change that no calendar has, as typed, and the line with the last day of its month; null when that is not the fault.</summary>
    public static (string Found, string Corrected)? NoSuchDay(string text, DateOnly today)
    {
        if (KeyedText.Verb(text, Deeds) is not (_, var behind) || behind.Split(' ')[0].Split('-', '\u2013') is not { Length: <= 2 } ends)
        {
            return null;
        }

        return ends.Select(end => (end, Reading: DayReader.Read(end, today, DayLeaning.Either))).FirstOrDefault(one => one.Reading is DayReading.NoSuchDay)
            is (var found, DayReading.NoSuchDay { LastOfMonth: { } last })
            ? (found, LineText.Collapse(text).Replace(found, LineWriter.Day(last), StringComparison.Ordinal))
            : null;
    }

    // The country stands behind the days; ours when it was not said.
    private static (string Country, int Behind) CountryIn(string[] words)
    {
        for (var count = Math.Min(3, words.Length - 1); count > 0; count--)
        {
            if (Countries.Find(string.Join(' ', words[1..(1 + count)])) is { } country)
            {
                return (country, 1 + count);
            }
        }

        return ("VN", Math.Min(1, words.Length));
    }

    private static (DateOnly From, DateOnly To)? DaysOf(string text, DateOnly today)
    {
        if (DayReader.Read(text, today, DayLeaning.Either).Certain is { } day)
        {
            return (day, day);
        }

        // The end says the year for the beginning: 2/9-3/9/2026.
        var dash = text.IndexOfAny(['-', '–']);
        return dash > 0 && DayReader.Read(text[(dash + 1)..], today, DayLeaning.Either).Certain is { } to
            && DayReader.Read(text[..dash], to, DayLeaning.Past) is DayReading.Known { Day: var from } && from <= to ? (from, to) : null;
    }
}

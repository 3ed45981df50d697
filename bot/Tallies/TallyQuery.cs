using LiaisonBot.Calendar;
using LiaisonBot.Figures;
using LiaisonBot.Known;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Units;

namespace LiaisonBot.Tallies;

/// <summary>Which figures are asked for: a period, a unit, each as far as said.</summary>
/// <param name="Rest">The words that are neither; null when all were understood.</param>
internal sealed record TallyQuery(Period? Period, Unit? Unit, string? Rest)
{
    // Every cut between the words is tried: a whole screen of them would keep the writer busy for seconds.
    private const int MostWords = 24;

    /// <summary>
    /// Reads <c>[PERIOD] [UNIT]</c> in any order; a name may have several words. What is not understood is left as
    /// <see cref="Rest"/> with what was.
    /// </summary>
    /// <param name="own">The unit whose monthly window the period is read by when none is named.</param>
    public static TallyQuery Read(string text, UnitTree units, UnitId own, DateOnly today)
    {
        var words = text.Split([' ', ',', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > MostWords)
        {
            return new(null, null, text);
        }

        var readings = from cut in Enumerable.Range(0, words.Length + 1).Reverse()
                       let head = string.Join(' ', words[..cut])
                       let tail = string.Join(' ', words[cut..])
                       from reading in new[] { Pair(head, tail, units, own, today), Pair(tail, head, units, own, today) }
                       select reading;
        TallyQuery? best = null;
        foreach (var reading in readings)
        {
            if (reading.Rest is null)
            {
                return reading;
            }

            best = best is null || Understood(reading) > Understood(best) ? reading : best;
        }

        return best ?? new(null, null, text);
    }

    private static int Understood(TallyQuery query) => (query.Period is null ? 0 : 1) + (query.Unit is null ? 0 : 1);

    private static TallyQuery Pair(string period, string unit, UnitTree units, UnitId own, DateOnly today)
    {
        var named = unit.Length == 0 ? null : units.Find(unit);
        var read = period.Length == 0 ? null : ReadPeriod(period, units.WindowOf(named?.Id ?? own, today), today);
        var rest = (period.Length > 0 && read is null ? period : "") + (unit.Length > 0 && named is null ? " " + unit : "");
        return new(read, named, rest.Trim() is { Length: > 0 } left ? left : null);
    }

    // "/tally 10" can only mean the month.
    private static Period? ReadPeriod(string text, MonthlyWindow window, DateOnly today) =>
        PeriodReader.Read(text, today, window)
        ?? (text.Length <= 2 && text.All(char.IsAsciiDigit) ? PeriodReader.Read("thang " + text, today, window) : null);
}

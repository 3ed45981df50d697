using LiaisonBot.Calendar;
using LiaisonBot.Commands.Lines;
using LiaisonBot.Known;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Records;

namespace LiaisonBot.Records;

/// <summary>Reads what is looked for: a day or period, a counterpart and a register are taken out, the other words have to stand in the text.</summary>
internal sealed class FindReader(Roster roster, DateOnly today)
{
    private const int LongestPhrase = 6;

    private static readonly (string[] Phrases, Register Register)[] Registers =
    [
        (["thu trao doi", "thu", "letter", "letters"], Register.Letter),
        (["tuan tra", "patrol", "patrols"], Register.Patrol),
        (["hoi dam", "giao ban", "talk", "talks"], Register.Talk),
    ];

    // Single words such as "mai" (tomorrow) or "ba" (three) are names and plain words far more often than days.
    private static readonly string[] TimeStarts = ["hom", "thang", "quy", "nam", "tuan", "this", "last", "today", "yesterday", "ngay", "tu", "from"];

    // "số 12/QLBG" is looked for as 12/QLBG: the register keeps the number without its word.
    private static readonly string[] NumberWords = ["so", "no", "ref"];

    /// <summary>What the words ask for.</summary>
    public RecordQuery Read(string text)
    {
        var words = text.Normalize().Split([' ', '\n', '\t', ',', ';'], StringSplitOptions.RemoveEmptyEntries).ToList();
        var period = Take(words, PeriodOf);
        var counterpart = Take(words, CounterpartOf);
        var register = Take(words, RegisterOf);
        var rest = string.Join(' ', words);
        return new RecordQuery
        {
            From = period?.From, To = period?.To, CounterpartId = counterpart, Register = register,
            Words = [.. WordsOf(rest)],
            Exact = string.Equals(Folding.Fold(rest), rest, StringComparison.OrdinalIgnoreCase) ? null : rest,
        };
    }

    // The longest run of words that means something is taken out.
    private static T? Take<T>(List<string> words, Func<string, T?> read) where T : struct
    {
        for (var length = Math.Min(LongestPhrase, words.Count); length > 0; length--)
        {
            for (var start = 0; start + length <= words.Count; start++)
            {
                if (read(string.Join(' ', words.Skip(start).Take(length))) is { } found)
                {
                    words.RemoveRange(start, length);
                    return found;
                }
            }
        }

        return null;
    }

    private (DateOnly From, DateOnly To)? PeriodOf(string phrase)
    {
        var folded = Folding.Fold(phrase);
        var first = folded.Split(' ')[0];
        var isTime = first.Any(char.IsAsciiDigit) || TimeStarts.Contains(first) || folded == "chu nhat" || phrase.StartsWith("thứ ", StringComparison.OrdinalIgnoreCase);
        if (!isTime || (folded.All(char.IsAsciiDigit) && folded.Length != 4))
        {
            return null;
        }

        return PeriodReader.Read(phrase, today, MonthlyWindow.CalendarMonths) is { } period ? (period.From, period.To)
            : DayReader.Read(phrase, today, DayLeaning.Either) switch
            {
                DayReading.Known known => (known.Day, known.Day),
                DayReading.TwoFit two => two.Later <= today ? (two.Later, two.Later) : (two.Earlier, two.Earlier),
                _ => null,
            };
    }

    private CounterpartId? CounterpartOf(string phrase)
    {
        // "thư từ Kim Bình" is looked for as "thư" and "Kim Bình".
        var folded = Fillers.Peel(new Segment(phrase)).Folded;
        return roster.Counterparts.Offered.FirstOrDefault(c => roster.Counterparts.NamesOf(c).Any(name => Folding.Fold(name) == folded))?.Id;
    }

    private static Register? RegisterOf(string phrase)
    {
        var folded = Folding.Fold(phrase);
        return Registers.Where(r => r.Phrases.Contains(folded)).Select(r => (Register?)r.Register).FirstOrDefault();
    }

    private IEnumerable<SearchWord> WordsOf(string rest)
    {
        var words = FindWords.Split(rest);
        for (var i = 0; i < words.Count; i++)
        {
            // A marker is its word and its number together: 65 alone may be a count of cattle.
            if (words[i] == "moc" && i + 1 < words.Count && char.IsAsciiDigit(words[i + 1][0]))
            {
                yield return new SearchWord($" moc {words[++i]} ", []);
                continue;
            }

            var word = words[i];
            if (NumberWords.Contains(word) && i + 1 < words.Count && char.IsAsciiDigit(words[i + 1][0]))
            {
                continue;
            }

            yield return new SearchWord(FindWords.Pattern(word), [.. roster.People.Where(p => FindWords.Split(p.Name).Contains(word)).Select(p => p.Id)]);
        }
    }
}

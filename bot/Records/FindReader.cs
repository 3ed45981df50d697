using LiaisonBot.Calendar;
using LiaisonBot.Commands.Lines;
using LiaisonBot.Known;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Letters;
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

    // "đi" and "đến" are looked at with their marks: "di" and "den" are other words as well.
    private static readonly (string[] Words, Direction Direction)[] Directions =
    [
        (["gửi", "gui", "sent", "đi", "di"], Direction.Sent),
        (["nhận", "nhan", "received", "đến", "den"], Direction.Received),
    ];

    /// <summary>What the words ask for.</summary>
    public RecordQuery Read(string text)
    {
        var words = text.Normalize().Split([' ', '\n', '\t', ',', ';'], StringSplitOptions.RemoveEmptyEntries).ToList();
        var direction = TakeDirection(words);
        var period = Take(words, PeriodOf);
        var counterpart = Take(words, CounterpartOf);
        var register = Take(words, RegisterOf);
        var letters = register is null or Register.Letter;
        direction ??= letters && words is [var only] ? DirectionOf(only) : null;
        var rest = direction is not null && words is [_] && DirectionOf(words[0]) == direction ? "" : string.Join(' ', words);
        return new RecordQuery
        {
            From = period?.From, To = period?.To, CounterpartId = counterpart,
            Register = direction is null ? register : Register.Letter, Direction = direction,
            Words = [.. WordsOf(rest)],
            Exact = string.Equals(Folding.Fold(rest), rest, StringComparison.OrdinalIgnoreCase) ? null : rest,
        };
    }

    private static Direction? DirectionOf(string word) => Directions.Where(d => Fillers.IsOne(word, d.Words)).Select(d => (Direction?)d.Direction).FirstOrDefault();

    // A direction stands before a counterpart (gửi cho Kim Bình) or beside the register (thư đi, letters sent); elsewhere it is a word of the text.
    private Direction? TakeDirection(List<string> words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (DirectionOf(words[at]) is { } direction && (NamesLetters(words, at - 1) || NamesLetters(words, at + 1) || NamesCounterpart(words, at + 1)))
            {
                words.RemoveAt(at);
                return direction;
            }
        }

        return null;
    }

    private static bool NamesLetters(List<string> words, int at) => at >= 0 && at < words.Count && RegisterOf(words[at]) == Register.Letter;

    private bool NamesCounterpart(List<string> words, int from) =>
        Enumerable.Range(1, Math.Min(LongestPhrase, words.Count - from)).Any(length => CounterpartOf(string.Join(' ', words.Skip(from).Take(length))) is not null);

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

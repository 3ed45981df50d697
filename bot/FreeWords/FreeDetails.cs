using LiaisonBot.Commands.Lines;
using LiaisonBot.Storage.Records;

namespace LiaisonBot.FreeWords;

/// <summary>Finds the longest detail that begins at a word, by the register's own details; what is taken once is not taken again.</summary>
internal sealed class FreeDetails(Register register, LineContext context, FreeText text)
{
    private const int Longest = 9;
    private const int LongestName = 6;
    private const int LongestStart = 3;

    private readonly Func<Segment, LineField?> _take = FreeBook.Taker(register, context);

    /// <summary>How many words the detail has, and its field; null when none begins here.</summary>
    public (int Words, LineField Field)? At(int at, int end)
    {
        for (var words = Math.Min(Longest, end - at); words > 0; words--)
        {
            var run = text.Run(at, at + words);
            if (!Fits(FreeBook.Taker(register, context)(run), at, words))
            {
                continue;
            }

            if (_take(run) is { } field)
            {
                return (words, field);
            }
        }

        return null;
    }

    /// <summary>A name whose end nothing marks: the words behind it might be its own, or its last ones the summary's.</summary>
    public bool EndsUnmarked(LineField field, int end) => IsName(field) && end < text.Count && !EndsAName(end);

    /// <summary>Has a detail that was taken before.</summary>
    public void Keep(string typed) => _take(new(typed));

    /// <summary>What stands from a word to the end; null when anything there is no detail.</summary>
    public List<(int At, int Words, LineField Field)>? All(int from)
    {
        var found = new List<(int, int, LineField)>();
        while (from < text.Count)
        {
            if (At(from, text.Count) is not { } one || (one.Words == 1 && !FreeVocabulary.SureAlone.Contains(text.Folded[from])))
            {
                return null;
            }

            found.Add((from, one.Words, one.Field));
            from += one.Words;
        }

        return found;
    }

    // In a line a comma ends a detail; here it must not run on into what comes next.
    private bool Fits(LineField? field, int at, int words) => field switch
    {
        null or LineField.Direction => false,
        LineField.When => !ReadsAsEnglishWeekday(at, words) && !FreeVocabulary.TimeFillers.Contains(text.Folded[at + words - 1]),
        LineField.Due => at + words == text.Count || !FreeVocabulary.Openers.Contains(text.Folded[at]),
        LineField.Reference => text.Folded[at..(at + words)].SkipWhile(word => !word.Any(char.IsDigit)).Skip(1).FirstOrDefault() is null or "ngay" or "dated" or "of",
        { } name when IsName(name) => words <= LongestName && Enumerable.Range(at, words).All(i => i == at || !EndsAName(i)),
        _ => true,
    };

    private static bool IsName(LineField field) =>
        field is LineField.Signer or LineField.Place or LineField.HeadOurs or LineField.HeadTheirs or LineField.Interpreter;

    private bool EndsAName(int i) =>
        text.Closes(i - 1) || text.Folded[i].Any(char.IsDigit) || FreeVocabulary.MomentsAlone.Contains(text.Folded[i]) || Opens(i) || DetailStarts(i);

    // "trạm hội ngộ" is a place, whatever "hỏi" begins.
    private bool Opens(int i) =>
        FreeVocabulary.Openers.Contains(text.Folded[i]) && !(text.Folded[i] == "hoi" && i + 1 < text.Count && text.Folded[i + 1] == "ngo");

    // One word alone may be of the name: "Sáng" is a man and a morning.
    private bool DetailStarts(int i) => Enumerable.Range(2, LongestStart - 1).Any(words => i + words <= text.Count
        && FreeBook.Taker(register, context)(text.Run(i, i + words)) is { } field and not LineField.Direction && !IsName(field));

    // "thu" is a letter and not Thursday, unless a number of the weekday follows; "sat lo" is a landslide.
    private bool ReadsAsEnglishWeekday(int at, int words) => context.Language == Tongue.Vi && Enumerable.Range(at, words).Any(i =>
        text.Folded[i] == "sat" || (text.Folded[i] == "thu" && !(i + 1 < at + words && FreeVocabulary.Weekdays.Contains(text.Folded[i + 1]))));
}

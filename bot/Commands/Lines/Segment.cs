using LiaisonBot.Calendar;

namespace LiaisonBot.Commands.Lines;

/// <summary>One detail of a line: the words as typed, and folded beside them, one for one.</summary>
internal sealed class Segment
{
    private readonly string[] typed;
    private readonly string[] folded;

    public Segment(string text)
    {
        var words = LineText.Collapse(text).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => (Typed: word, Folded: Folding.Fold(word)))
            .Where(word => word.Folded.Length > 0)
            .ToArray();
        typed = [.. words.Select(word => word.Typed)];
        folded = [.. words.Select(word => word.Folded)];
        Typed = string.Join(' ', typed);
        Folded = string.Join(' ', folded);
    }

    public string Typed { get; }

    public string Folded { get; }

    public bool Empty => typed.Length == 0;

    /// <summary>The words behind the longest of the keywords that the segment begins with; null when with none.</summary>
    public Segment? After(params IEnumerable<string> keywords)
    {
        var longest = 0;
        foreach (var keyword in keywords)
        {
            longest = Begins(keyword) ? Math.Max(longest, WordsIn(keyword)) : longest;
        }

        return longest == 0 ? null : new(string.Join(' ', typed[longest..]));
    }

    /// <summary>The words before the first of the keywords and the words behind it; null when none stands in it.</summary>
    public (Segment Before, Segment After)? Around(params IReadOnlyList<string> keywords)
    {
        for (var i = 0; i < folded.Length; i++)
        {
            var rest = new Segment(string.Join(' ', typed[i..]));
            if (rest.After(keywords) is { } after)
            {
                return (new(string.Join(' ', typed[..i])), after);
            }
        }

        return null;
    }

    public bool Is(params IEnumerable<string> phrases) => phrases.Contains(Folded, StringComparer.Ordinal);

    private static int WordsIn(string phrase) => phrase.AsSpan().Count(' ') + 1;

    private bool Begins(string keyword) =>
        Folded.StartsWith(keyword, StringComparison.Ordinal)
        && (Folded.Length == keyword.Length || Folded[keyword.Length] == ' ');
}

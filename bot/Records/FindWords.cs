using LiaisonBot.Calendar;

namespace LiaisonBot.Records;

/// <summary>
/// What is looked at and what is looked for, made alike: folded, words between single spaces, one space at each end.
/// "marker" is written "moc", so that either word finds a boundary marker.
/// </summary>
internal static class FindWords
{
    private static readonly string[] MarkerWords = ["marker", "markers"];

    /// <summary>Texts as <c>/find</c> looks at them: <c>" kim binh de nghi xac minh moc 65 12 qlbg "</c>.</summary>
    public static string Of(params IEnumerable<string?> texts) => " " + string.Join(' ', texts.SelectMany(t => Split(t ?? ""))) + " ";

    /// <summary>The words of a text, folded.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var folded = Folding.Fold(text);
        var plain = string.Create(folded.Length, folded, (to, from) =>
        {
            for (var i = 0; i < to.Length; i++)
            {
                to[i] = char.IsLetterOrDigit(from[i]) || IsMark(from[i]) ? from[i] : ' ';
            }
        });
        return [.. plain.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => MarkerWords.Contains(word) ? "moc" : word)];
    }

    /// <summary>What a record's text has to hold for a word: a number whole, a word at its beginning, a script without spaces anywhere.</summary>
    public static string Pattern(string word) =>
        word.Any(c => c >= '\u0E00') ? word : word.All(char.IsAsciiDigit) ? " " + word + " " : " " + word;

    /// <summary>The markers a patrol went along, each by name: 65-71 is found by "mốc 68".</summary>
    public static string Markers(string? from, string? to)
    {
        const int Most = 100;
        var span = int.TryParse(from, out var first) && int.TryParse(to, out var last) && last - first is > 0 and <= Most
            ? Enumerable.Range(first, last - first + 1).Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture))
            : new[] { from, to }.OfType<string>();
        return string.Join(' ', span.Select(marker => "moc " + marker));
    }

    // Vowel signs of Lao and Khmer are marks: without them the word would fall apart.
    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark
        or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}

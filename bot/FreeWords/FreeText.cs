using LiaisonBot.Calendar;
using LiaisonBot.Commands.Lines;

namespace LiaisonBot.FreeWords;

/// <summary>The words of a text: as typed, and folded without the signs behind them.</summary>
internal sealed class FreeText
{
    private readonly string[] _typed;
    private readonly string[] _bare;

    public FreeText(string text)
    {
        _typed = LineText.Collapse(Folding.Whole(text)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        _bare = [.. _typed.Select(word => word.TrimEnd(',', ';', ':', '.', '!'))];
        Folded = [.. _bare.Select(Folding.Fold)];
    }

    public string[] Folded { get; }

    public int Count => _typed.Length;

    /// <summary>The words as typed, without the signs around them.</summary>
    public string Typed(int from, int to)
    {
        var typed = string.Join(' ', _typed[from..to]).Trim(' ', ',', ';', ':');
        return typed.StartsWith("- ", StringComparison.Ordinal) ? typed[2..] : typed;
    }

    /// <summary>A sign behind the word ends what it belongs to.</summary>
    public bool Closes(int at) => _typed[at][^1] is ',' or ';' or ':';

    public Segment Run(int from, int to) => new(string.Join(' ', _bare[from..to]));

    /// <summary>How many words the longest of the phrases takes at a place; 0 for none.</summary>
    public int Begins(int at, IEnumerable<string> phrases) => phrases.Select(phrase => Length(at, phrase)).DefaultIfEmpty(0).Max();

    private int Length(int at, string phrase)
    {
        var words = phrase.Split(' ');
        return at + words.Length <= Count && Folded.AsSpan(at, words.Length).SequenceEqual(words) ? words.Length : 0;
    }
}

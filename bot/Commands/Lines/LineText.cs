using System.Text;
using LiaisonBot.Calendar;

namespace LiaisonBot.Commands.Lines;

/// <summary>Cuts a line into details and summary. A comma or colon between digits never separates.</summary>
internal static class LineText
{
    /// <summary>
    /// Details before the first separating colon and the text after it; the text is null when there is no such colon.
    /// Details come with full-width signs made usual, the text as typed; white space of both collapsed.
    /// </summary>
    public static (string Details, string? Text) Split(string line)
    {
        var whole = Folding.Whole(line);
        var usual = string.Create(whole.Length, whole, (to, from) =>
        {
            for (var i = 0; i < to.Length; i++)
            {
                to[i] = Usual(from[i]);
            }
        });
        for (var i = 0; i < usual.Length; i++)
        {
            if (usual[i] == ':' && !BetweenDigits(usual, i))
            {
                return (Collapse(usual[..i]), Collapse(whole[(i + 1)..]));
            }
        }

        return (Collapse(usual), null);
    }

    /// <summary>The details, in order, none empty.</summary>
    public static IReadOnlyList<string> Segments(string details)
    {
        var segments = new List<string>();
        var from = 0;
        for (var i = 0; i <= details.Length; i++)
        {
            if (i == details.Length || Separates(details, i))
            {
                segments.Add(Collapse(details[from..i]));
                from = i + 1;
            }
        }

        return segments.FindAll(segment => segment.Length > 0);
    }

    /// <summary>White space and control characters collapsed into single spaces, none at the ends.</summary>
    public static string Collapse(string text)
    {
        var collapsed = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var space = char.IsWhiteSpace(c) || char.IsControl(c) || c == '\uFEFF';
            if (!space)
            {
                collapsed.Append(c);
            }
            else if (collapsed.Length > 0 && collapsed[^1] != ' ')
            {
                collapsed.Append(' ');
            }
        }

        return collapsed.ToString().TrimEnd();
    }

    /// <summary>Holds something that can be read aloud: a letter or a digit.</summary>
    public static bool SaysSomething(string text) => text.EnumerateRunes().Any(Rune.IsLetterOrDigit);

    private static char Usual(char c) => Folding.Narrow(c) switch
    {
        '\uFE50' or '\u3001' => ',',
        '\uFE54' => ';',
        '\uFE55' or '\uA789' => ':',
        '\u2013' or '\u2014' or '\u2212' => '-',
        var other => other,
    };

    private static bool Separates(string text, int i) =>
        text[i] == ';' || (text[i] == ',' && !BetweenDigits(text, i));

    private static bool BetweenDigits(string text, int i) =>
        i > 0 && i + 1 < text.Length && char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]);
}

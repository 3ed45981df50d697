using System.Globalization;
using System.Text;

namespace LiaisonBot.Calendar;

/// <summary>Makes words comparable as people type them: with or without tone marks, in any case.</summary>
internal static class Folding
{
    // Every word of every line is folded several times over, and normalising costs more than all the rest of it: what
    // becomes of the letters that Vietnamese and English are written in is worked out once.
    private const char Unknown = '\uFFFF';
    private const char Nothing = '\0';
    private static readonly char[] Known = [.. Enumerable.Range(0, 0x1F00).Select(c => Learn((char)c))];

    /// <summary>
    /// Lower case, without the marks U+0300–036F (so that Lao and Khmer vowels live), đ and ð as d, full-width
    /// Latin as Latin, white space collapsed, zero-width characters gone. Never throws; folding twice changes nothing.
    /// </summary>
    public static string Fold(string text)
    {
        Span<char> folded = text.Length <= 512 ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            var one = c < Known.Length ? Known[c] : Unknown;
            if (one == Unknown)
            {
                return FoldAny(text);
            }

            if (one != Nothing && (one != ' ' || (length > 0 && folded[length - 1] != ' ')))
            {
                folded[length++] = one;
            }
        }

        return new string(folded[..length].TrimEnd(' '));
    }

    private static string FoldAny(string text)
    {
        var whole = Whole(text).Normalize(NormalizationForm.FormD);
        var folded = new StringBuilder(whole.Length);
        foreach (var c in whole.Where(Lives))
        {
            Append(folded, Latin(char.ToLowerInvariant(Narrow(c))));
        }

        return folded.ToString().TrimEnd().Normalize(NormalizationForm.FormC);
    }

    /// <summary>A full-width Latin character, digit or sign as its usual form; every other character as it is.</summary>
    public static char Narrow(char c) => c switch
    {
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '\u3000' or '\u00A0' => ' ',
        _ => c,
    };

    /// <summary>
    /// The text with what can be neither stored nor compared replaced by U+FFFD: broken halves of surrogate pairs, and
    /// the two code points U+FFFE and U+FFFF, which are no characters and on which normalising throws.
    /// </summary>
    public static string Whole(string text)
    {
        if (!text.Any(c => char.IsSurrogate(c) || c >= '\uFFFE'))
        {
            return text;
        }

        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            whole.Append((rune.Value & 0xFFFE) == 0xFFFE ? "\uFFFD" : rune.ToString());
        }

        return whole.ToString();
    }

    private static bool Lives(char c) =>
        c is not (>= '\u0300' and <= '\u036F') && char.GetUnicodeCategory(c) != UnicodeCategory.Format;

    private static char Latin(char c) => c is '\u0111' or '\u00F0' or '\u0256' ? 'd' : c;

    private static void Append(StringBuilder folded, char c)
    {
        var space = char.IsWhiteSpace(c) || char.IsControl(c);
        if (!space)
        {
            folded.Append(c);
        }
        else if (folded.Length > 0 && folded[^1] != ' ')
        {
            folded.Append(' ');
        }
    }

    // Letters of other scripts, and whatever becomes more than one letter, stand beside others in ways this cannot know.
    private static char Learn(char c)
    {
        if (c is not (< '\u0530' or >= '\u1E00'))
        {
            return Unknown;
        }

        if (char.IsWhiteSpace(c) || char.IsControl(c) || Narrow(c) == ' ')
        {
            return ' ';
        }

        var alone = FoldAny(c.ToString());
        return alone.Length == 1 && alone[0] is not (Unknown or Nothing) ? alone[0] : alone.Length == 0 && !Lives(c) ? Nothing : Unknown;
    }
}

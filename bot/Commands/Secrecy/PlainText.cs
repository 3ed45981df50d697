using System.Globalization;
using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using LiaisonBot.Calendar;

namespace LiaisonBot.Commands.Secrecy;

/// <summary>A text as the eye reads it: one form for each letter, nothing invisible, no gaps inside a spaced-out word.</summary>
internal static partial class PlainText
{
    private const string LookAlikes = "АВЕКМНОРСТУХІаеорсухіΑΒΕΖΗΙΚΜΝΟΡΤΥΧο";
    private const string Latin = "ABEKMHOPCTYXIaeopcyxiABEZHIKMNOPTYXo";

    // Letters that are in that form already, and none of which looks like another: most lines hold nothing else.
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        [.. Enumerable.Range(0, 0x80).Select(c => (char)c), .. "ĂăĐđĨĩŨũƠơƯư", .. Enumerable.Range(0xC0, 0x40).Concat(Enumerable.Range(0x1EA0, 0x5A)).Select(c => (char)c)]);

    /// <summary>The text in NFKC (full width becomes plain), letter case and line breaks kept.</summary>
    public static string Of(string text)
    {
        var composed = text.AsSpan().ContainsAnyExcept(Plain) ? Compose(text) : text;
        return SpacedWord().Replace(composed, word => Gap().Replace(word.Value, ""));
    }

    private static string Compose(string text)
    {
        var visible = new StringBuilder(text.Length);
        foreach (var rune in Folding.Whole(text).EnumerateRunes())
        {
            if (!IsInvisible(rune))
            {
                visible.Append(ToLatin(rune));
            }
        }

        // Whole text only: on half a letter, and on U+FFFE, Normalize throws. What no letter took up (strike-through) goes last.
        var composed = visible.ToString().Normalize(NormalizationForm.FormKC);
        return Leftover().Replace(composed, "");
    }

    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format
        || rune.Value is 0x034F or (>= 0xFE00 and <= 0xFE0F) or 0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x180E;

    private static string ToLatin(Rune rune)
    {
        var at = rune.IsBmp ? LookAlikes.IndexOf((char)rune.Value, StringComparison.Ordinal) : -1;
        return at < 0 ? rune.ToString() : Latin[at].ToString();
    }

    [GeneratedRegex(@"\p{Mn}")]
    private static partial Regex Leftover();

    // "M Ậ T", "M.Ậ.T": single letters with a gap between each two.
    [GeneratedRegex(@"(?<!\p{L})\p{L}(?:[ \u00A0.\-_*·]\p{L}(?!\p{L}))+")]
    private static partial Regex SpacedWord();

    [GeneratedRegex(@"\P{L}")]
    private static partial Regex Gap();
}

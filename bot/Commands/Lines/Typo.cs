using System.Text.RegularExpressions;
using LiaisonBot.Calendar;

namespace LiaisonBot.Commands.Lines;

/// <summary>Finds what a mistyped word was meant to be: by edit distance, and by undoing Telex left over on a Latin keyboard.</summary>
internal static partial class Typo
{
    /// <summary>The nearest of the known words, or null when none is near: one slip per four letters, at least one.</summary>
    /// <param name="known">Folded words; on a tie the first wins.</param>
    public static string? Suggest(string word, IEnumerable<string> known)
    {
        var typed = Folding.Fold(word);
        var plain = UndoTelex(typed);
        var allowed = Math.Max(1, typed.Length / 4);
        return typed.Length < 2 ? null : known
            .Where(candidate => plain == candidate || Math.Abs(candidate.Length - typed.Length) <= allowed)
            .Select(candidate => (candidate, Distance: plain == candidate ? 0 : Distance(typed, candidate)))
            .Where(near => near.Distance <= Math.Min(allowed, near.candidate.Length / 2))
            .OrderBy(near => near.Distance)
            .Select(near => near.candidate)
            .FirstOrDefault();
    }

    /// <summary>nhaanj → nhan, ddeens → den: the letters that Telex would have turned into marks are dropped.</summary>
    public static string UndoTelex(string folded) =>
        string.Join(' ', folded.Split(' ').Select(UndoWord));

    /// <summary>Insertions, deletions, replacements and swaps of neighbours that turn one word into the other.</summary>
    public static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                rows[i, j] = i == 0 || j == 0 ? i + j : Cheapest(rows, a, b, i, j);
            }
        }

        return rows[a.Length, b.Length];
    }

    private static int Cheapest(int[,] rows, string a, string b, int i, int j)
    {
        var same = a[i - 1] == b[j - 1] ? 0 : 1;
        var best = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + same);
        var swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
        return swapped ? Math.Min(best, rows[i - 2, j - 2] + 1) : best;
    }

    private static string UndoWord(string word)
    {
        var single = Doubled().Replace(word, "$1").Replace("w", "", StringComparison.Ordinal);
        return single.Length > 2 ? ToneLetter().Replace(single, "") : single;
    }

    [GeneratedRegex("([aeod])\\1")]
    private static partial Regex Doubled();

    [GeneratedRegex("(?<=[aeiouy][a-z]*)[sfrxj](?=[a-z]*$)")]
    private static partial Regex ToneLetter();
}

using LiaisonBot.Calendar;
using LiaisonBot.Commands.Lines;
using LiaisonBot.Storage.Records;

namespace LiaisonBot.FreeWords;

/// <summary>
/// Reads free text without marks, commas or colon: details at the beginning, details at the end, and what stands
/// between them, as typed, is the summary. A detail inside the summary is left in it.
/// </summary>
internal static class FreeWordsReader
{
    /// <summary>Null when the text is no letter, patrol or talk at all.</summary>
    public static FreeReading? Read(string text, FreeContext context)
    {
        var today = DateOnly.FromDateTime(context.Line.LocalNow);
        var folded = Folding.Fold(text);
        var lunar = LunarDay.Find(folded, today);
        var words = new FreeText(lunar is { } found ? Without(text, found.Words) : text);
        if (Register(words) is not { } register)
        {
            return null;
        }

        var walk = new FreeWalk(register.Register, context, words);
        walk.Run();
        if (walk.Counterpart is null && walk.Segments.Count < 2)
        {
            return null;
        }

        var reading = FreeDraft.Of(register.Register, register.Guessed, walk, context.Line);
        return lunar is not { } day ? reading : reading with
        {
            Said = [.. reading.Said.Where(said => said.Field != LineField.When || walk.Says(LineField.When))],
            Doubts = [.. reading.Doubts, new(LineField.When, day.Solar is { } solar ? [LineWriter.Day(solar)] : [])],
        };
    }

    /// <summary>The first word that names a register; a word of direction before it makes it a letter.</summary>
    private static (Register Register, bool Guessed)? Register(FreeText words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            foreach (var (phrase, register, _) in FreeVocabulary.Registers)
            {
                if (words.Begins(at, [phrase]) > 0 && !IsWeekday(words, at, phrase))
                {
                    return (register, false);
                }
            }

            var towards = words.Begins(at, FreeVocabulary.Received.Concat(FreeVocabulary.Sent).Except(["from", "to"]));
            if (towards > 0)
            {
                var named = words.Begins(at + towards, ["thu", "cong van", "letter", "a letter"]) > 0;
                return (Storage.Records.Register.Letter, !named);
            }
        }

        return null;
    }

    private static bool IsWeekday(FreeText words, int at, string phrase) =>
        phrase == "thu" && at + 1 < words.Count && words.Folded[at + 1] is "2" or "3" or "4" or "5" or "6" or "7" or "hai" or "ba" or "nam" or "sau" or "bay";

    // The words are found folded; they are as many in the text as typed.
    private static string Without(string text, string lunar)
    {
        var typed = LineText.Collapse(text).Split(' ');
        var folded = typed.Select(Folding.Fold).ToArray();
        var count = lunar.Split(' ').Length;
        var at = Enumerable.Range(0, Math.Max(0, typed.Length - count + 1)).FirstOrDefault(i => string.Join(' ', folded[i..(i + count)]).TrimEnd(',', '.') == lunar, -1);
        return at < 0 ? text : string.Join(' ', typed[..at].Concat(typed[(at + count)..]));
    }
}

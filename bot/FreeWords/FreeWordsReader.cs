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
        var words = new FreeText(text);
        if (Register(words) is not var (register, guessed))
        {
            return null;
        }

        var today = DateOnly.FromDateTime(context.Line.LocalNow);
        var lunar = LunarDay.Find(string.Join(' ', words.Folded), today, register == Storage.Records.Register.Letter);
        var walk = new FreeWalk(register, context, words, lunar);
        walk.Run();
        return SaysEnough(walk, guessed) ? FreeDays.Doubt(FreeDraft.Of(register, guessed, walk, context.Line), walk, lunar?.Solar, context.Line) : null;
    }

    // Without a counterpart two details make a record, or one of what is called a letter and has a direction.
    private static bool SaysEnough(FreeWalk walk, bool guessed) =>
        walk.Counterpart is not null || walk.Segments.Count > 1 || (walk.Segments.Count == 1 && !guessed && walk.Received is not null);

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
                var named = words.Begins(at + towards, ["thu", "cong van", "cv", "letter", "a letter"]) > 0;
                return (Storage.Records.Register.Letter, !named);
            }
        }

        return null;
    }

    private static bool IsWeekday(FreeText words, int at, string phrase) =>
        phrase == "thu" && at + 1 < words.Count && FreeVocabulary.Weekdays.Contains(words.Folded[at + 1]) && words.Folded[at + 1] != "tu";
}

using LiaisonBot.Commands.Lines;
using LiaisonBot.Storage.Records;

namespace LiaisonBot.FreeWords;

/// <summary>Finds where the details behind the summary begin.</summary>
internal static class FreeEnd
{
    /// <summary>The word they begin at, the details there; the end of the text and none when there are none.</summary>
    /// <param name="from">The first word that may be one; what stands before it is the summary's.</param>
    /// <param name="taken">What was taken before.</param>
    public static (int At, List<(LineField Field, string Typed)> Details) Find(
        Register register, LineContext context, FreeText text, int from, IReadOnlyList<(LineField Field, string Typed)> taken)
    {
        for (var at = from; at < text.Count; at++)
        {
            var details = new FreeDetails(register, context, text);
            taken.ToList().ForEach(one => details.Keep(one.Typed));
            if (!FreeVocabulary.Prepositions.Contains(text.Folded[at - 1]) && details.All(at) is { } found
                && found.TrueForAll(one => Stands(register, context, text, one.At, one.Words, one.Field)))
            {
                return (at, found.ConvertAll(one => (one.Field, text.Run(one.At, one.At + one.Words).Typed)));
            }
        }

        return (text.Count, []);
    }

    // "tình hình bình thường" is a sentence, and a letter's "mở cửa khẩu ngày mai" what it announces.
    private static bool Stands(Register register, LineContext context, FreeText text, int at, int words, LineField field) => field switch
    {
        LineField.Condition => text.Closes(at - 1),
        LineField.When => register != Register.Letter || FreeMoment.Of(text.Run(at, at + words), register, context) is { Over: true },
        _ => true,
    };
}

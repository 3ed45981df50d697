using LiaisonBot.Commands.Lines;
using LiaisonBot.Storage.Forms;

namespace LiaisonBot.Forms;

/// <summary>What a draft is not sure of. Asked first, and marked on the whole until somebody has answered.</summary>
internal static class FormDoubts
{
    /// <summary>As it is kept with the draft: a line for each thing a field may be, one without words where there is no idea.</summary>
    public static string Write(IEnumerable<(LineField Field, IReadOnlyList<string> Candidates)> doubts) => string.Join('\n', doubts.SelectMany(
        d => d.Candidates.Count == 0 ? [d.Field.ToString()] : d.Candidates.Select(c => $"{d.Field}\t{c}")));

    /// <summary>The fields in doubt, in their order.</summary>
    public static IReadOnlyList<LineField> Fields(FormDraft draft) => [.. Lines(draft).Select(FieldOf).Distinct()];

    /// <summary>What a field may be.</summary>
    public static IEnumerable<string> Candidates(FormDraft draft, LineField field) =>
        Lines(draft).Where(l => FieldOf(l) == field).Select(l => l.Split('\t', 2)).Where(parts => parts.Length == 2).Select(parts => parts[1]);

    /// <summary>Somebody has answered, or looked at it and left it.</summary>
    public static void Settle(FormDraft draft, LineField field) => draft.Settle(string.Join('\n', Lines(draft).Where(l => FieldOf(l) != field)));

    private static string[] Lines(FormDraft draft) => draft.Doubts.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static LineField FieldOf(string line) => Enum.Parse<LineField>(line.Split('\t')[0]);
}

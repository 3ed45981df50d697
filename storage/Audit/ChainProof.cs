using System.Globalization;

namespace LiaisonBot.Storage.Audit;

/// <summary>The audit chain, recomputed.</summary>
public static class ChainProof
{
    /// <summary>
    /// The first row that is missing, that does not follow the one before it, or whose hash is not that of its words;
    /// null when there is none. <paramref name="passed"/> is called for each row.
    /// </summary>
    public static async Task<string?> FindBrokenRowAsync(this LiaisonDb db, Action passed, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(passed);
        var (seq, hash) = (0L, AuditRow.Root);
        await foreach (var row in db.AuditInOrderAsync(ct))
        {
            passed();
            if (Fault(row, seq, hash) is { } fault)
            {
                return fault;
            }

            (seq, hash) = (row.Seq, row.Hash);
        }

        return null;
    }

    private static string? Fault(AuditRow row, long seq, string hash) =>
        row.Seq != seq + 1 ? string.Create(CultureInfo.InvariantCulture, $"row {seq + 1} is missing")
        : row.Previous != hash ? string.Create(CultureInfo.InvariantCulture, $"row {row.Seq} ({row.Deed}) does not follow row {seq}")
        : row.Hash != row.ComputeHash() ? string.Create(CultureInfo.InvariantCulture, $"row {row.Seq} ({row.Deed}) is not what its hash was made of")
        : null;
}

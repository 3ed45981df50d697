using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Storage.Audit;

/// <summary>The audit chain, read as it stands.</summary>
public static class AuditReading
{
    /// <summary>The newest row's number and hash, inside the transaction in hand; (0, <see cref="AuditRow.Root"/>) for an empty chain.</summary>
    public static async Task<(long Seq, string Hash)> AuditHeadAsync(this LiaisonDb db, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.AuditRows.AsNoTracking().OrderByDescending(a => a.Seq).Select(a => new { a.Seq, a.Hash }).FirstOrDefaultAsync(ct) is { } head
            ? (head.Seq, head.Hash)
            : (0, AuditRow.Root);
    }

    /// <summary>Every row in its order, one at a time.</summary>
    public static async IAsyncEnumerable<AuditRow> AuditInOrderAsync(this LiaisonDb db, [EnumeratorCancellation] CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        await foreach (var row in db.AuditRows.AsNoTracking().OrderBy(a => a.Seq).AsAsyncEnumerable().WithCancellation(ct))
        {
            yield return row;
        }
    }

    /// <summary>Whether a row of this deed and subject, with these words in what it says after, stands behind row <paramref name="seq"/>.</summary>
    public static Task<bool> IsNotedAsync(this LiaisonDb db, string deed, string subject, string words, long seq, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.AuditRows.AnyAsync(a => a.Subject == subject && a.Deed == deed && a.Seq > seq && a.After != null && a.After.Contains(words), ct);
    }

    /// <summary>Whether units were changed behind row <paramref name="seq"/>: tree, names, window.</summary>
    public static Task<bool> UnitsChangedAfterAsync(this LiaisonDb db, long seq, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.AuditRows.AnyAsync(a => a.Seq > seq && a.Deed.StartsWith("unit."), ct);
    }
}

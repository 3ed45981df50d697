using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Storage.Audit;

/// <summary>The audit chain, read as it stands.</summary>
public static class AuditReading
{
    private const int Page = 5_000;

    /// <summary>The newest row's number and hash, inside the transaction in hand; (0, <see cref="AuditRow.Root"/>) for an empty chain.</summary>
    public static async Task<(long Seq, string Hash)> AuditHeadAsync(this LiaisonDb db, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.AuditRows.AsNoTracking().OrderByDescending(a => a.Seq).Select(a => new { a.Seq, a.Hash }).FirstOrDefaultAsync(ct) is { } head
            ? (head.Seq, head.Hash)
            : (0, AuditRow.Root);
    }

    /// <summary>Every row in its order, one at a time; other queries may be asked in between.</summary>
    public static async IAsyncEnumerable<AuditRow> AuditInOrderAsync(this LiaisonDb db, [EnumeratorCancellation] CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var (last, full) = (0L, true);
        while (full)
        {
            var after = last;
            var page = await db.AuditRows.AsNoTracking().Where(a => a.Seq > after).OrderBy(a => a.Seq).Take(Page).ToListAsync(ct);
            foreach (var row in page)
            {
                yield return row;
            }

            (last, full) = (page.Count == 0 ? last : page[^1].Seq, page.Count == Page);
        }
    }

    /// <summary>All that was done to what the audit calls by these names, oldest first.</summary>
    public static Task<List<AuditRow>> AuditOfAsync(this LiaisonDb db, IReadOnlyList<string> subjects, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.AuditRows.AsNoTracking().Where(a => subjects.Contains(a.Subject)).OrderBy(a => a.Seq).ToListAsync(ct);
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

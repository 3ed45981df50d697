using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Storage.Letters;

/// <summary>Which urgent letters nobody has taken yet, and when somebody is told again.</summary>
public static class UrgentCalls
{
    /// <summary>The earliest instant at which commanders are told again; null when nothing waits for one.</summary>
    public static Task<DateTimeOffset?> NextCallAsync(this LiaisonDb db, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.UrgentCalls.Where(c => c.NextDue != null).OrderBy(c => c.NextDue).Select(c => c.NextDue).FirstOrDefaultAsync(ct);
    }

    /// <summary>Calls due at or before <paramref name="until"/>, the earliest first.</summary>
    public static async Task<IReadOnlyList<(RecordId Id, DateTimeOffset Due)>> CallsUntilAsync(this LiaisonDb db, DateTimeOffset until, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var due = await db.UrgentCalls.AsNoTracking().Where(c => c.NextDue != null && c.NextDue <= until)
            .OrderBy(c => c.NextDue).Select(c => new { c.RecordId, c.NextDue }).ToListAsync(ct);
        return [.. due.Select(c => (c.RecordId, c.NextDue!.Value))];
    }
}

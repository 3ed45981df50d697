using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Storage.Records;

/// <summary>What is announced and not yet confirmed.</summary>
public static class PlannedRecords
{
    /// <summary>Plans of these units, the earliest first, at most <paramref name="most"/>.</summary>
    public static Task<List<Record>> PlansAsync(this LiaisonDb db, IReadOnlyList<UnitId> units, int most, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Records.AsNoTracking().Where(r => units.Contains(r.UnitId) && r.State == RecordState.Planned)
            .OrderBy(r => r.EventAt).ThenBy(r => r.Id).Take(most).ToListAsync(ct);
    }
}

using LiaisonBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Storage.Patrols;

/// <summary>Whose turn it is to host.</summary>
public static class PatrolTurns
{
    /// <summary>The last patrol of the unit with the same counterpart before this one whose host is known; null when there is none.</summary>
    public static async Task<(Record Record, Side Host)?> LastHostedPatrolAsync(this LiaisonDb db, Record before, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(before);
        var (unit, counterpart, at, id) = (before.UnitId, before.CounterpartId, before.EventAt, before.Id);
        var found = await (
            from record in db.Records.AsNoTracking()
            join patrol in db.Patrols.AsNoTracking() on record.Id equals patrol.RecordId
            where record.UnitId == unit && record.Register == Register.Patrol && record.CounterpartId == counterpart
                && record.State != RecordState.Void && record.EventAt <= at && record.Id != id && patrol.Host != null
            orderby record.EventAt descending, record.Id descending
            select new { record, patrol.Host }).FirstOrDefaultAsync(ct);
        return found is null ? null : (found.record, found.Host!.Value);
    }
}

using LiaisonBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Storage.Patrols;

/// <summary>The same patrol, logged before.</summary>
public static class PatrolTwin
{
    /// <summary>The newest patrol not void with the same counterpart on the same day and the same markers; null when there is none.</summary>
    public static Task<Record?> FindPatrolTwinAsync(
        this LiaisonDb db, UnitId unit, CounterpartId counterpart, DateOnly day, string from, string? to, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return (
            from record in db.Records.AsNoTracking()
            join patrol in db.Patrols.AsNoTracking() on record.Id equals patrol.RecordId
            where record.UnitId == unit && record.EventDate == day && record.Register == Register.Patrol && record.CounterpartId == counterpart
                && record.State != RecordState.Void && patrol.FromMarker == @from && patrol.ToMarker == to
            orderby record.Id descending
            select record).FirstOrDefaultAsync(ct);
    }
}

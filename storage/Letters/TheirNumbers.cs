using LiaisonBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Storage.Letters;

/// <summary>The counterpart's own numbers on the letters that arrived.</summary>
public static class TheirNumbers
{
    private const int Newest = 200;

    /// <summary>
    /// The newest 200 reference numbers of the letters a unit received from a counterpart in the numbering of a year, void ones and
    /// <paramref name="except"/> left out. A letter dated in December that arrives in January counts for its own year.
    /// </summary>
    public static async Task<IReadOnlyList<string>> TheirNumbersAsync(
        this LiaisonDb db, UnitId unit, CounterpartId counterpart, int year, RecordId except, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year + 1, 1, 31));
        var found = await (
            from record in db.Records.AsNoTracking()
            join letter in db.Letters.AsNoTracking() on record.Id equals letter.RecordId
            where record.UnitId == unit && record.EventDate >= first && record.EventDate <= last && record.CounterpartId == counterpart
                && record.State == RecordState.Done && letter.Direction == Direction.Received && letter.TheirRef != null && record.Id != except
            orderby record.EventDate descending, record.Id descending
            select new { letter.TheirRef, letter.TheirRefDate, record.EventDate }).Take(Newest).ToListAsync(ct);
        return [.. found.Where(f => (f.TheirRefDate ?? f.EventDate).Year == year).Select(f => f.TheirRef!)];
    }
}

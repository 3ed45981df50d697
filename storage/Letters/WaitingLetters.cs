using LiaisonBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Storage.Letters;

/// <summary>A letter that waits for its reply, and the last good day for it, if one was said.</summary>
public sealed record WaitingLetter(Record Record, DateOnly? Due);

/// <summary>Which letters wait for a reply. A reply that was voided closes nothing.</summary>
public static class WaitingLetters
{
    /// <summary>How many letters of a direction wait in these units: received ones on us, sent ones on them.</summary>
    public static Task<int> CountWaitingAsync(this LiaisonDb db, IReadOnlyList<UnitId> units, Direction direction, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.FollowUps.CountAsync(f => f.AnsweredOn == null && units.Contains(f.UnitId) && f.Direction == direction, ct);
    }

    /// <summary>Those letters, the earliest due first, those without a due date last and by event date.</summary>
    public static async Task<IReadOnlyList<WaitingLetter>> WaitingAsync(
        this LiaisonDb db, IReadOnlyList<UnitId> units, Direction direction, int skip, int take, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);

        // The page first, out of the few columns of its index; only then the records on it.
        var page = db.FollowUps.Where(f => f.AnsweredOn == null && units.Contains(f.UnitId) && f.Direction == direction)
            .OrderBy(f => f.Due == null).ThenBy(f => f.Due).ThenBy(f => f.AskedOn).ThenBy(f => f.RecordId).Skip(skip).Take(take);
        var found = await page.Join(db.Records.AsNoTracking(), f => f.RecordId, r => r.Id, (f, r) => new { Record = r, f.Due, f.AskedOn })
            .OrderBy(w => w.Due == null).ThenBy(w => w.Due).ThenBy(w => w.AskedOn).ThenBy(w => w.Record.Id).ToListAsync(ct);
        return [.. found.Select(w => new WaitingLetter(w.Record, w.Due))];
    }

    /// <summary>Letters of both directions due within two days, both counted, the earliest due first.</summary>
    public static async Task<IReadOnlyList<(WaitingLetter Letter, Direction Direction)>> WaitingDueAsync(
        this LiaisonDb db, IReadOnlyList<UnitId> units, DateOnly from, DateOnly to, int most, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var found = await Open(db, units).Where(w => w.Waiting.Due >= from && w.Waiting.Due <= to)
            .OrderBy(w => w.Waiting.Due).ThenBy(w => w.Waiting.RecordId).Take(most).ToListAsync(ct);
        return [.. found.Select(w => (new WaitingLetter(w.Record, w.Waiting.Due), w.Waiting.Direction))];
    }

    /// <summary>The letter of a unit with this counterpart that has waited for its reply in this direction the longest by due date; null for none.</summary>
    public static Task<Record?> FirstWaitingAsync(this LiaisonDb db, UnitId unit, CounterpartId counterpart, Direction direction, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return Open(db, [unit]).Where(w => w.Waiting.Direction == direction && w.Waiting.CounterpartId == counterpart)
            .OrderBy(w => w.Waiting.Due == null).ThenBy(w => w.Waiting.Due).ThenBy(w => w.Waiting.AskedOn).ThenBy(w => w.Waiting.RecordId)
            .Select(w => w.Record).FirstOrDefaultAsync(ct);
    }

    /// <summary>The first letter that answers this one and is not void; null while it waits.</summary>
    public static Task<Record?> FirstReplyAsync(this LiaisonDb db, RecordId letter, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return Replies(db, letter).OrderBy(r => r.Id).FirstOrDefaultAsync(ct);
    }

    private static IQueryable<Record> Replies(LiaisonDb db, RecordId letter) =>
        from reply in db.Letters.AsNoTracking()
        join record in db.Records.AsNoTracking() on reply.RecordId equals record.Id
        join answered in db.Letters.AsNoTracking() on reply.ReplyToId equals (RecordId?)answered.RecordId
        where answered.RecordId == letter && reply.Direction != answered.Direction && record.State != RecordState.Void
        select record;

    private static IQueryable<Pair> Open(LiaisonDb db, IReadOnlyList<UnitId> units) =>
        from waiting in db.FollowUps.AsNoTracking()
        join record in db.Records.AsNoTracking() on waiting.RecordId equals record.Id
        where waiting.AnsweredOn == null && units.Contains(waiting.UnitId)
        select new Pair { Record = record, Waiting = waiting };

    private sealed class Pair
    {
        public required Record Record { get; init; }

        public required FollowUp Waiting { get; init; }
    }
}

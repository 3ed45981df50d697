using LiaisonBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Storage.Letters;

/// <summary>Keeps <see cref="FollowUp"/> and its days in line with letters and records, in the transaction that changes those.</summary>
public static class FollowUpKeeping
{
    /// <summary>A letter was entered, withdrawn, restored or turned: what it waits for follows, and what the letter it answers waits for.</summary>
    public static async Task FollowAsync(this LiaisonDb db, Record record, Letter letter, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(letter);
        if (letter.NeedsReply)
        {
            await FollowAsync(db, record, letter, null, null, ct);
        }

        if (letter.ReplyToId is { } id && await db.Letters.FindAsync([id], ct) is { NeedsReply: true } answered)
        {
            await FollowAsync(db, (await db.Records.FindAsync([id], ct))!, answered, (record, letter), null, ct);
        }
    }

    /// <summary>A letter was corrected: also what it waits for no more follows, and the letter it does not answer any more.</summary>
    /// <param name="formerly">The letter it answered before.</param>
    public static async Task FollowCorrectedAsync(this LiaisonDb db, Record record, Letter letter, RecordId? formerly, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(letter);
        if (!letter.NeedsReply)
        {
            await FollowAsync(db, record, letter, null, null, ct);
        }

        if (formerly is { } id && id != letter.ReplyToId && await db.Letters.FindAsync([id], ct) is { NeedsReply: true } answered)
        {
            await FollowAsync(db, (await db.Records.FindAsync([id], ct))!, answered, null, record.Id, ct);
        }

        await FollowAsync(db, record, letter, ct);
    }

    private static async Task FollowAsync(LiaisonDb db, Record record, Letter letter, (Record Record, Letter Letter)? fresh, RecordId? except, CancellationToken ct)
    {
        var kept = await db.FollowUps.FindAsync([record.Id], ct);
        var next = record.State != RecordState.Done || !letter.NeedsReply ? null
            : new FollowUp(record.Id, record.UnitId, record.CounterpartId, letter.Direction, record.EventDate, letter.Due)
                .Answer(await FirstAnswerAsync(db, record, letter, fresh, except, ct));
        if (kept is not null && next is not null && kept.Says(next))
        {
            return;
        }

        await CountAsync(db, kept, -1, ct);
        await CountAsync(db, next, 1, ct);
        if (kept is not null && next is not null)
        {
            db.Entry(kept).CurrentValues.SetValues(next);
        }
        else
        {
            Enter(db, kept, next);
        }
    }

    private static void Enter(LiaisonDb db, FollowUp? kept, FollowUp? next)
    {
        if (kept is not null)
        {
            db.Remove(kept);
        }
        else if (next is not null)
        {
            db.Insert(next);
        }
    }

    // The fresh letter is not saved yet, or not as it is now; the excepted one answers it no more.
    private static async Task<DateOnly?> FirstAnswerAsync(
        LiaisonDb db, Record record, Letter letter, (Record Record, Letter Letter)? fresh, RecordId? except, CancellationToken ct)
    {
        var (id, direction, but) = (record.Id, letter.Direction, fresh?.Record.Id ?? except ?? record.Id);
        var saved = db.Fresh<Letter>().Contains(letter) ? null : await (
            from reply in db.Letters
            join answer in db.Records on reply.RecordId equals answer.Id
            where reply.ReplyToId == id && reply.Direction != direction && answer.State == RecordState.Done && answer.Id != but
            select (DateOnly?)answer.EventDate).MinAsync(ct);
        return fresh is { Record: { State: RecordState.Done, EventDate: var day }, Letter: var reads } && reads.Direction != direction && !(saved <= day) ? day : saved;
    }

    private static async Task CountAsync(LiaisonDb db, FollowUp? row, int sign, CancellationToken ct)
    {
        if (row is null)
        {
            return;
        }

        await MoveAsync(db, row, row.AskedOn, day => day.Add(asked: sign, 0, 0, 0), ct);
        if (row.ClosedOn is { } closed)
        {
            await MoveAsync(db, row, closed, day => day.Add(0, answered: sign, 0, 0), ct);
        }

        if (row.LapsesOn is { } lapses)
        {
            await MoveAsync(db, row, lapses, day => day.Add(0, 0, lapsed: sign, 0), ct);
            if (row.ClosedOn is { } settled)
            {
                await MoveAsync(db, row, FollowUp.Later(lapses, settled), day => day.Add(0, 0, 0, settled: sign), ct);
            }
        }
    }

    private static async Task MoveAsync(LiaisonDb db, FollowUp row, DateOnly date, Action<FollowUpDay> move, CancellationToken ct)
    {
        var (unit, direction) = (row.UnitId, row.Direction);
        var day = await db.Kept.GetAsync((unit, date, direction), async () =>
            await db.FollowUpDays.AsNoTracking().FirstOrDefaultAsync(d => d.UnitId == unit && d.Date == date && d.Direction == direction, ct)
            ?? new FollowUpDay(unit, direction, date));
        move(day);
        db.Put(day);
    }
}

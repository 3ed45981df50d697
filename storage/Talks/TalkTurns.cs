using LiaisonBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Storage.Talks;

/// <summary>What went before a talk: whose turn it is to host, and which number it has in its row.</summary>
public static class TalkTurns
{
    /// <summary>The last talk in person of the unit with the same counterpart before this one whose host is known; null when there is none.</summary>
    public static async Task<(Record Record, Side Host)?> LastHostedTalkAsync(this LiaisonDb db, Record before, CancellationToken ct)
    {
        var found = await Earlier(db, before).Where(e => e.Talk.Host != null && !e.Record.Online)
            .OrderByDescending(e => e.Record.EventAt).ThenByDescending(e => e.Record.Id).FirstOrDefaultAsync(ct);
        return found is null ? null : (found.Record, found.Talk.Host!.Value);
    }

    /// <summary>The last talk of the same counterpart, level and kind before this one whose ordinal is known; null when there is none.</summary>
    public static async Task<(Record Record, int Ordinal)?> LastOrdinalAsync(this LiaisonDb db, Record before, TalkLevel? level, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(before);
        var kind = before.Kind;
        var found = await Earlier(db, before).Where(e => e.Talk.Ordinal != null && e.Talk.Level == level && e.Record.Kind == kind)
            .OrderByDescending(e => e.Record.EventAt).ThenByDescending(e => e.Record.Id).FirstOrDefaultAsync(ct);
        return found is null ? null : (found.Record, found.Talk.Ordinal!.Value);
    }

    private static IQueryable<Pair> Earlier(LiaisonDb db, Record before)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(before);
        var (unit, counterpart, at, id) = (before.UnitId, before.CounterpartId, before.EventAt, before.Id);
        return from record in db.Records.AsNoTracking()
               join talk in db.Talks.AsNoTracking() on record.Id equals talk.RecordId
               where record.UnitId == unit && record.Register == Register.Talk && record.CounterpartId == counterpart
                   && record.State != RecordState.Void && record.EventAt <= at && record.Id != id
               select new Pair { Record = record, Talk = talk };
    }

    private sealed class Pair
    {
        public required Record Record { get; init; }

        public required Talk Talk { get; init; }
    }
}

using LiaisonBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Storage.Letters;

/// <summary>How many letters that need a reply there are of one sort.</summary>
/// <param name="InPeriod">Sent or received in the period, not before it.</param>
/// <param name="Answered">A letter of the other direction answers it.</param>
/// <param name="Overdue">Its due date has passed.</param>
public sealed record FollowUpCount(Direction Direction, bool InPeriod, bool Answered, bool Overdue, int Letters);

/// <summary>Letters that need a reply.</summary>
public static class FollowUpCounts
{
    /// <summary>
    /// Counts the units' letters that need a reply, as things stood at the end of <paramref name="asOf"/>: later letters and
    /// later answers are left out. Reads the letters that need a reply, not the register.
    /// </summary>
    public static async Task<IReadOnlyList<FollowUpCount>> CountFollowUpAsync(
        this LiaisonDb db, IReadOnlyList<UnitId> units, DateOnly from, DateOnly asOf, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await Asking(db, units, asOf)
            .Select(x => new
            {
                x.Letter.Direction,
                InPeriod = x.Record.EventDate >= from,
                Answered = Answers(db, asOf).Any(a => a.ReplyToId == x.Letter.RecordId && a.Direction != x.Letter.Direction),
                Overdue = x.Letter.Due != null && x.Letter.Due < asOf,
            })
            .GroupBy(x => new { x.Direction, x.InPeriod, x.Answered, x.Overdue })
            .Select(g => new FollowUpCount(g.Key.Direction, g.Key.InPeriod, g.Key.Answered, g.Key.Overdue, g.Count()))
            .ToListAsync(ct);
    }

    private static IQueryable<Asked> Asking(LiaisonDb db, IReadOnlyList<UnitId> units, DateOnly asOf) =>
        from letter in db.Letters.AsNoTracking()
        join record in db.Records on letter.RecordId equals record.Id
        where letter.NeedsReply && units.Contains(record.UnitId) && record.State == RecordState.Done && record.EventDate <= asOf
        select new Asked { Letter = letter, Record = record };

    private static IQueryable<Letter> Answers(LiaisonDb db, DateOnly asOf) =>
        from letter in db.Letters
        join record in db.Records on letter.RecordId equals record.Id
        where record.State == RecordState.Done && record.EventDate <= asOf
        select letter;

    private sealed class Asked
    {
        public required Letter Letter { get; init; }

        public required Record Record { get; init; }
    }
}

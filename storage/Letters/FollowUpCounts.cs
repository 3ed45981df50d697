using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Storage.Letters;

/// <summary>Letters that need a reply, as things stood at the end of a day.</summary>
/// <param name="Needing">Letters of the period that need a reply.</param>
/// <param name="Answered">Those of them that have one.</param>
/// <param name="OnUs">All letters, however old, that wait for us.</param>
/// <param name="OnThem">All letters, however old, that wait for the other side.</param>
/// <param name="Overdue">Those of the waiting whose due date has passed.</param>
public sealed record FollowUpCount(int Needing, int Answered, int OnUs, int OnThem, int Overdue);

/// <summary>Counts letters that need a reply.</summary>
public static class FollowUpCounts
{
    /// <summary>
    /// Counts the units' letters, as things stood at the end of <paramref name="asOf"/>: later letters and later answers are
    /// left out. Reads the period's letters that need a reply, and days; never the register.
    /// </summary>
    public static async Task<FollowUpCount> CountFollowUpAsync(
        this LiaisonDb db, IReadOnlyList<UnitId> units, DateOnly from, DateOnly asOf, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var period = await db.FollowUps.Where(f => units.Contains(f.UnitId) && f.AskedOn >= from && f.AskedOn <= asOf)
            .GroupBy(_ => 1).Select(g => new { Needing = g.Count(), Answered = g.Count(f => f.AnsweredOn <= asOf) }).FirstOrDefaultAsync(ct);
        var stands = await db.FollowUpDays.Where(d => units.Contains(d.UnitId) && d.Date <= asOf).GroupBy(d => d.Direction)
            .Select(g => new { Direction = g.Key, Open = g.Sum(d => d.Asked - d.Answered), Overdue = g.Sum(d => d.Lapsed - d.Settled) }).ToListAsync(ct);
        return new(
            period?.Needing ?? 0, period?.Answered ?? 0,
            stands.Where(s => s.Direction == Direction.Received).Sum(s => s.Open), stands.Where(s => s.Direction == Direction.Sent).Sum(s => s.Open),
            stands.Sum(s => s.Overdue));
    }
}

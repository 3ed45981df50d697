using System.Text.Json;
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

        // One pass without groups: sorting a hundred thousand days into two groups took as long as reading them.
        var among = JsonSerializer.Serialize(units.Select(u => u.Value));
        var stands = await db.Database.SqlQueryRaw<Standing>(FormattableString.Invariant($$"""
            select cast(coalesce(sum(case direction when {{(int)Direction.Received}} then asked - answered end), 0) as integer) as "OnUs",
              cast(coalesce(sum(case direction when {{(int)Direction.Sent}} then asked - answered end), 0) as integer) as "OnThem",
              cast(coalesce(sum(lapsed - settled), 0) as integer) as "Overdue"
            from follow_up_days where unit_id in {{db.Dialect.KeysIn("{0}")}} and date <= {1}
            """), among, asOf).SingleAsync(ct);
        return new(period?.Needing ?? 0, period?.Answered ?? 0, stands.OnUs, stands.OnThem, stands.Overdue);
    }

    private sealed record Standing(int OnUs, int OnThem, int Overdue);
}

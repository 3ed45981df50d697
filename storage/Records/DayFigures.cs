using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Storage.Records;

/// <summary>Days from the first to the last, both counted.</summary>
public readonly record struct DayRange(DateOnly From, DateOnly To);

/// <summary>What was counted in one range of days, of one register and kind, over all units asked for.</summary>
/// <param name="Range">Index of the range asked for, from 0.</param>
public sealed record KindSum(
    int Range, Register Register, int Kind, int Records, int Ours, int Theirs, int Teams, long Metres, int Online);

/// <summary>Sums of the day counters.</summary>
public static class DayFigures
{
    /// <summary>
    /// Sums over units and ranges of days, one row a range, register and kind in which anything was counted. One query
    /// over the key (unit, date) of the day counters: it reads days, never records.
    /// </summary>
    public static async Task<IReadOnlyList<KindSum>> SumDaysAsync(
        this LiaisonDb db, IReadOnlyList<UnitId> units, IReadOnlyList<DayRange> ranges, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(ranges);

        // A year's own days are also its year to date, and its period before is the same last year: each range is read once.
        var distinct = ranges.Distinct().ToList();
        var sums = await distinct.Select((range, index) => Sum(db, units, range, index)).Aggregate((all, next) => all.Concat(next)).ToListAsync(ct);
        return [.. ranges.SelectMany((range, i) => sums.Where(s => s.Range == distinct.IndexOf(range)).Select(s =>
            new KindSum(i, s.Register, s.Kind, s.Records, s.Ours, s.Theirs, s.Teams, s.Metres, s.Online)))];
    }

    private static IQueryable<Row> Sum(LiaisonDb db, IReadOnlyList<UnitId> units, DayRange range, int index)
    {
        var (from, to) = (range.From, range.To);
        return db.DayCounts.AsNoTracking().Where(c => units.Contains(c.UnitId) && c.Date >= from && c.Date <= to)
            .GroupBy(c => new { c.Register, c.Kind })
            .Select(g => new Row
            {
                Range = index, Register = g.Key.Register, Kind = g.Key.Kind, Records = g.Sum(c => c.Records), Ours = g.Sum(c => c.Ours),
                Theirs = g.Sum(c => c.Theirs), Teams = g.Sum(c => c.Teams), Metres = g.Sum(c => c.Metres), Online = g.Sum(c => c.Online),
            });
    }

    // A union needs rows that the database itself can build: properties, no constructor.
    private sealed class Row
    {
        public int Range { get; init; }

        public Register Register { get; init; }

        public int Kind { get; init; }

        public int Records { get; init; }

        public int Ours { get; init; }

        public int Theirs { get; init; }

        public int Teams { get; init; }

        public long Metres { get; init; }

        public int Online { get; init; }
    }
}

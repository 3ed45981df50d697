using System.Globalization;
using LiaisonBot.Calendar;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Audit;
using LiaisonBot.Storage.Letters;
using LiaisonBot.Storage.Records;

namespace LiaisonBot.Verbs.Proof;

/// <summary>
/// The figures as they stood at any row of the audit: told row by row, summed on the way. Months begin on the 1st or the
/// 15th, so half months are all there is to keep: memory goes with units and years, not with records.
/// </summary>
internal sealed class FigureReplay : IDisposable
{
    private const string Records = "record:";
    private const int Measures = 6;
    private readonly Dictionary<(long Unit, int Half), Cell> _cells = [];
    private readonly LettersThen _letters = new();

    /// <summary>Takes the next row in.</summary>
    public void Take(AuditRow row)
    {
        if (!row.Subject.StartsWith(Records, StringComparison.Ordinal))
        {
            return;
        }

        var (before, after) = (RecordFacts.Read(row.Before), RecordFacts.Read(row.After));
        Count(before, -1, changes: after is not { Done: true });
        Count(after, 1, changes: true);
        if (after is { Register: Register.Letter })
        {
            var id = long.Parse(row.Subject.AsSpan(Records.Length), CultureInfo.InvariantCulture);
            if (before is null && after.Ask is { } ask)
            {
                _letters.Enter(id, after.Unit, after.Kind, after.EventDate, after.Done, ask);
            }
            else
            {
                _letters.Change(id, after.Kind, after.EventDate, after.Done);
            }
        }
    }

    /// <summary>Sums over periods, as <see cref="DayFigures.SumDaysAsync"/> does over the day counters.</summary>
    public IReadOnlyList<KindSum> Sum(IReadOnlyList<UnitId> units, IReadOnlyList<Period> periods) => [.. periods.SelectMany((period, index) =>
        CellsOf(units, period).SelectMany(c => c.Sums).GroupBy(s => s.Key, s => s.Value).Select(kind =>
        {
            long Of(int measure) => kind.Sum(sums => sums[measure]);
            return new KindSum(index, kind.Key.Register, kind.Key.Kind, (int)Of(0), (int)Of(1), (int)Of(2), (int)Of(3), Of(4), (int)Of(5));
        }))];

    /// <summary>Letters that need a reply, as <see cref="FollowUpCounts"/> counts them.</summary>
    public FollowUpCount CountFollowUp(IReadOnlyList<UnitId> units, DateOnly from, DateOnly asOf) => _letters.Count(units, from, asOf);

    /// <summary>How often what counts in a period has changed up to here.</summary>
    public long ChangesIn(IReadOnlyList<UnitId> units, Period period) => CellsOf(units, period).Sum(c => c.Changes);

    /// <inheritdoc/>
    public void Dispose() => _letters.Dispose();

    private IEnumerable<Cell> CellsOf(IReadOnlyList<UnitId> units, Period period)
    {
        for (var half = HalfOf(period.From); half <= HalfOf(period.To); half++)
        {
            foreach (var unit in units)
            {
                if (_cells.TryGetValue((unit.Value, half), out var cell))
                {
                    yield return cell;
                }
            }
        }
    }

    // A record that counts before and after has changed once.
    private void Count(RecordFacts? facts, int sign, bool changes)
    {
        if (facts is not { Done: true })
        {
            return;
        }

        var key = (facts.Unit, HalfOf(facts.EventDate));
        if (!_cells.TryGetValue(key, out var cell))
        {
            _cells.Add(key, cell = new Cell());
        }

        cell.Add(facts, sign);
        cell.Changes += changes ? 1 : 0;
    }

    private static int HalfOf(DateOnly day) => (((day.Year * 12) + day.Month - 1) * 2) + (day.Day >= 15 ? 1 : 0);

    private sealed class Cell
    {
        public Dictionary<(Register Register, int Kind), long[]> Sums { get; } = [];

        public long Changes { get; set; }

        public void Add(RecordFacts facts, int sign)
        {
            if (!Sums.TryGetValue((facts.Register, facts.Kind), out var sums))
            {
                Sums.Add((facts.Register, facts.Kind), sums = new long[Measures]);
            }

            for (var i = 0; i < Measures; i++)
            {
                sums[i] += sign * facts.Measures[i];
            }
        }
    }
}

using System.Data.Common;
using System.Globalization;

namespace LiaisonBot.Storage.Records;

/// <summary>Day figures counted again from the records.</summary>
public static class DayProof
{
    // The plus keeps the planner off the index by state, whose order is another.
    private const string Counted = """
        select unit_id, cast(event_date as text), register, kind, 1, ours, theirs, teams, metres, case when online then 1 else 0 end from records where +state = 1 order by unit_id, event_date
        """;

    private const string Kept = """
        select unit_id, cast(date as text), register, kind, records, ours, theirs, teams, metres, online from day_counts order by unit_id, date
        """;

    /// <summary>
    /// The first day whose figures are not those of its records, in words, or null. Both are read by unit and day side by
    /// side, so no more than one day is ever in hand.
    /// </summary>
    public static async Task<string?> FindWrongDayAsync(this LiaisonDb db, Func<long, string> codeOf, Action passed, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(codeOf);
        ArgumentNullException.ThrowIfNull(passed);
        await using var counted = DaysAsync(db, Counted, passed, ct).GetAsyncEnumerator(ct);
        await using var kept = DaysAsync(db, Kept, passed, ct).GetAsyncEnumerator(ct);
        var (more, moreKept) = (await counted.MoveNextAsync(), await kept.MoveNextAsync());
        while (more || moreKept)
        {
            var order = !more ? 1 : !moreKept ? -1 : counted.Current.CompareTo(kept.Current);
            var day = order <= 0 ? counted.Current : kept.Current;
            if (Difference(order <= 0 ? counted.Current.Figures : new(), order >= 0 ? kept.Current.Figures : new()) is { } difference)
            {
                return $"{codeOf(day.Unit)} {day.Date}: {difference}";
            }

            more = order > 0 ? more : await counted.MoveNextAsync();
            moreKept = order < 0 ? moreKept : await kept.MoveNextAsync();
        }

        return null;
    }

    private static async IAsyncEnumerable<Day> DaysAsync(
        LiaisonDb db, string sql, Action passed, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        Day? day = null;
        await foreach (var row in db.RowsAsync(sql, ct))
        {
            passed();
            if (day is null || day.Unit != row.GetInt64(0) || day.Date != row.GetString(1))
            {
                if (day is not null)
                {
                    yield return day;
                }

                day = new Day(row.GetInt64(0), row.GetString(1), new());
            }

            day.Add(row);
        }

        if (day is not null)
        {
            yield return day;
        }
    }

    private static string? Difference(Dictionary<(int, int), long[]> counted, Dictionary<(int, int), long[]> kept)
    {
        foreach (var key in counted.Keys.Union(kept.Keys))
        {
            var (real, said) = (counted.GetValueOrDefault(key, Day.Nothing), kept.GetValueOrDefault(key, Day.Nothing));
            for (var i = 0; i < Day.Nothing.Length; i++)
            {
                if (real[i] != said[i])
                {
                    return $"{(char)key.Item1} kind {key.Item2} has {real[i]} {Day.Names[i]}, its day figure says {said[i]}";
                }
            }
        }

        return null;
    }

    private sealed record Day(long Unit, string Date, Dictionary<(int Register, int Kind), long[]> Figures) : IComparable<Day>
    {
        public static readonly string[] Names = ["records", "ours", "theirs", "teams", "metres", "online"];
        public static readonly long[] Nothing = new long[Names.Length];

        public void Add(DbDataReader row)
        {
            var key = (row.GetInt32(2), row.GetInt32(3));
            if (!Figures.TryGetValue(key, out var figures))
            {
                Figures.Add(key, figures = new long[Names.Length]);
            }

            for (var i = 0; i < Names.Length; i++)
            {
                figures[i] += Convert.ToInt64(row[4 + i], CultureInfo.InvariantCulture);
            }
        }

        public int CompareTo(Day? other) => other is null ? 1
            : Unit != other.Unit ? Unit.CompareTo(other.Unit) : string.CompareOrdinal(Date, other.Date);
    }
}

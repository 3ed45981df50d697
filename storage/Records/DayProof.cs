using System.Data.Common;

namespace LiaisonBot.Storage.Records;

/// <summary>Day figures counted again from the records.</summary>
public static class DayProof
{
    // Both sides in one pass, day by day along their indexes, so that no more than one day is ever in hand. The plus keeps the
    // planner off the index by state, whose order is another.
    private const string Both = """
        select unit_id, event_date as day, cast(event_date as text) as said, register, kind, 1 as records, ours, theirs, teams, metres,
          case when online then 1 else 0 end as online, 1 as counted from records where +state = 1
        union all select unit_id, date, cast(date as text), register, kind, records, ours, theirs, teams, metres, online, 0 from day_counts
        order by unit_id, day
        """;

    /// <summary>The first day whose figures are not those of its records, in words, or null.</summary>
    public static async Task<string?> FindWrongDayAsync(this LiaisonDb db, Func<long, string> codeOf, Action passed, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(codeOf);
        ArgumentNullException.ThrowIfNull(passed);
        await foreach (var day in DaysAsync(db, passed, ct))
        {
            if (Difference(day.Counted, day.Kept) is { } difference)
            {
                return $"{codeOf(day.Unit)} {day.Date}: {difference}";
            }
        }

        return null;
    }

    private static async IAsyncEnumerable<Day> DaysAsync(
        LiaisonDb db, Action passed, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        Day? day = null;
        await foreach (var row in db.RowsAsync(Both, ct))
        {
            passed();
            if (day is null || day.Unit != row.GetInt64(0) || day.Date != row.GetString(2))
            {
                if (day is not null)
                {
                    yield return day;
                }

                day = new Day(row.GetInt64(0), row.GetString(2));
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

    private sealed record Day(long Unit, string Date)
    {
        public static readonly string[] Names = ["records", "ours", "theirs", "teams", "metres", "online"];
        public static readonly long[] Nothing = new long[Names.Length];

        public Dictionary<(int Register, int Kind), long[]> Counted { get; } = [];

        public Dictionary<(int Register, int Kind), long[]> Kept { get; } = [];

        public void Add(DbDataReader row)
        {
            var (side, key) = (row.GetInt32(11) == 1 ? Counted : Kept, (row.GetInt32(3), row.GetInt32(4)));
            if (!side.TryGetValue(key, out var figures))
            {
                side.Add(key, figures = new long[Names.Length]);
            }

            for (var i = 0; i < Names.Length; i++)
            {
                figures[i] += row.GetInt64(5 + i);
            }
        }
    }
}

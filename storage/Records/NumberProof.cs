using System.Globalization;

namespace LiaisonBot.Storage.Records;

/// <summary>Numbers without gaps or doubles, read along the indexes that hold them.</summary>
public static class NumberProof
{
    private const string Numbers = """
        select unit_id, register, year, -1, number from records order by unit_id, register, year, number
        """;

    private const string BookNumbers = """
        select unit_id, register, year, book, book_number from records where book is not null order by unit_id, register, year, book, book_number
        """;

    /// <summary>
    /// The first sequence that does not run 1, 2, 3 … to its counter, in words, or null. <paramref name="codeOf"/>: a unit's code.
    /// <paramref name="passed"/> is called for each row read.
    /// </summary>
    public static async Task<string?> FindWrongNumberAsync(this LiaisonDb db, Func<long, string> codeOf, Action passed, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(codeOf);
        ArgumentNullException.ThrowIfNull(passed);
        var counters = await ReadCountersAsync(db, ct);
        foreach (var sql in new[] { Numbers, BookNumbers })
        {
            var (at, last) = (default(Sequence), 0L);
            await foreach (var row in db.RowsAsync(sql, ct))
            {
                passed();
                var sequence = new Sequence(row.GetInt64(0), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3));
                if (sequence != at)
                {
                    if (WrongEnd(at, last, counters) is { } end)
                    {
                        return at.Name(codeOf) + ": " + end;
                    }

                    (at, last) = (sequence, 0);
                }

                var number = await row.IsDBNullAsync(4, ct) ? 0 : row.GetInt64(4);
                if (number != last + 1)
                {
                    return sequence.Name(codeOf) + (number <= last ? $": number {number} is there twice" : $": number {last + 1} is missing");
                }

                last = number;
            }

            if (WrongEnd(at, last, counters) is { } wrong)
            {
                return at.Name(codeOf) + ": " + wrong;
            }
        }

        return counters.Where(c => c.Value > 0).Select(c => c.Key.Name(codeOf) + $": the counter says {c.Value}, there is no record").FirstOrDefault();
    }

    // Takes the counter out, so that those left over belong to sequences without a record.
    private static string? WrongEnd(Sequence sequence, long last, Dictionary<Sequence, long> counters) =>
        last == 0 ? null
        : !counters.Remove(sequence, out var counter) ? $"the last number is {last}, there is no counter"
        : counter != last ? $"the last number is {last}, the counter says {counter}"
        : null;

    private static async Task<Dictionary<Sequence, long>> ReadCountersAsync(LiaisonDb db, CancellationToken ct)
    {
        var counters = new Dictionary<Sequence, long>();
        await foreach (var row in db.RowsAsync("select unit_id, register, year, book, last from record_counters", ct))
        {
            counters.Add(new Sequence(row.GetInt64(0), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3)), row.GetInt64(4));
        }

        return counters;
    }

    // Units, registers, years and books: hundreds, whatever the number of records.
    private readonly record struct Sequence(long Unit, int Register, int Year, int Book)
    {
        public string Name(Func<long, string> codeOf) => string.Create(CultureInfo.InvariantCulture,
            $"{codeOf(Unit)}/{(char)Register}-{Year}{(Book == RecordCounter.WholeRegister ? "" : " book " + (Book == 0 ? "sent" : "received"))}");
    }
}

using Microsoft.Data.Sqlite;

namespace LiaisonBot.Benchmarks.Load;

/// <summary>Looks into a register's file beside its host, without the host's own code: what it checks must not be what it checks with.</summary>
internal sealed class Ledger : IDisposable
{
    private readonly SqliteConnection _connection;

    public Ledger(string folder)
    {
        Path = System.IO.Path.Combine(folder, "liaison.db");
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path, Pooling = false }.ToString());
        _connection.Open();
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The one number a query gives; 0 for none.</summary>
    public long Ask(string query) => AskRows(query).Select(row => row[0] as long? ?? 0).FirstOrDefault();

    /// <summary>All rows of a query.</summary>
    public IReadOnlyList<object[]> AskRows(string query)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = query;
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }

    /// <summary>The key of the last record; 0 for none.</summary>
    public long LastRecord() => Ask("select max(id) from records");

    /// <summary>
    /// Throws unless exactly <paramref name="wanted"/> records came after record <paramref name="after"/>, each with a
    /// text of its own, their numbers without gaps up to the last one given.
    /// </summary>
    public void Check(long after, int wanted)
    {
        var (records, texts) = (Ask($"select count(*) from records where id > {after}"), Ask($"select count(distinct summary) from records where id > {after}"));
        var gaps = Ask($"""
            select count(*) from (
              select count(*) as n, min(number) as first, max(number) as last,
                (select max(number) from records b where b.unit_id = r.unit_id and b.register = r.register and b.year = r.year and b.id <= {after}) as before,
                (select last from record_counters c where c.unit_id = r.unit_id and c.register = r.register and c.year = r.year and c.book = -1) as given
              from records r where id > {after} group by unit_id, register, year)
            where last - first + 1 <> n or first <> coalesce(before, 0) + 1 or given <> last
            """);
        if (records != wanted || texts != wanted || gaps > 0)
        {
            throw new LoadException($"{wanted} letters were accepted, but there are {records} records with {texts} texts; {gaps} sequences have gaps");
        }
    }

    /// <summary>
    /// Takes the file apart, as nothing else tells the size of a table here: whatever is dropped leaves its pages free.
    /// Returns each table with its bytes, and those of them in indexes; the largest first.
    /// </summary>
    public IReadOnlyList<(string Table, long Bytes, long InIndexes)> Weigh()
    {
        Ask("pragma foreign_keys = off");
        var (pageBytes, weights) = (Ask("pragma page_size"), new List<(string, long, long)>());

        // Without those that FTS5 keeps for a table of its own, which go with it.
        foreach (var table in AskRows("select name from pragma_table_list where schema = 'main' and type in ('table', 'virtual') and name not like 'sqlite%'").Select(row => (string)row[0]))
        {
            var indexes = AskRows($"select name from sqlite_master where type = 'index' and sql is not null and tbl_name = '{table}'").Sum(row => Drop("index", row[0]));
            weights.Add((table, (indexes + Drop("table", table)) * pageBytes, indexes * pageBytes));
        }

        return [.. weights.OrderByDescending(w => w.Item2)];
    }

    public void Dispose() => _connection.Dispose();

    // How many pages that sets free.
    private long Drop(string kind, object name)
    {
        var before = Ask("pragma freelist_count");
        Ask($"drop {kind} \"{name}\"");
        return Ask("pragma freelist_count") - before;
    }
}

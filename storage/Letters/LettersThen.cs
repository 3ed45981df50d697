using System.Globalization;
using Microsoft.Data.Sqlite;

namespace LiaisonBot.Storage.Letters;

/// <summary>What decides whether a letter waits.</summary>
public sealed record LetterAsk(bool NeedsReply, DateOnly? Due, long? ReplyTo);

/// <summary>
/// Letters that ask or answer, as they stood at some moment of the past: told letter by letter, counted like
/// <see cref="FollowUpCounts"/>. Kept in a file of its own that SQLite deletes, so that memory stays flat.
/// </summary>
public sealed class LettersThen : IDisposable
{
    private const string Table = """
        pragma journal_mode = off; pragma synchronous = off;
        create table letters (id integer primary key, unit integer, direction integer, date text, done integer, asks integer, due text, reply_to integer);
        create index asking on letters (unit) where asks; create index answers on letters (reply_to) where reply_to is not null;
        """;

    private const string Entering = "insert or replace into letters values ($id, $unit, $direction, $date, $done, $asks, $due, $reply)";
    private const string Changing = "update letters set direction = $direction, date = $date, done = $done where id = $id";

    private const string Counting = """
        with standing as (
          select l.direction as direction, l.date >= $from as fresh, l.due is not null and l.due < $to as lapsed,
            exists (select 1 from letters a where a.reply_to = l.id and a.direction <> l.direction and a.done and a.date <= $to) as answered
          from letters l where l.asks and l.done and l.date <= $to and l.unit in (select value from json_each($units)))
        select count(*) filter (where fresh), count(*) filter (where fresh and answered), count(*) filter (where not answered and direction = 1),
          count(*) filter (where not answered and direction = 0), count(*) filter (where not answered and lapsed) from standing
        """;

    private readonly SqliteConnection _db = new("Data Source=");
    private readonly SqliteCommand _enter;
    private readonly SqliteCommand _change;

    /// <summary>None yet.</summary>
    public LettersThen()
    {
        _db.Open();
        using (var table = Prepare(Table))
        {
            table.ExecuteNonQuery();
        }

        (_enter, _change) = (Prepare(Entering, "$id", "$unit", "$direction", "$date", "$done", "$asks", "$due", "$reply"), Prepare(Changing, "$id", "$direction", "$date", "$done"));
    }

    /// <summary>A letter was entered.</summary>
    public void Enter(long id, long unit, int direction, DateOnly date, bool done, LetterAsk ask)
    {
        ArgumentNullException.ThrowIfNull(ask);
        if (ask.NeedsReply || ask.ReplyTo is not null)
        {
            Run(_enter, id, unit, direction, Day(date), done, ask.NeedsReply, ask.Due is { } due ? Day(due) : DBNull.Value, ask.ReplyTo ?? (object)DBNull.Value);
        }
    }

    /// <summary>A letter was turned, voided or restored; one that neither asks nor answers is not known and does not matter.</summary>
    public void Change(long id, int direction, DateOnly date, bool done) => Run(_change, id, direction, Day(date), done);

    /// <summary>Counts as <see cref="FollowUpCounts.CountFollowUpAsync"/> does.</summary>
    public FollowUpCount Count(IEnumerable<UnitId> units, DateOnly from, DateOnly asOf)
    {
        using var command = Prepare(Counting, "$from", "$to", "$units");
        Set(command, Day(from), Day(asOf), "[" + string.Join(',', units.Select(u => u.Value.ToString(CultureInfo.InvariantCulture))) + "]");
        using var row = command.ExecuteReader();
        row.Read();
        return new FollowUpCount(row.GetInt32(0), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3), row.GetInt32(4));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _enter.Dispose();
        _change.Dispose();
        _db.Dispose();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Run(SqliteCommand command, params object[] values)
    {
        Set(command, values);
        command.ExecuteNonQuery();
    }

    private static void Set(SqliteCommand command, params object[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }
    }

    private SqliteCommand Prepare(string sql, params string[] names)
    {
        var command = _db.CreateCommand();
        command.CommandText = sql;
        foreach (var name in names)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = name });
        }

        return command;
    }
}

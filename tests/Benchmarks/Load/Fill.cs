using System.CommandLine;
using System.Diagnostics;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Audit;
using LiaisonBot.Storage.Letters;
using LiaisonBot.Storage.Patrols;
using LiaisonBot.Storage.Records;
using LiaisonBot.Storage.Talks;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Benchmarks.Load;

/// <summary>
/// Makes a full register, for the loads that ask for one: every record with its details, its audit row (chained, but with a
/// few words in place of all its fields) and the message that shows it; then what is worked out of them.
/// </summary>
internal static class Fill
{
    private const int Units = 30;
    private const int People = 50;
    private const int InOneTransaction = 200_000;

    public static Command Build()
    {
        var records = Asked.Number("--records", 1_000_000, "how many records");
        var folder = new Argument<string>("FOLDER") { Description = "where to: a folder that is not there yet, on a real disk, outside of the repository" };
        var fill = new Command("fill", "Make a full register") { folder, records };
        fill.SetAction((line, _) => RunAsync(Path.GetFullPath(line.GetValue(folder)!), line.GetValue(records)));
        return fill;
    }

    private static async Task RunAsync(string folder, int records)
    {
        if (File.Exists(Path.Combine(folder, "liaison.db")))
        {
            throw new LoadException(folder + " holds a register already");
        }

        var began = Stopwatch.GetTimestamp();
        Directory.CreateDirectory(folder);
        await Border.MakeAsync(folder, People, Units);
        await using var db = Border.Open(folder);
        await db.Database.OpenConnectionAsync();
        var connection = (SqliteConnection)db.Database.GetDbConnection();

        // Nothing of it is worth anything before it is whole, so nothing of it needs to survive a crash.
        Do(connection, "pragma journal_mode = off; pragma synchronous = off; pragma foreign_keys = off; pragma cache_size = -1000000");
        var indexes = TakeIndexes(connection);
        Insert(db, connection, records);
        indexes.ForEach(index => Do(connection, index));
        Derive(connection);

        // As a host opens it: that takes in the words of all that waits, and begins the log.
        await db.OpenAsync(CancellationToken.None);
        CheckAll(connection);
        Report.Line($"{folder}: {records} records in {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s, {new FileInfo(Path.Combine(folder, "liaison.db")).Length / 1e6:#,0} MB");
    }

    private static void Insert(LiaisonDb db, SqliteConnection connection, int count)
    {
        using var records = new BulkTable<Record>(db, connection);
        using var letters = new BulkTable<Letter>(db, connection);
        using var patrols = new BulkTable<Patrol>(db, connection);
        using var talks = new BulkTable<Talk>(db, connection);
        using var messages = new BulkTable<RecordMessage>(db, connection);
        using var audit = new BulkTable<AuditRow>(db, connection);
        var (done, previous) = (0, AuditRow.Root);
        Do(connection, "begin");
        foreach (var (record, detail) in new FiveYears(count, Units, People).Make(TimeProvider.System.GetUtcNow().AddHours(-1)))
        {
            records.Insert(record);
            Action insert = detail switch
            {
                Letter letter => () => letters.Insert(letter),
                Patrol patrol => () => patrols.Insert(patrol),
                _ => () => talks.Insert((Talk)detail),
            };
            insert();
            messages.Insert(new RecordMessage(record.ChatId, ++done, record.Id));
            var row = new AuditRow(done, previous, new AuditEntry(
                record.LoggedAt, record.AuthorId, done, "record.entered", $"record:{record.Id.Value}", null, $$"""{"number":{{record.Number}}}"""));
            audit.Insert(row);
            previous = row.Hash;
            if (done % InOneTransaction == 0)
            {
                Do(connection, "commit; begin");
            }
        }

        Do(connection, "commit");
    }

    // An index is far cheaper to build over what is there than to keep in step with millions of rows.
    private static List<string> TakeIndexes(SqliteConnection connection)
    {
        var indexes = Ask(connection, "select name, sql from sqlite_master where type = 'index' and sql is not null");
        indexes.ForEach(i => Do(connection, $"drop index \"{i[0]}\""));
        return [.. indexes.Select(i => (string)i[1])];
    }

    private static void Derive(SqliteConnection connection)
    {
        foreach (var statement in Derived.For(TablesOf(connection)))
        {
            Do(connection, statement);
        }
    }

    private static void CheckAll(SqliteConnection connection)
    {
        var tables = TablesOf(connection);
        var unfilled = Derived.Unfilled(tables, t => Ask(connection, $"select 1 from \"{t}\" limit 1").Count == 0).ToList();
        if (unfilled.Count > 0)
        {
            throw new LoadException("fill does not know the tables " + string.Join(", ", unfilled));
        }
    }

    private static HashSet<string> TablesOf(SqliteConnection connection) =>
        [.. Ask(connection, "select name from sqlite_master where type = 'table'").Select(t => (string)t[0])];

    private static void Do(SqliteConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (statement, 0);
        command.ExecuteNonQuery();
    }

    private static List<object[]> Ask(SqliteConnection connection, string query)
    {
        using var command = connection.CreateCommand();
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
}

using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Storage;

/// <summary>How a database stands to this build's migrations.</summary>
/// <param name="Filled">It holds registers, rather than nothing or what a first start left that was cut short.</param>
/// <param name="Pending">Migrations of this build that it has not had, in order.</param>
/// <param name="Unknown">Migrations it has had that this build does not know: it is newer.</param>
public sealed record Schema(bool Filled, IReadOnlyList<string> Pending, IReadOnlyList<string> Unknown)
{
    private const string SqliteTables = "select name from sqlite_master where type = 'table'";
    private const string PostgresTables = "select tablename::text from pg_tables where schemaname = any(current_schemas(false))";

    /// <summary>The schema of an open database. Reads by plain SQL and changes nothing, whatever is in the file.</summary>
    /// <param name="connection">Open.</param>
    /// <param name="known">This build's migrations, in order: <see cref="KnownTo"/>.</param>
    public static async Task<Schema> ReadAsync(DbConnection connection, IReadOnlyList<string> known, CancellationToken ct)
    {
        var tables = await ColumnAsync(connection, connection is SqliteConnection ? SqliteTables : PostgresTables, ct);
        var applied = tables.Contains("__EFMigrationsHistory")
            ? await ColumnAsync(connection, "select \"MigrationId\" from \"__EFMigrationsHistory\" order by 1", ct)
            : [];
        return new Schema(tables.Contains("audit") && tables.Contains("records"), [.. known.Except(applied)], [.. applied.Except(known)]);
    }

    /// <summary>The migrations this build knows, in order.</summary>
    public static IReadOnlyList<string> KnownTo(LiaisonDb db)
    {
        ArgumentNullException.ThrowIfNull(db);
        return [.. db.Database.GetMigrations()];
    }

    private static async Task<List<string>> ColumnAsync(DbConnection connection, string sql, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(connection);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var rows = await command.ExecuteReaderAsync(ct);
        var found = new List<string>();
        while (await rows.ReadAsync(ct))
        {
            found.Add(rows.GetString(0));
        }

        return found;
    }
}

using LiaisonBot.Storage.Audit;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace LiaisonBot.Storage.Backups;

/// <summary>What a checked database holds.</summary>
/// <param name="Records">Records of all registers.</param>
/// <param name="Changes">Rows of the audit: one a change.</param>
/// <param name="LastHash">Hash of the last of them; two databases with the same one have the same history.</param>
/// <param name="Schema">How it stands to this build.</param>
public sealed record CopyFacts(long Records, long Changes, string LastHash, Schema Schema);

/// <summary>Reads a database file that nobody else has open through: every page, every link of the audit.</summary>
public static class CopyCheck
{
    /// <summary>What the file holds. BadCopyException when it is damaged, no database of ours, or its audit is broken.</summary>
    public static async Task<CopyFacts> ReadAsync(string path, IReadOnlyList<string> known, CancellationToken ct)
    {
        try
        {
            await using var connection = await OpenAsync(path, ct);
            await using var stop = ct.Register(() => raw.sqlite3_interrupt(connection.Handle));
            var schema = await Schema.ReadAsync(connection, known, ct);
            if (!schema.Filled)
            {
                throw new BadCopyException("it holds no registers");
            }

            if (await TextAsync(connection, "pragma integrity_check(1)", ct) is var said && said != "ok")
            {
                throw new BadCopyException("it is damaged: " + said.ReplaceLineEndings(" "));
            }

            if (await AuditCheck.FindBrokenAsync(connection, () => { }, ct) is { } broken)
            {
                throw new BadCopyException("its audit is broken: " + broken);
            }

            return await CountAsync(connection, schema, ct);
        }
        catch (Exception failure) when (failure is SqliteException or InvalidOperationException or InvalidCastException && !ct.IsCancellationRequested)
        {
            throw new BadCopyException("it is damaged or no database: " + UniqueClash.Describe(failure));
        }
        catch (SqliteException) when (ct.IsCancellationRequested)
        {
            throw new OperationCanceledException(ct);
        }
    }

    /// <summary>Opens a file outside of the pool, so that it can be moved once it is closed. It must exist.</summary>
    public static async Task<SqliteConnection> OpenAsync(string path, CancellationToken ct)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, Mode = SqliteOpenMode.ReadWrite }.ToString());
        await connection.OpenAsync(ct);
        return connection;
    }

    /// <summary>The first value of a query as text.</summary>
    internal static async Task<string> TextAsync(SqliteConnection connection, string sql, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(await command.ExecuteScalarAsync(ct), System.Globalization.CultureInfo.InvariantCulture) ?? "";
    }

    /// <summary>The keys a query finds.</summary>
    internal static async Task<IReadOnlySet<long>> KeysAsync(SqliteConnection connection, string sql, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var rows = await command.ExecuteReaderAsync(ct);
        var keys = new HashSet<long>();
        while (await rows.ReadAsync(ct))
        {
            keys.Add(rows.GetInt64(0));
        }

        return keys;
    }

    private static async Task<CopyFacts> CountAsync(SqliteConnection connection, Schema schema, CancellationToken ct)
    {
        var records = long.Parse(await TextAsync(connection, "select count(*) from records", ct), System.Globalization.CultureInfo.InvariantCulture);
        var changes = long.Parse(await TextAsync(connection, "select coalesce(max(seq), 0) from audit", ct), System.Globalization.CultureInfo.InvariantCulture);
        var last = await TextAsync(connection, "select hash from audit order by seq desc limit 1", ct);
        return new CopyFacts(records, changes, last.Length > 0 ? last : AuditRow.Root, schema);
    }
}

using System.Data;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Storage;

/// <summary>
/// A database as it stood at one instant, however long it is read: one read transaction, nothing written. While it is
/// open a running host goes on, but SQLite's write-ahead log cannot be taken into the file and grows.
/// </summary>
public sealed class Snapshot : IAsyncDisposable
{
    private Snapshot(LiaisonDb db) => Db = db;

    /// <summary>The database. Nothing can be saved through it.</summary>
    public LiaisonDb Db { get; }

    /// <summary>Opens the file at <paramref name="path"/>, which is there. SqliteException when it is no database or cannot be read.</summary>
    public static async Task<Snapshot> OpenAsync(string path, CancellationToken ct)
    {
        var db = new SqliteLiaisonDb(SqliteLiaisonDb.OptionsFor(path, pooled: false));
        try
        {
            await db.Database.OpenConnectionAsync(ct);

            // Sorting goes to files: ten million rows are more than a verb should take of a small machine's memory. The
            // snapshot is taken with the first read.
            await db.Database.ExecuteSqlRawAsync("pragma query_only = on; pragma temp_store = file; begin; select count(*) from sqlite_master;", ct);
            return new Snapshot(db);
        }
        catch
        {
            await db.DisposeAsync();
            throw;
        }
    }

    /// <summary>Takes <paramref name="db"/>, a server's, over. NpgsqlException when it cannot be read.</summary>
    public static async Task<Snapshot> OpenAsync(PostgresLiaisonDb db, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        try
        {
            // Ends with the connection. The server ends what idles in a transaction if it was told to; this may think in between.
            await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
            await db.Database.ExecuteSqlRawAsync("set transaction read only; set local idle_in_transaction_session_timeout = 0", ct);
            return new Snapshot(db);
        }
        catch
        {
            await db.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Db.DisposeAsync();
}

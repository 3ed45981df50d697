using LiaisonBot.Settings;
using LiaisonBot.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Delivery;

/// <summary>
/// The files of the database, by their names in the data folder. SQLite goes on writing to a file whose name was removed,
/// without an error, and all of that is gone with the process; so the names are looked at before each commit. A server has no file to look at.
/// </summary>
internal sealed class StoreFiles(Registers registers)
{
    private string? Database => registers.File;

    /// <summary>Whether its write-ahead log is there: always while it is open, and after a kill.</summary>
    public bool HasLog => Database is null || File.Exists(Database + "-wal");

    /// <summary>Makes an empty file for a database that is not there yet, since whoever works on it later must find one.</summary>
    public void Create()
    {
        if (Database is { } path)
        {
            new FileStream(path, FileMode.OpenOrCreate, FileAccess.Read, FileShare.ReadWrite).Dispose();
        }
    }

    /// <summary>StoreGoneException when the database is not there.</summary>
    public void CheckDatabase()
    {
        if (Database is { } path && !File.Exists(path))
        {
            throw new StoreGoneException(Registers.Name + " is not in the data folder any more: put it back");
        }
    }

    /// <summary>StoreGoneException when the database or its write-ahead log is not there. Asked in a transaction, when both have to be.</summary>
    public void Check()
    {
        CheckDatabase();
        if (!HasLog)
        {
            throw new StoreGoneException(Registers.Name + "-wal was taken away");
        }
    }

    /// <summary>
    /// After a failure: what the writer's connection holds in a log without a name goes into the database, and no
    /// connection is kept, so that the next attempt opens what is in the folder then. Never throws.
    /// </summary>
    public async Task LetGoAsync(LiaisonDb? writer)
    {
        if (writer is null)
        {
            return;
        }

        try
        {
            if (File.Exists(Database) && !HasLog)
            {
                await writer.Database.ExecuteSqlRawAsync("pragma wal_checkpoint(truncate)");
            }
        }
        catch (SqliteException)
        {
            // It fails for the reason that is being told already; the next attempt comes here again.
        }

        Registers.Forget(writer);
    }
}

using LiaisonBot.Settings;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Backups;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace LiaisonBot.Backups;

/// <summary>
/// Makes the database ready at the host's start. A newer one is left untouched, and one that has to be changed is copied before:
/// a migration that rebuilds a table is not one transaction, and there is no other way back. On PostgreSQL a migration is one.
/// </summary>
internal sealed partial class Upgrade(LiaisonDb db, BackupFolder folder, ILogger<Upgrade> log)
{
    /// <summary>Creates or migrates the database. SettingsException when it must not or cannot be done. Only for a host that holds the folder.</summary>
    public async Task OpenAsync(CancellationToken ct)
    {
        var copy = await PrepareAsync(ct);
        try
        {
            await db.OpenAsync(ct);
        }
        catch (Exception failure) when (copy is not null && failure is SqliteException or DbUpdateException or InvalidOperationException or NotSupportedException)
        {
            LogFailed(failure, copy);
            throw new SettingsException(
                $"Data:Folder: the database could not be brought to this version ({UniqueClash.Describe(failure)}). Go back with the version before: liaisonbot restore {copy}");
        }
    }

    // Returns the copy that was made; null when nothing has to be changed.
    private async Task<string?> PrepareAsync(CancellationToken ct)
    {
        var known = Schema.KnownTo(db);
        if (!await IsThereAsync(ct) || await ReadAsync(known, ct) is not { Filled: true } schema)
        {
            return null;
        }

        if (schema.Unknown.Count > 0)
        {
            throw new SettingsException($"Data:Folder: the database is of a newer version ({schema.Unknown[^1]}); start that version, or restore a copy made by this one. Nothing was changed");
        }

        return schema.Pending.Count == 0 || db is PostgresLiaisonDb ? null : await CopyAsync(schema, known, ct);
    }

    private async Task<bool> IsThereAsync(CancellationToken ct) => db is PostgresLiaisonDb
        ? await db.GetService<IRelationalDatabaseCreator>().ExistsAsync(ct) : File.Exists(folder.Database);

    private async Task<Schema> ReadAsync(IReadOnlyList<string> known, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            return await Schema.ReadAsync(db.Database.GetDbConnection(), known, ct);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private async Task<string> CopyAsync(Schema schema, IReadOnlyList<string> known, CancellationToken ct)
    {
        try
        {
            var made = await DatabaseCopy.MakeAsync(folder.Database, folder.BeforeMigration(schema.Pending[0]), known, (_, _) => { }, ct);
            LogCopied(schema.Pending.Count, made.File, made.Bytes, made.Facts.Records);
            return made.File;
        }
        catch (BadCopyException failure)
        {
            throw new SettingsException($"Data:Folder: the database has to be changed for this version, but no checked copy could be made in {folder.Path} ({failure.Message}). Nothing was changed");
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Before {Count} changes of the schema the database was copied to {File}: {Bytes} bytes, {Records} records, checked")]
    private partial void LogCopied(int count, string file, long bytes, long records);

    [LoggerMessage(Level = LogLevel.Error, Message = "The schema could not be changed; the database before is {Copy}")]
    private partial void LogFailed(Exception failure, string copy);
}

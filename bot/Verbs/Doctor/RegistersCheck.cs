using LiaisonBot.Backups;
using LiaisonBot.Delivery;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Backups;
using LiaisonBot.Words;
using Microsoft.Data.Sqlite;

namespace LiaisonBot.Verbs.Doctor;

/// <summary>What doctor asks about the registers, wherever they stand.</summary>
internal interface IRegistersCheck
{
    /// <summary>Whether the database can be asked further.</summary>
    bool Readable { get; }

    /// <summary>A line each.</summary>
    Task<IReadOnlyList<Finding>> AskAsync(CancellationToken ct);
}

/// <summary>The database file, its log, the last backup, and whether a host runs.</summary>
internal sealed class RegistersCheck(VerbFolder folder, BackupOptions options, TimeProvider time) : IRegistersCheck
{
    private const long LongLog = 256L << 20;
    private static readonly TimeSpan Old = TimeSpan.FromDays(2);

    /// <inheritdoc/>
    public bool Readable { get; private set; }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Finding>> AskAsync(CancellationToken ct) => [await DatabaseAsync(ct), Log(), Backup(), Host()];

    private async Task<Finding> DatabaseAsync(CancellationToken ct)
    {
        if (!File.Exists(folder.Backups.Database))
        {
            return new Finding(Level.Warn, "database", VerbWords.NoDatabase(folder.Data));
        }

        try
        {
            await using var connection = await CopyCheck.OpenAsync(folder.Backups.Database, ct);
            var schema = await Schema.ReadAsync(connection, VerbFolder.Known(), ct);
            await using var command = connection.CreateCommand();
            command.CommandText = "pragma quick_check(1)";
            var said = await command.ExecuteScalarAsync(ct) as string;
            return said == "ok" ? VersionOf(schema) : new Finding(Level.Fail, "database", VerbWords.Damaged(said ?? ""));
        }
        catch (SqliteException failure)
        {
            return new Finding(Level.Fail, "database", VerbWords.Damaged(UniqueClash.Describe(failure)));
        }
    }

    private Finding VersionOf(Schema schema)
    {
        Readable = schema.Filled && schema.Unknown.Count == 0 && schema.Pending.Count == 0;
        return schema.Unknown.Count > 0 ? new Finding(Level.Fail, "database", VerbWords.NewerVersion(folder.Data))
            : schema.Pending.Count > 0 ? new Finding(Level.Warn, "database", VerbWords.OlderVersion())
            : new Finding(Level.Ok, "database", VerbWords.Sound(new FileInfo(folder.Backups.Database).Length));
    }

    private Finding Log()
    {
        var file = new FileInfo(folder.Backups.Database + "-wal");
        var bytes = file.Exists ? file.Length : 0;
        return new Finding(bytes > LongLog ? Level.Warn : Level.Ok, "log", VerbWords.LogSize(bytes, bytes > LongLog));
    }

    private Finding Backup()
    {
        var off = options.Time is null;
        return folder.Backups.FindNewest() is { } last
            ? new Finding(time.GetUtcNow() - last.At > Old ? Level.Warn : Level.Ok, "backup", VerbWords.LastBackup(last.File, time.GetUtcNow() - last.At, off))
            : new Finding(Level.Warn, "backup", VerbWords.NeverBackedUp(folder.Backups.Path, off));
    }

    private Finding Host() => new(Level.Ok, "host", VerbWords.HostIs(FolderLock.IsTaken(folder.Data)));
}

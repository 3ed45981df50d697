using Microsoft.Data.Sqlite;

namespace LiaisonBot.Storage.Backups;

/// <summary>
/// Puts a copy in the place of a database, in steps. Killed behind any of them, what stands under the database's name is
/// either the old one or the new; and before the new one stands there, the old one has a copy of its own. For whoever holds
/// the data folder.
/// </summary>
/// <param name="copy">A copy, compressed or plain.</param>
/// <param name="database">The file to be replaced; it need not exist.</param>
/// <param name="safety">The new file the old database is kept as.</param>
/// <param name="known">This build's migrations.</param>
/// <param name="now">When it is restored.</param>
public sealed class Restoring(string copy, string database, string safety, IReadOnlyList<string> known, DateTimeOffset now)
{
    private static readonly string[] Beside = ["-wal", "-shm", "-journal"];
    private readonly string _new = database + ".restoring";

    /// <summary>The steps, to be taken in this order. Each throws BadCopyException with nothing replaced.</summary>
    public IReadOnlyList<Func<Action<CopyStage, double>, CancellationToken, Task>> Steps => [UnpackAsync, CheckAsync, PrepareAsync, FoldAsync, KeepAsync, SwitchAsync];

    /// <summary>What the copy holds; after the check.</summary>
    public CopyFacts? Facts { get; private set; }

    /// <summary>Changes made after the copy, which it does not hold; null when that cannot be told.</summary>
    public long? Lost { get; private set; }

    /// <summary>Messages that waited in the copy and have left since.</summary>
    public int Dropped { get; private set; }

    /// <summary>Whether there was a database, which is kept.</summary>
    public bool Kept { get; private set; }

    /// <summary>Takes all steps. BadCopyException when the copy is not restored; nothing is changed then.</summary>
    public async Task RunAsync(Action<CopyStage, double> tell, CancellationToken ct)
    {
        try
        {
            foreach (var step in Steps)
            {
                await step(tell, ct);
            }
        }
        catch (SqliteException failure) when (!ct.IsCancellationRequested)
        {
            throw new BadCopyException(UniqueClash.Describe(failure));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new BadCopyException(failure.Message);
        }
        finally
        {
            DiscardNew();
        }
    }

    // Into the database's own folder: a file can be given a name in one go only within a disk.
    private async Task UnpackAsync(Action<CopyStage, double> tell, CancellationToken ct)
    {
        // What a killed restore left may include a journal, which must not be taken for this file's.
        DiscardNew();
        if (!await PackedFile.IsPackedAsync(copy, ct))
        {
            // By SQLite, as there may be a log beside it.
            await OnlineCopy.MakeAsync(copy, _new, part => tell(CopyStage.Copying, part), ct);
            return;
        }

        await PackedFile.UnpackAsync(copy, _new, part => tell(CopyStage.Unpacking, part), ct);
    }

    private async Task CheckAsync(Action<CopyStage, double> tell, CancellationToken ct)
    {
        tell(CopyStage.Checking, 0);
        Facts = await CopyCheck.ReadAsync(_new, known, ct);
        if (Facts.Schema.Unknown.Count > 0)
        {
            throw new BadCopyException($"it is of a newer version ({Facts.Schema.Unknown[^1]})");
        }
    }

    // A message that waited in the copy has left since, unless it still waits in the database in place.
    private async Task PrepareAsync(Action<CopyStage, double> tell, CancellationToken ct)
    {
        var facts = Facts ?? throw new InvalidOperationException("The copy was not checked.");
        var old = await OldDatabase.ReadAsync(database, facts, ct);
        Lost = old.Changes - facts.Changes;
        await using var connection = await CopyCheck.OpenAsync(_new, ct);
        await CopyCheck.TextAsync(connection, "pragma synchronous = full; pragma journal_mode = delete; begin immediate", ct);
        foreach (var row in (await CopyCheck.KeysAsync(connection, "select id from outbox", ct)).Except(old.Waiting))
        {
            await CopyCheck.TextAsync(connection, FormattableString.Invariant($"delete from outbox where id = {row}"), ct);
            Dropped++;
        }

        await using var mark = connection.CreateCommand();
        mark.CommandText = "insert or replace into host_marks (name, value) values ($name, $value); commit";
        mark.Parameters.AddWithValue("$name", RestoreMark.Name);
        mark.Parameters.AddWithValue("$value", new RestoreMark(now, Lost, Path.GetFileName(copy)).ToString());
        await mark.ExecuteNonQueryAsync(ct);
    }

    private async Task FoldAsync(Action<CopyStage, double> tell, CancellationToken ct)
    {
        if (File.Exists(database))
        {
            await OldDatabase.FoldAsync(database, ct);
        }
    }

    // Copied and not moved: between two moves there would be no database at all, and a host would make an empty one.
    private async Task KeepAsync(Action<CopyStage, double> tell, CancellationToken ct)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(safety) ?? "/");
        foreach (var end in Beside.Take(1).Append(""))
        {
            if (File.Exists(database + end))
            {
                await PackedFile.CopyAsync(database + end, safety + end + ".partial", ct);
                Durable.Rename(safety + end + ".partial", safety + end);
                Kept = true;
            }
        }
    }

    private Task SwitchAsync(Action<CopyStage, double> tell, CancellationToken ct)
    {
        // There are any only beside a database too damaged to be opened; SQLite would read them into the new one.
        foreach (var end in Beside)
        {
            Durable.Discard(database + end);
        }

        Durable.Rename(_new, database, replace: true);
        return Task.CompletedTask;
    }

    private void DiscardNew()
    {
        foreach (var end in Beside.Append(""))
        {
            Durable.Discard(_new + end);
        }
    }
}

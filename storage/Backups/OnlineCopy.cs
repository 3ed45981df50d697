using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace LiaisonBot.Storage.Backups;

/// <summary>Copies a database page by page while others write to it.</summary>
internal static class OnlineCopy
{
    // 4 MiB of usual pages: often enough to be stopped and to tell how far it is.
    private const int PagesAtOnce = 1024;

    /// <summary>Copies <paramref name="from"/> as it is at this moment to the new file <paramref name="to"/>, a single file without a log beside it.</summary>
    public static async Task MakeAsync(string from, string to, Action<double> tell, CancellationToken ct)
    {
        await using var source = await CopyCheck.OpenAsync(from, ct);

        // A reading transaction holds the moment: without it each commit of the host would begin the copy anew. In the
        // write-ahead mode it keeps no writer waiting.
        await CopyCheck.TextAsync(source, "begin; select count(*) from sqlite_master", ct);
        await File.Create(to).DisposeAsync();
        await using var target = await CopyCheck.OpenAsync(to, ct);
        Copy(source, target, tell, ct);

        // The copy says that it has a log, as the original does; a file that travels alone must not.
        await CopyCheck.TextAsync(target, "pragma journal_mode = delete", ct);
    }

    private static void Copy(SqliteConnection source, SqliteConnection target, Action<double> tell, CancellationToken ct)
    {
        var backup = raw.sqlite3_backup_init(target.Handle, "main", source.Handle, "main");
        if (backup.IsInvalid)
        {
            SqliteException.ThrowExceptionForRC(raw.sqlite3_errcode(target.Handle), target.Handle);
        }

        using (backup)
        {
            int result;
            while ((result = raw.sqlite3_backup_step(backup, PagesAtOnce)) == raw.SQLITE_OK)
            {
                ct.ThrowIfCancellationRequested();
                tell(1 - ((double)raw.sqlite3_backup_remaining(backup) / Math.Max(1, raw.sqlite3_backup_pagecount(backup))));
            }

            if (result != raw.SQLITE_DONE)
            {
                SqliteException.ThrowExceptionForRC(result, target.Handle);
            }
        }
    }
}

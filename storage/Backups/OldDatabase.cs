using System.Globalization;
using Microsoft.Data.Sqlite;

namespace LiaisonBot.Storage.Backups;

/// <summary>What can still be read of the database that a restore replaces; it may be damaged or missing.</summary>
/// <param name="Changes">Rows of its audit; null when they cannot be read.</param>
/// <param name="Waiting">Keys of the messages that wait in it to be sent.</param>
internal sealed record OldDatabase(long? Changes, IReadOnlySet<long> Waiting)
{
    private static readonly OldDatabase Unreadable = new(null, new HashSet<long>());

    /// <summary>Reads it, asking whether it went on from a copy whose audit ends with <paramref name="tail"/>. Changes nothing.</summary>
    public static async Task<OldDatabase> ReadAsync(string path, CopyFacts tail, CancellationToken ct)
    {
        if (!File.Exists(path))
        {
            return Unreadable;
        }

        try
        {
            await using var connection = await CopyCheck.OpenAsync(path, ct);
            var sameHistory = tail.Changes == 0 || await CopyCheck.TextAsync(connection, FormattableString.Invariant($"select hash from audit where seq = {tail.Changes}"), ct) == tail.LastHash;
            var changes = await CopyCheck.TextAsync(connection, "select coalesce(max(seq), 0) from audit", ct);
            return new OldDatabase(sameHistory ? long.Parse(changes, CultureInfo.InvariantCulture) : null, await CopyCheck.KeysAsync(connection, "select id from outbox", ct));
        }
        catch (SqliteException)
        {
            return Unreadable;
        }
    }

    /// <summary>
    /// Brings what its log holds into the file itself, so that a single file is all of it. False when it is too damaged for
    /// that. BadCopyException when somebody has it open.
    /// </summary>
    public static async Task<bool> FoldAsync(string path, CancellationToken ct)
    {
        try
        {
            await using var connection = await CopyCheck.OpenAsync(path, ct);
            return await CopyCheck.TextAsync(connection, "pragma journal_mode = delete", ct) == "delete" ? true
                : throw new BadCopyException("the database in place is in use");
        }
        catch (SqliteException busy) when (busy.SqliteErrorCode is 5 or 6)
        {
            throw new BadCopyException("the database in place is in use");
        }
        catch (SqliteException)
        {
            return false;
        }
    }
}

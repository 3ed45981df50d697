using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Storage;

/// <summary>Tells what a failure of the database was about.</summary>
public static class UniqueClash
{
    private const int Constraint = 19;

    // Codes of sqlite.org/rescode.html. All of them speak of the file, the disk or another process, never of one row.
    private static readonly int[] OfTheStore = [3, 5, 6, 7, 8, 10, 11, 13, 14, 15, 17, 26];

    /// <summary>Whether a unique rule of <paramref name="table"/> was hit: the row is there already.</summary>
    public static bool Hit(Exception failure, string table)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return Find(failure) is { SqliteErrorCode: Constraint } clash
            && clash.Message.Contains("UNIQUE constraint failed: " + table + ".", StringComparison.Ordinal);
    }

    /// <summary>Whether the store itself failed (full, read-only, locked, corrupt, gone): the batch's failure, never the item's.</summary>
    public static bool StoreFailed(Exception failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return failure is StoreGoneException
            || (Find(failure) is { } found && (OfTheStore.Contains(found.SqliteErrorCode) || IsOtherDatabase(found)));
    }

    /// <summary>What failed, for the log: the kind of failure and its code, no data.</summary>
    public static string Describe(Exception failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return Find(failure) is { } found ? FormattableString.Invariant($"SQLite error {found.SqliteExtendedErrorCode}: {TextOf(found)}")
            : failure is IOException or UnauthorizedAccessException ? failure.Message
            : failure.GetType().Name;
    }

    // By the code: what the connection said last differs with the statement that met the same trouble, and each text would be
    // told anew. A code of 1 says nothing by itself.
    private static string TextOf(SqliteException failure) =>
        failure.SqliteErrorCode == 1 ? failure.Message : SQLitePCL.raw.sqlite3_errstr(failure.SqliteErrorCode).utf8_to_string();

    // Our queries fit our schema: if they do not, another file stands in the place of ours.
    private static bool IsOtherDatabase(SqliteException failure) =>
        failure.Message.Contains("no such table", StringComparison.Ordinal) || failure.Message.Contains("no such column", StringComparison.Ordinal);

    private static SqliteException? Find(Exception failure) =>
        failure as SqliteException ?? (failure as DbUpdateException)?.InnerException as SqliteException;
}

/// <summary>A file of the database was taken away while a host has it open. The message names it.</summary>
public sealed class StoreGoneException(string message) : IOException(message);

using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace LiaisonBot.Storage;

/// <summary>Tells what a failure of the database was about.</summary>
public static class UniqueClash
{
    private const int Constraint = 19;

    // Codes of sqlite.org/rescode.html. All of them speak of the file, the disk or another process, never of one row.
    private static readonly int[] OfTheStore = [3, 5, 6, 7, 8, 10, 11, 13, 14, 15, 17, 26];

    // Classes and codes of PostgreSQL's Appendix A: connection, a transaction that stood still or lasted too long (a host that was
    // halted in one), rights, no such database, resources, another's lock, a deadlock, shut down, disk, corrupt; and, as with
    // SQLite, a database that is not ours.
    private static readonly string[] OfTheServer =
        ["08", "25006", "25P03", "25P04", "28", "3D", "3F", "40", "42501", "42P01", "42703", "53", "55", "57", "58", "F0", "XX"];

    /// <summary>Whether a unique rule of <paramref name="table"/> was hit: the row is there already.</summary>
    public static bool Hit(Exception failure, string table)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return Find<SqliteException>(failure) is { SqliteErrorCode: Constraint } clash
            ? clash.Message.Contains("UNIQUE constraint failed: " + table + ".", StringComparison.Ordinal)
            : Find<PostgresException>(failure) is { SqlState: PostgresErrorCodes.UniqueViolation } same && same.TableName == table;
    }

    /// <summary>Whether the store itself failed (full, read-only, locked, corrupt, gone): the batch's failure, never the item's.</summary>
    public static bool StoreFailed(Exception failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return failure is StoreGoneException
            || (Find<SqliteException>(failure) is { } found && (OfTheStore.Contains(found.SqliteErrorCode) || IsOtherDatabase(found)))
            || (Find<NpgsqlException>(failure) is { } met
                && (met is not PostgresException said || OfTheServer.Any(code => said.SqlState.StartsWith(code, StringComparison.Ordinal))));
    }

    /// <summary>What failed, for the log: the kind of failure and its code, no data.</summary>
    public static string Describe(Exception failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return Find<SqliteException>(failure) is { } found ? FormattableString.Invariant($"SQLite error {found.SqliteExtendedErrorCode}: {TextOf(found)}")
            : Find<NpgsqlException>(failure) is { } met ? TextOf(met)
            : failure is IOException or UnauthorizedAccessException ? failure.Message
            : failure.GetType().Name;
    }

    /// <summary>Whether it came from the database, whatever it was about.</summary>
    public static bool IsOfTheDatabase(Exception failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return Find<SqliteException>(failure) is not null || Find<NpgsqlException>(failure) is not null;
    }

    // By the code: what the connection said last differs with the statement that met the same trouble, and each text would be
    // told anew. A code of 1 says nothing by itself.
    private static string TextOf(SqliteException failure) =>
        failure.SqliteErrorCode == 1 ? failure.Message : SQLitePCL.raw.sqlite3_errstr(failure.SqliteErrorCode).utf8_to_string();

    // What is not the server's own trouble may quote what somebody wrote.
    private static string TextOf(NpgsqlException failure) => failure is not PostgresException said
        ? (failure.InnerException is { } why ? $"{failure.Message}: {why.Message}" : failure.Message).ReplaceLineEndings(" ")
        : StoreFailed(said) ? $"PostgreSQL error {said.SqlState}: {said.MessageText}".ReplaceLineEndings(" ")
        : $"PostgreSQL error {said.SqlState}";

    // Our queries fit our schema: if they do not, another file stands in the place of ours.
    private static bool IsOtherDatabase(SqliteException failure) =>
        failure.Message.Contains("no such table", StringComparison.Ordinal) || failure.Message.Contains("no such column", StringComparison.Ordinal);

    // EF Core wraps what it saved and, with PostgreSQL, what may be better soon.
    private static T? Find<T>(Exception failure)
        where T : Exception => failure as T ?? (failure is DbUpdateException or InvalidOperationException ? failure.InnerException as T ?? failure.InnerException?.InnerException as T : null);
}

/// <summary>A part of the database was taken away while a host has it open. The message names it.</summary>
public sealed class StoreGoneException(string message) : IOException(message);

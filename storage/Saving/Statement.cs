using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace LiaisonBot.Storage.Saving;

/// <summary>A statement that changes rows, prepared once for a connection and run again and again.</summary>
internal sealed class Statement : IDisposable
{
    private readonly sqlite3 _connection;
    private readonly sqlite3_stmt _statement;

    /// <summary>Prepares <paramref name="sql"/>. SqliteException when it cannot be.</summary>
    public Statement(sqlite3 connection, string sql)
    {
        _connection = connection;
        Check(raw.sqlite3_prepare_v3(connection, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement));
    }

    /// <summary>Sets a parameter, counted from 1. The value is of a kind that SQLite stores, or a day.</summary>
    public void Bind(int at, object? value) => Check(value switch
    {
        null => raw.sqlite3_bind_null(_statement, at),
        long number => raw.sqlite3_bind_int64(_statement, at, number),
        int number => raw.sqlite3_bind_int64(_statement, at, number),
        bool flag => raw.sqlite3_bind_int64(_statement, at, flag ? 1 : 0),
        string text => BindText(at, text),
        DateOnly day => BindText(at, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        double number => raw.sqlite3_bind_double(_statement, at, number),
        byte[] bytes => raw.sqlite3_bind_blob(_statement, at, bytes),
        _ => throw new NotSupportedException("No column holds a " + value.GetType().Name),
    });

    /// <summary>Runs it. Returns how many rows it changed. SqliteException as the provider itself would throw it.</summary>
    public int Run()
    {
        try
        {
            var code = raw.sqlite3_step(_statement);
            Check(code is raw.SQLITE_DONE or raw.SQLITE_ROW ? raw.SQLITE_OK : code);
            return raw.sqlite3_changes(_connection);
        }
        finally
        {
            raw.sqlite3_reset(_statement);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _statement.Dispose();

    private int BindText(int at, string text)
    {
        Span<byte> small = stackalloc byte[512];
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        var bytes = most <= small.Length ? small : new byte[most];
        return raw.sqlite3_bind_text(_statement, at, (ReadOnlySpan<byte>)bytes[..Encoding.UTF8.GetBytes(text, bytes)]);
    }

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, _connection);
}

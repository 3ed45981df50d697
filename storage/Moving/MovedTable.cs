using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LiaisonBot.Storage.Saving;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using NpgsqlTypes;

namespace LiaisonBot.Storage.Moving;

/// <summary>One table on its way from SQLite to PostgreSQL, row by row in order of its key, and the hash of what it holds.</summary>
internal sealed class MovedTable
{
    private const byte Nothing = 0;
    private const byte Something = 1;
    private readonly IReadOnlyList<(string Name, Type Stored)> _columns;
    private readonly string _order;

    /// <summary>The table of <paramref name="type"/>, an entity of the SQLite model.</summary>
    public MovedTable(IEntityType type)
    {
        Name = type.GetTableName()!;
        _columns = [.. type.GetProperties().Select(p => (p.GetColumnName(), StoredAs(p)))];
        _order = Names(type.FindPrimaryKey()!.Properties.Select(p => p.GetColumnName()));
    }

    /// <summary>As the database calls it.</summary>
    public string Name { get; }

    private string Selection => $"select {Names(_columns.Select(c => c.Name))} from {Quote(Name)} order by {_order}";

    /// <summary>Copies all rows inside the transaction that is open on <paramref name="to"/>. Returns what was written.</summary>
    /// <param name="from">An open snapshot.</param>
    public async Task<TableFacts> CopyAsync(LiaisonDb from, NpgsqlConnection to, CancellationToken ct)
    {
        var (rows, changed, hash) = (0L, 0L, IncrementalHash.CreateHash(HashAlgorithmName.SHA256));
        await using var writer = await to.BeginBinaryImportAsync($"copy {Quote(Name)} ({Names(_columns.Select(c => c.Name))}) from stdin (format binary)", ct);
        writer.Timeout = Timeout.InfiniteTimeSpan;
        await foreach (var reader in from.RowsAsync(Selection, ct))
        {
            await writer.StartRowAsync(ct);
            for (var i = 0; i < _columns.Count; i++)
            {
                var found = Read(reader, i);
                var kept = PlainText.Of(found);
                changed += Equals(found, kept) ? 0 : 1;
                Add(hash, kept);
                await WriteAsync(writer, kept, _columns[i].Stored, ct);
            }

            rows++;
        }

        await writer.CompleteAsync(ct);
        return new TableFacts(Name, rows, changed, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>What <paramref name="db"/> holds of it now, read back.</summary>
    public async Task<TableFacts> ReadAsync(LiaisonDb db, CancellationToken ct)
    {
        var (rows, hash) = (0L, IncrementalHash.CreateHash(HashAlgorithmName.SHA256));
        await foreach (var reader in db.RowsAsync(Selection, ct))
        {
            for (var i = 0; i < _columns.Count; i++)
            {
                Add(hash, Read(reader, i));
            }

            rows++;
        }

        return new TableFacts(Name, rows, 0, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static Type StoredAs(IProperty property)
    {
        var stored = property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
        return Nullable.GetUnderlyingType(stored) ?? stored;
    }

    // The providers' own readers turn what each database has (SQLite: a number for a flag, a text for a date) into the same values.
    private object? Read(DbDataReader reader, int i) => reader.IsDBNull(i) ? null
        : _columns[i].Stored == typeof(long) ? reader.GetInt64(i)
        : _columns[i].Stored == typeof(int) ? reader.GetInt32(i)
        : _columns[i].Stored == typeof(bool) ? reader.GetBoolean(i)
        : _columns[i].Stored == typeof(string) ? reader.GetString(i)
        : _columns[i].Stored == typeof(DateOnly) ? reader.GetFieldValue<DateOnly>(i)
        : _columns[i].Stored == typeof(double) ? reader.GetDouble(i)
        : _columns[i].Stored == typeof(byte[]) ? reader.GetFieldValue<byte[]>(i)
        : throw new NotSupportedException("No column holds a " + _columns[i].Stored.Name);

    private static Task WriteAsync(NpgsqlBinaryImporter writer, object? value, Type stored, CancellationToken ct) => value switch
    {
        null => writer.WriteNullAsync(ct),
        long number => writer.WriteAsync(number, NpgsqlDbType.Bigint, ct),
        int number => writer.WriteAsync(number, NpgsqlDbType.Integer, ct),
        bool flag => writer.WriteAsync(flag, NpgsqlDbType.Boolean, ct),
        string text => writer.WriteAsync(text, NpgsqlDbType.Text, ct),
        DateOnly day => writer.WriteAsync(day, NpgsqlDbType.Date, ct),
        double number => writer.WriteAsync(number, NpgsqlDbType.Double, ct),
        byte[] bytes => writer.WriteAsync(bytes, NpgsqlDbType.Bytea, ct),
        _ => throw new NotSupportedException("No column holds a " + stored.Name),
    };

    // Each value with its length before it: nothing can flow from one into the next.
    private static void Add(IncrementalHash hash, object? value)
    {
        if (value is null)
        {
            hash.AppendData([Nothing]);
            return;
        }

        var bytes = value as byte[] ?? Encoding.UTF8.GetBytes(value switch
        {
            DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
            double number => number.ToString("R", CultureInfo.InvariantCulture),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        });
        hash.AppendData([Something, .. BitConverter.GetBytes(bytes.Length)]);
        hash.AppendData(bytes);
    }

    private static string Names(IEnumerable<string> columns) => string.Join(", ", columns.Select(Quote));

    private static string Quote(string name) => $"\"{name}\"";
}

/// <summary>What a table holds.</summary>
/// <param name="Changed">Texts in which a sign had to be replaced, since PostgreSQL keeps no character 0 and nothing that is no Unicode.</param>
/// <param name="Sha256">Of all values in order of the key, lower-case hexadecimal.</param>
public sealed record TableFacts(string Name, long Rows, long Changed, string Sha256);

using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;
using NpgsqlTypes;

namespace LiaisonBot.Storage.Saving;

/// <summary>
/// Rows on their way to PostgreSQL, and the savepoints between them: held back until something is asked of the database, then
/// sent at once. A round trip costs more than a row, and most items need no other.
/// </summary>
internal sealed class HeldRows
{
    private static readonly ConcurrentDictionary<IEntityType, Table> Tables = new();
    private readonly List<NpgsqlBatchCommand> _held = [];

    /// <summary>Holds a new row, as it stands.</summary>
    public void Insert(IEntityType type, object row) => Hold(Tables.GetOrAdd(type, Table.Of), t => t.Insert, row);

    /// <summary>Holds a row, as it stands, that goes over the one with its key if there is one.</summary>
    public void Put(IEntityType type, object row) => Hold(Tables.GetOrAdd(type, Table.Of), t => t.Put, row);

    /// <summary>Holds a statement without parameters.</summary>
    public void Hold(string sql) => _held.Add(new NpgsqlBatchCommand(sql));

    /// <summary>Forgets all that is held from the last <paramref name="sql"/> on, that one excepted. False, with all forgotten, when it is not held any more.</summary>
    public bool CutAfter(string sql)
    {
        var at = _held.FindLastIndex(command => command.CommandText == sql);
        _held.RemoveRange(at + 1, _held.Count - at - 1);
        return at >= 0;
    }

    /// <summary>Forgets all that is held.</summary>
    public void Clear() => _held.Clear();

    /// <summary>Sends what is held. PostgresException for the first that fails; the others are forgotten.</summary>
    public async Task SendAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        if (Take(connection) is { } batch)
        {
            await using (batch)
            {
                await batch.ExecuteNonQueryAsync(ct);
            }
        }
    }

    /// <inheritdoc cref="SendAsync"/>
    public void Send(NpgsqlConnection connection)
    {
        if (Take(connection) is { } batch)
        {
            using (batch)
            {
                batch.ExecuteNonQuery();
            }
        }
    }

    private NpgsqlBatch? Take(NpgsqlConnection connection)
    {
        if (_held.Count == 0)
        {
            return null;
        }

        var batch = new NpgsqlBatch(connection);
        _held.ForEach(batch.BatchCommands.Add);
        _held.Clear();
        return batch;
    }

    private void Hold(Table table, Func<Table, string> text, object row)
    {
        var command = new NpgsqlBatchCommand(text(table));
        foreach (var (column, type) in table.Columns)
        {
            command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = type, Value = PlainText.Of(column.Store(column.Read(row))) ?? DBNull.Value });
        }

        _held.Add(command);
    }

    /// <summary>A table's columns and statements.</summary>
    private sealed record Table(IReadOnlyList<(Column Column, NpgsqlDbType Type)> Columns, string Insert, string Put)
    {
        public static Table Of(IEntityType type)
        {
            Column[] columns = [.. type.GetProperties().Select(Column.Of)];
            var insert = $"insert into {Quote(type.GetTableName()!)} ({Names(columns)}) values ({string.Join(", ", columns.Select((_, i) => FormattableString.Invariant($"${i + 1}")))})";
            var rest = columns.Where(c => !c.Property.IsPrimaryKey()).Select(c => $"{Quote(c.Name)} = excluded.{Quote(c.Name)}");
            return new Table(
                [.. columns.Select(c => (c, TypeOf(c.Property)))], insert,
                $"{insert} on conflict ({Names(columns.Where(c => c.Property.IsPrimaryKey()))}) do update set {string.Join(", ", rest)}");
        }

        private static string Names(IEnumerable<Column> columns) => string.Join(", ", columns.Select(c => Quote(c.Name)));

        private static string Quote(string name) => $"\"{name}\"";

        // Said of each, null or not: a statement is prepared for its types.
        private static NpgsqlDbType TypeOf(IProperty property)
        {
            var stored = property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
            stored = Nullable.GetUnderlyingType(stored) ?? stored;
            return stored == typeof(long) ? NpgsqlDbType.Bigint
                : stored == typeof(int) ? NpgsqlDbType.Integer
                : stored == typeof(bool) ? NpgsqlDbType.Boolean
                : stored == typeof(string) ? NpgsqlDbType.Text
                : stored == typeof(DateOnly) ? NpgsqlDbType.Date
                : stored == typeof(double) ? NpgsqlDbType.Double
                : stored == typeof(byte[]) ? NpgsqlDbType.Bytea
                : throw new NotSupportedException("No column holds a " + stored.Name);
        }
    }
}

using System.Data.Common;
using System.Globalization;

namespace LiaisonBot.Storage.Audit;

/// <summary>Reads the audit chain through.</summary>
public static class AuditCheck
{
    // Named columns and no model: the copy made before a migration is of the version before.
    private const string Rows = "select seq, at, actor_id, update_id, deed, subject, before, after, previous, hash from audit order by seq";

    /// <summary>
    /// The first row that is missing, that does not follow the one before it, or whose hash is not that of its words, in words;
    /// null when the chain holds. Streams: a row at a time, each told to <paramref name="passed"/>. <paramref name="connection"/>: open.
    /// </summary>
    public static async Task<string?> FindBrokenAsync(DbConnection connection, Action passed, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(passed);
        await using var command = connection.CreateCommand();
        command.CommandText = Rows;
        await using var rows = await command.ExecuteReaderAsync(ct);
        var (seq, hash) = (0L, AuditRow.Root);
        while (await rows.ReadAsync(ct))
        {
            ct.ThrowIfCancellationRequested();
            passed();
            var should = new AuditRow(seq + 1, hash, EntryOf(rows));
            if (FaultOf(rows, should) is { } fault)
            {
                return fault;
            }

            (seq, hash) = (should.Seq, should.Hash);
        }

        return null;
    }

    private static string? FaultOf(DbDataReader row, AuditRow should)
    {
        var seq = row.GetInt64(0);
        return seq != should.Seq ? string.Create(CultureInfo.InvariantCulture, $"row {should.Seq} is missing")
            : row.GetString(8) != should.Previous ? string.Create(CultureInfo.InvariantCulture, $"row {seq} ({should.Deed}) does not follow row {seq - 1}")
            : row.GetString(9) != should.Hash ? string.Create(CultureInfo.InvariantCulture, $"row {seq} ({should.Deed}) is not what its hash was made of")
            : null;
    }

    private static AuditEntry EntryOf(DbDataReader row) => new(
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)), row.IsDBNull(2) ? null : new PersonId(row.GetInt64(2)), row.IsDBNull(3) ? null : row.GetInt64(3),
        row.GetString(4), row.GetString(5), row.IsDBNull(6) ? null : row.GetString(6), row.IsDBNull(7) ? null : row.GetString(7));
}

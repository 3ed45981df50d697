using System.Data.Common;

namespace LiaisonBot.Storage.Audit;

/// <summary>Reads the audit chain through.</summary>
public static class AuditCheck
{
    // Named columns and no model: the copy made before a migration is of the version before.
    private const string Rows = "select seq, at, actor_id, update_id, deed, subject, before, after, previous, hash from audit order by seq";

    /// <summary>
    /// The seq of the first row that is not the one that was written: changed, behind a gap, or not behind the row before it.
    /// Null when the chain holds. Streams: a row at a time. <paramref name="connection"/>: open.
    /// </summary>
    public static async Task<long?> FindBrokenAsync(DbConnection connection, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(connection);
        await using var command = connection.CreateCommand();
        command.CommandText = Rows;
        await using var rows = await command.ExecuteReaderAsync(ct);
        var (seq, hash) = (0L, AuditRow.Root);
        while (await rows.ReadAsync(ct))
        {
            ct.ThrowIfCancellationRequested();
            var should = new AuditRow(seq + 1, hash, EntryOf(rows));
            if (rows.GetInt64(0) != should.Seq || rows.GetString(8) != hash || rows.GetString(9) != should.Hash)
            {
                return rows.GetInt64(0);
            }

            (seq, hash) = (should.Seq, should.Hash);
        }

        return null;
    }

    private static AuditEntry EntryOf(DbDataReader row) => new(
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)), row.IsDBNull(2) ? null : new PersonId(row.GetInt64(2)), row.IsDBNull(3) ? null : row.GetInt64(3),
        row.GetString(4), row.GetString(5), row.IsDBNull(6) ? null : row.GetString(6), row.IsDBNull(7) ? null : row.GetString(7));
}

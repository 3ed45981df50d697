using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Storage;

/// <summary>Rows of plain SQL, one at a time, for what reads whole tables in order and for questions whose text is another each time.</summary>
internal static class Rows
{
    /// <summary>The same reader for each row; what is kept of it is copied first.</summary>
    public static async IAsyncEnumerable<DbDataReader> RowsAsync(this LiaisonDb db, string sql, [EnumeratorCancellation] CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            await db.FlushAsync(ct);
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = sql;
            await using var reader = await command.ExecuteReaderAsync(ct);
            while (await reader.ReadAsync(ct))
            {
                ct.ThrowIfCancellationRequested();
                yield return reader;
            }
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}

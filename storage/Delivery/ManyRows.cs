using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Storage.Delivery;

/// <summary>
/// What each batch asks of a hundred rows. Their ids stand in the text of the question: as parameters, whose number is another
/// each time, they had EF Core make its SQL anew, at the price of several letters.
/// </summary>
public static class ManyRows
{
    /// <summary>Those of a bot's <paramref name="updates"/> that were taken in before.</summary>
    public static Task<List<long>> SeenAsync(this LiaisonDb db, long botId, IReadOnlyCollection<long> updates, CancellationToken ct) =>
        IdsAsync(db, FormattableString.Invariant($"select update_id from seen_updates where bot_id = {botId} and update_id in ({Listed(updates)})"), ct);

    /// <summary>Those of the <paramref name="chats"/> that are gone as far as is known.</summary>
    public static Task<List<long>> GoneAsync(this LiaisonDb db, IReadOnlyCollection<long> chats, CancellationToken ct) =>
        IdsAsync(db, $"select chat_id from known_chats where gone_at is not null and chat_id in ({Listed(chats)})", ct);

    /// <summary>Removes messages from the outbox.</summary>
    public static Task RemoveSentAsync(this LiaisonDb db, IReadOnlyCollection<long> ids, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var sql = $"delete from outbox where id in ({Listed(ids)})";
        return db.Database.ExecuteSqlRawAsync(sql, ct);
    }

    private static async Task<List<long>> IdsAsync(LiaisonDb db, string sql, CancellationToken ct)
    {
        var ids = new List<long>();
        await foreach (var row in db.RowsAsync(sql, ct))
        {
            ids.Add(row.GetInt64(0));
        }

        return ids;
    }

    // PostgreSQL knows no empty list, and nothing is in a list of null.
    private static string Listed(IReadOnlyCollection<long> ids) =>
        ids.Count == 0 ? "null" : string.Join(", ", ids.Select(id => id.ToString(System.Globalization.CultureInfo.InvariantCulture)));
}

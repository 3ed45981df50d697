using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Storage.Delivery;

/// <summary>
/// What each batch asks of a hundred rows. Their ids stand in the text of the question: as parameters, whose number is another
/// each time, they had EF Core make its SQL anew, at the price of several letters.
/// </summary>
public static class ManyRows
{
    /// <summary>Those of a bot's <paramref name="updates"/> that were taken in before.</summary>
    public static async Task<List<long>> SeenAsync(this LiaisonDb db, long botId, IReadOnlyCollection<long> updates, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var seen = new List<long>();
        await foreach (var row in db.RowsAsync(FormattableString.Invariant($"select update_id from seen_updates where bot_id = {botId} and update_id in ({Listed(updates)})"), ct))
        {
            seen.Add(row.GetInt64(0));
        }

        return seen;
    }

    /// <summary>Removes messages from the outbox.</summary>
    public static Task RemoveSentAsync(this LiaisonDb db, IReadOnlyCollection<long> ids, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var sql = $"delete from outbox where id in ({Listed(ids)})";
        return db.Database.ExecuteSqlRawAsync(sql, ct);
    }

    private static string Listed(IEnumerable<long> ids) => string.Join(", ", ids.Select(id => id.ToString(System.Globalization.CultureInfo.InvariantCulture)));
}

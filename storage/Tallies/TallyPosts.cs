using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Storage.Tallies;

/// <summary>Tallies that were posted.</summary>
public static class TallyPosts
{
    /// <summary>The chats that have the tally of a unit for the period that ended on a day.</summary>
    public static async Task<IReadOnlySet<long>> ChatsWithTallyAsync(this LiaisonDb db, UnitId unit, DateOnly periodTo, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return (await db.TallyPosts.Where(p => p.UnitId == unit && p.PeriodTo == periodTo).Select(p => p.ChatId).ToListAsync(ct)).ToHashSet();
    }

    /// <summary>Those of the chats that nothing can be sent to.</summary>
    public static Task<List<long>> GoneAmongAsync(this LiaisonDb db, IReadOnlyList<long> chats, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.KnownChats.Where(c => chats.Contains(c.ChatId) && c.GoneAt != null).Select(c => c.ChatId).ToListAsync(ct);
    }
}

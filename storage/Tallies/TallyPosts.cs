using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Storage.Tallies;

/// <summary>A posting and the audit row its seal was made with.</summary>
public sealed record SealedPost(long AuditSeq, UnitId UnitId, DateOnly PeriodTo, long ChatId);

/// <summary>Tallies that were posted.</summary>
public static class TallyPosts
{
    /// <summary>The chats that have the tally of a unit for the period that ended on a day.</summary>
    public static async Task<IReadOnlySet<long>> ChatsWithTallyAsync(this LiaisonDb db, UnitId unit, DateOnly periodTo, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return (await db.TallyPosts.Where(p => p.UnitId == unit && p.PeriodTo == periodTo).Select(p => p.ChatId).ToListAsync(ct)).ToHashSet();
    }

    /// <summary>Every sealed posting, in the order of the audit, without its figures.</summary>
    public static async Task<IReadOnlyList<SealedPost>> SealedPostsAsync(this LiaisonDb db, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.TallyPosts.AsNoTracking().Where(p => p.AuditSeq != null).OrderBy(p => p.AuditSeq).ThenBy(p => p.UnitId).ThenBy(p => p.ChatId)
            .Select(p => new SealedPost(p.AuditSeq!.Value, p.UnitId, p.PeriodTo, p.ChatId)).ToListAsync(ct);
    }

    /// <summary>A posting with its figures.</summary>
    public static Task<TallyPost> GetPostAsync(this LiaisonDb db, SealedPost post, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(post);
        return db.TallyPosts.AsNoTracking().SingleAsync(p => p.UnitId == post.UnitId && p.PeriodTo == post.PeriodTo && p.ChatId == post.ChatId, ct);
    }

    /// <summary>How many chats have a unit's tally under this seal.</summary>
    public static Task<int> CountPostsAsync(this LiaisonDb db, UnitId unit, string seal, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.TallyPosts.CountAsync(p => p.UnitId == unit && p.Seal == seal, ct);
    }

    /// <summary>Those of the chats that nothing can be sent to.</summary>
    public static Task<List<long>> GoneAmongAsync(this LiaisonDb db, IReadOnlyList<long> chats, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.KnownChats.Where(c => chats.Contains(c.ChatId) && c.GoneAt != null).Select(c => c.ChatId).ToListAsync(ct);
    }
}

using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Storage.Delivery;

/// <summary>A dead letter without its text.</summary>
/// <param name="HasRaw">The update is kept as it came, so that it can be replayed.</param>
/// <param name="Wanted">Its replay was asked for and not tried yet.</param>
public sealed record DeadHead(string ErrorId, long? UpdateId, string Error, DateTimeOffset At, bool HasRaw, bool Wanted, DateTimeOffset? ReplayedAt, DateTimeOffset? DismissedAt)
{
    /// <summary>What it was.</summary>
    public DeadKind Kind => DeadLetter.KindOf(ErrorId, UpdateId);
}

/// <summary>Dead letters as administrators see and handle them.</summary>
public static class DeadLetters
{
    /// <summary>Those that nobody has handled, the newest first; at most <paramref name="most"/>.</summary>
    public static async Task<IReadOnlyList<DeadHead>> OpenDeadAsync(this LiaisonDb db, int most, CancellationToken ct) =>
        await db.OpenDead().OrderByDescending(d => d.At).Heads().Take(most).ToListAsync(ct);

    /// <summary>How many nobody has handled.</summary>
    public static Task<int> CountOpenDeadAsync(this LiaisonDb db, CancellationToken ct) => db.OpenDead().CountAsync(ct);

    /// <summary>The one with this id, however it was handled; null when there is none.</summary>
    public static Task<DeadHead?> FindDeadAsync(this LiaisonDb db, string errorId, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.DeadLetters.Where(d => d.ErrorId == errorId).Heads().FirstOrDefaultAsync(ct);
    }

    /// <summary>Those whose replay was asked for, in the order in which they failed: id, update id, the update as it came. At most 100.</summary>
    public static async Task<IReadOnlyList<(string ErrorId, long UpdateId, string Raw)>> WantedDeadAsync(this LiaisonDb db, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var found = await db.DeadLetters.Where(d => d.WantedAt != null && d.Raw != null && d.UpdateId != null).OrderBy(d => d.At).ThenBy(d => d.UpdateId)
            .Select(d => new { d.ErrorId, d.UpdateId, d.Raw }).Take(100).ToListAsync(ct);
        return [.. found.Select(d => (d.ErrorId, d.UpdateId!.Value, d.Raw!))];
    }

    /// <summary>Asks for the replay of those with these ids.</summary>
    public static Task WantDeadAsync(this LiaisonDb db, IReadOnlyCollection<string> errorIds, DateTimeOffset now, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.DeadLetters.Where(d => errorIds.Contains(d.ErrorId)).ExecuteUpdateAsync(set => set.SetProperty(d => d.WantedAt, now), ct);
    }

    /// <summary>Puts those with these ids aside; a replay that was asked for is not wanted any more.</summary>
    public static Task DismissDeadAsync(this LiaisonDb db, IReadOnlyCollection<string> errorIds, DateTimeOffset now, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.DeadLetters.Where(d => errorIds.Contains(d.ErrorId))
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.DismissedAt, now).SetProperty(d => d.WantedAt, (DateTimeOffset?)null), ct);
    }

    private static IQueryable<DeadLetter> OpenDead(this LiaisonDb db)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.DeadLetters.Where(d => d.ReplayedAt == null && d.DismissedAt == null);
    }

    private static IQueryable<DeadHead> Heads(this IQueryable<DeadLetter> letters) => letters.Select(d =>
        new DeadHead(d.ErrorId, d.UpdateId, d.Error, d.At, d.Raw != null, d.WantedAt != null, d.ReplayedAt, d.DismissedAt));
}

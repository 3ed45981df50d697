using LiaisonBot.Commands;
using LiaisonBot.Schedules;
using LiaisonBot.Storage;
using Microsoft.EntityFrameworkCore.Storage;

namespace LiaisonBot.Delivery;

/// <summary>
/// One transaction over a batch of items. All of it is carried out at once; when any of it fails it is undone, and carried out
/// again with each item under a savepoint of its own. An item that throws then is rolled back to its savepoint, kept as a dead
/// letter and answered with an apology; it never blocks those behind it.
/// </summary>
internal sealed partial class Batch(
    LiaisonDb db, ItemCarrier carrier, Booking booking, SeenUpdates seen, RungSchedules rung, Apology apology, StoreFiles files, Keys keys, ILogger<Batch> log)
{
    // So many letters share what it costs to index their words.
    private const int ManyWords = 500;

    /// <summary>Carries the items out and commits. Throws what the store throws, with nothing committed.</summary>
    public async Task<Outcome> CommitAsync(IReadOnlyList<WorkItem> items, CancellationToken ct)
    {
        await using (var transaction = await db.BeginWritingAsync(ct))
        {
            await BeginAsync(items, ct);
            if (await TryAllAsync(items, ct))
            {
                return await EndAsync(items, transaction, ct);
            }
        }

        booking.Drop();
        booking.Distrust(Change.Anything);
        await using var again = await db.BeginWritingAsync(ct);
        await BeginAsync(items, ct);
        foreach (var item in items)
        {
            await TakeApartAsync(item, ct);
        }

        return await EndAsync(items, again, ct);
    }

    private async Task BeginAsync(IReadOnlyList<WorkItem> items, CancellationToken ct)
    {
        booking.Begin();
        if (db.OthersWrote is not Change.None)
        {
            keys.Follow(await db.LastKeyAsync(ct));
            booking.Distrust(db.OthersWrote);
        }

        await seen.ReadAsync(items, ct);
        rung.Expect(items);
    }

    private async Task<Outcome> EndAsync(IReadOnlyList<WorkItem> items, IDbContextTransaction transaction, CancellationToken ct)
    {
        files.Check();
        await booking.TellAsync(ct);
        await transaction.CommitAsync(ct);
        return booking.End(items);
    }

    // Without savepoints: each has every page that is touched behind it copied, and hardly a batch needs one.
    private async Task<bool> TryAllAsync(IReadOnlyList<WorkItem> items, CancellationToken ct)
    {
        try
        {
            foreach (var item in items)
            {
                rung.Pass(item);
                await booking.SaveAsync(item, await carrier.CarryOutAsync(item, ct), ct);
                booking.Keep();
            }

            await db.FlushAsync(ct);

            // Whoever wrote a letter need not wait for its words: they come with a batch that nobody waits for, such as the marks of what was sent.
            await db.IndexWordsAsync(items.Any(i => i is ArrivalItem) ? ManyWords : 0, ct);
            return true;
        }
        catch (Exception failure) when (IsOfTheItem(failure))
        {
            // Said here as well: one that succeeds when it is carried out again leaves no dead letter.
            LogApart(items.Count, failure.GetType().Name);
            return false;
        }
    }

    private async Task TakeApartAsync(WorkItem item, CancellationToken ct)
    {
        await db.SetSavepointAsync(ct);
        rung.Pass(item);
        try
        {
            await SaveApartAsync(item, await carrier.CarryOutAsync(item, ct), ct);
        }
        catch (Exception failure) when (IsOfTheItem(failure))
        {
            await RollBackAsync(ct);
            await ApologiseAsync(item, failure, ct);
        }

        await db.KeepSavepointAsync(ct);
    }

    private async Task SaveApartAsync(WorkItem item, Turn turn, CancellationToken ct)
    {
        await booking.SaveAsync(item, turn, ct);

        // Here, where what goes wrong is still the item's.
        await db.FlushAsync(ct);
        booking.Keep();
    }

    private async Task ApologiseAsync(WorkItem item, Exception failure, CancellationToken ct)
    {
        try
        {
            await apology.WriteAsync(item, failure, ct);
            await SaveApartAsync(item, Turn.Nothing, ct);
        }
        catch (Exception worse) when (IsOfTheItem(worse))
        {
            // What broke the item may break the apology for it as well; thrown on, it would stop the host, which would
            // be handed the same item at its next start.
            await RollBackAsync(ct);
            apology.Bury(item, failure);
            await SaveApartAsync(item, Turn.Nothing, ct);
        }
    }

    // The writer's own token is never cancelled, so that a cancellation in an item is a failure of that item too.
    private static bool IsOfTheItem(Exception failure) => !UniqueClash.StoreFailed(failure);

    private async Task RollBackAsync(CancellationToken ct)
    {
        await db.ReturnToSavepointAsync(ct);
        booking.Drop();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A batch of {Count} failed with {Error} and is carried out again one by one")]
    private partial void LogApart(int count, string error);
}

using LiaisonBot.Commands;
using LiaisonBot.Schedules;
using LiaisonBot.Storage;

namespace LiaisonBot.Delivery;

/// <summary>
/// One transaction over a batch of items, each under a savepoint of its own. An item that throws is rolled back to its
/// savepoint, kept as a dead letter and answered with an apology; it never blocks those behind it.
/// </summary>
internal sealed class Batch(
    LiaisonDb db, ItemCarrier carrier, Booking booking, SeenUpdates seen, RungSchedules rung, Apology apology, StoreFiles files, Keys keys)
{
    /// <summary>Carries the items out and commits. Throws what the store throws, with nothing committed.</summary>
    public async Task<Outcome> CommitAsync(IReadOnlyList<WorkItem> items, CancellationToken ct)
    {
        booking.Begin();
        await using var transaction = await db.BeginWritingAsync(ct);
        if (db.OthersWrote is not Change.None)
        {
            keys.Follow(await db.LastKeyAsync(ct));
            booking.Distrust(db.OthersWrote);
        }

        await seen.ReadAsync(items, ct);
        rung.Expect(items);
        foreach (var item in items)
        {
            await TakeAsync(item, ct);
        }

        files.Check();
        await booking.TellAsync(ct);
        await transaction.CommitAsync(ct);
        return booking.End(items);
    }

    private async Task TakeAsync(WorkItem item, CancellationToken ct)
    {
        await db.SetSavepointAsync(ct);
        rung.Pass(item);
        try
        {
            await booking.SaveAsync(item, await carrier.CarryOutAsync(item, ct), ct);
        }
        catch (Exception failure) when (IsOfTheItem(failure))
        {
            await RollBackAsync(ct);
            await ApologiseAsync(item, failure, ct);
        }

        await db.KeepSavepointAsync(ct);
    }

    private async Task ApologiseAsync(WorkItem item, Exception failure, CancellationToken ct)
    {
        try
        {
            await apology.WriteAsync(item, failure, ct);
            await booking.SaveAsync(item, Turn.Nothing, ct);
        }
        catch (Exception worse) when (IsOfTheItem(worse))
        {
            // What broke the item may break the apology for it as well; thrown on, it would stop the host, which would
            // be handed the same item at its next start.
            await RollBackAsync(ct);
            apology.Bury(item, failure);
            await booking.SaveAsync(item, Turn.Nothing, ct);
        }
    }

    // The writer's own token is never cancelled, so that a cancellation in an item is a failure of that item too.
    private static bool IsOfTheItem(Exception failure) => !UniqueClash.StoreFailed(failure);

    private async Task RollBackAsync(CancellationToken ct)
    {
        await db.ReturnToSavepointAsync(ct);
        booking.Drop();
    }
}

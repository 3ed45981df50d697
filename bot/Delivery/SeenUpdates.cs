using LiaisonBot.Commands;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Delivery;

namespace LiaisonBot.Delivery;

/// <summary>Which updates were taken in: the messenger delivers at least once, the registers keep exactly once.</summary>
internal sealed class SeenUpdates(LiaisonDb db, Greeting greeting, TimeProvider time)
{
    private readonly HashSet<long> _seen = [];

    /// <summary>Looks up which of a batch's updates were taken in before; one look for all of them.</summary>
    public async Task ReadAsync(IReadOnlyList<WorkItem> items, CancellationToken ct)
    {
        _seen.Clear();
        var ids = items.OfType<ArrivalItem>().Select(i => i.Arrival.UpdateId).ToList();
        if (ids.Count > 0)
        {
            _seen.UnionWith(await db.SeenAsync(greeting.BotId, ids, ct));
        }
    }

    /// <summary>Takes an update in. False when it was before, also earlier in this batch.</summary>
    public bool TakeIn(long updateId)
    {
        if (!_seen.Add(updateId))
        {
            return false;
        }

        Mark(updateId);
        return true;
    }

    /// <summary>Marks an update anew whose mark was rolled back with what it failed at.</summary>
    public void Mark(long updateId) => db.Insert(new SeenUpdate(greeting.BotId, updateId, time.GetUtcNow()));
}

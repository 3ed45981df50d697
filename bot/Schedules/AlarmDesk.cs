using System.Collections.Concurrent;
using LiaisonBot.Commands;
using LiaisonBot.Delivery;
using LiaisonBot.Replicas;

namespace LiaisonBot.Schedules;

/// <summary>
/// Takes what rang to the single writer. Ringing twice is harmless: the writer keeps each firing once. But what waits for the
/// writer already is not queued again, or ten thousand alarms of one second would be rung anew after every batch of them.
/// </summary>
internal sealed class AlarmDesk(WorkQueue queue, Duty duty)
{
    private readonly ConcurrentDictionary<(AlarmKey Key, DateTimeOffset Due), RingItem> _waiting = new();

    /// <summary>An engine rang. One that was set in a term of duty that has ended is left to the host on duty.</summary>
    public void Rang(AlarmKey key, DateTimeOffset due)
    {
        if (duty.Held)
        {
            Take(key, due);
        }
    }

    /// <summary>Rings and returns once what it caused is on disk.</summary>
    public Task RingAsync(AlarmKey key, DateTimeOffset due) => Take(key, due).Committed;

    private RingItem Take(AlarmKey key, DateTimeOffset due)
    {
        var item = new RingItem(key, due);
        var waiting = _waiting.GetOrAdd((key, due), item);
        if (waiting == item)
        {
            item.Committed.ContinueWith(
                _ => _waiting.TryRemove((key, due), out var _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            queue.Add(item);
        }

        return waiting;
    }
}

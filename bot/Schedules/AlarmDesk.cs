using LiaisonBot.Commands;
using LiaisonBot.Delivery;

namespace LiaisonBot.Schedules;

/// <summary>Takes what rang to the single writer. Ringing twice is harmless: the writer keeps each firing once.</summary>
internal sealed class AlarmDesk(WorkQueue queue)
{
    /// <summary>An engine rang.</summary>
    public void Rang(AlarmKey key, DateTimeOffset due) => queue.Add(new RingItem(key, due));

    /// <summary>Rings and returns once what it caused is on disk.</summary>
    public Task RingAsync(AlarmKey key, DateTimeOffset due) => queue.DoAsync(new RingItem(key, due));
}

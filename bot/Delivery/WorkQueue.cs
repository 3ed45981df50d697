using System.Threading.Channels;
using LiaisonBot.Chat;
using LiaisonBot.Commands;

namespace LiaisonBot.Delivery;

/// <summary>
/// What waits for the single writer, in order of coming; but what rings lets all else go first. Thousands of alarms may be due
/// in one second: neither a person's letter nor the mark of a message, without which no further one leaves, waits for them all.
/// </summary>
internal sealed class WorkQueue(Greeting greeting, WorkState state) : IInbox
{
    private readonly Channel<WorkItem> _items = Channel.CreateUnboundedPrioritized(
        new UnboundedPrioritizedChannelOptions<WorkItem> { SingleReader = true, Comparer = Comparer<WorkItem>.Create((a, b) => Rank(a).CompareTo(Rank(b))) });

    private long _places;

    /// <summary>The writer's end.</summary>
    public ChannelReader<WorkItem> Reader => _items.Reader;

    /// <inheritdoc/>
    public async Task AcceptAsync(IReadOnlyList<Arrival> batch, CancellationToken ct)
    {
        await greeting.Introduced.WaitAsync(ct);
        var items = batch.Select(a => new ArrivalItem(a)).ToList();
        items.ForEach(Add);
        await Task.WhenAll(items.Select(i => i.Committed)).WaitAsync(ct);
    }

    /// <inheritdoc/>
    public async Task<bool> TryAcceptAsync(Arrival arrival, CancellationToken ct)
    {
        var failing = state.Failing;
        if (!greeting.Introduced.IsCompleted || failing.IsCompleted)
        {
            return false;
        }

        var item = new ArrivalItem(arrival);
        Add(item);
        await Task.WhenAny(item.Committed, failing).WaitAsync(ct);
        return item.Committed.IsCompletedSuccessfully;
    }

    /// <summary>Has an item carried out; returns once it is on disk. Cancelled when the writer has stopped.</summary>
    public Task DoAsync(WorkItem item)
    {
        Add(item);
        return item.Committed;
    }

    /// <summary>Queues an item nobody waits for.</summary>
    public void Add(WorkItem item)
    {
        item.Place = Interlocked.Increment(ref _places);
        if (!_items.Writer.TryWrite(item))
        {
            item.Dropped();
        }
    }

    /// <summary>Takes nothing more; what is queued is still carried out.</summary>
    public void Complete() => _items.Writer.TryComplete();

    private static (bool Rings, long Place) Rank(WorkItem item) => (item is RingItem, item.Place);
}

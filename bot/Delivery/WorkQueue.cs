using System.Threading.Channels;
using LiaisonBot.Chat;
using LiaisonBot.Commands;

namespace LiaisonBot.Delivery;

/// <summary>What waits for the single writer, in order of coming.</summary>
internal sealed class WorkQueue(Greeting greeting, WorkState state) : IInbox
{
    private readonly Channel<WorkItem> _items = Channel.CreateUnbounded<WorkItem>(new UnboundedChannelOptions { SingleReader = true });

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
        if (!_items.Writer.TryWrite(item))
        {
            item.Dropped();
        }
    }

    /// <summary>Takes nothing more; what is queued is still carried out.</summary>
    public void Complete() => _items.Writer.TryComplete();
}

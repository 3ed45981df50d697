using LiaisonBot.Chat;
using LiaisonBot.Commands;
using LiaisonBot.Commands.Lines;
using LiaisonBot.Delivery;

namespace LiaisonBot.Tests.Delivery;

public sealed class WorkQueueTests
{
    private readonly WorkQueue _queue = new(new Greeting(Tongue.En), new WorkState(TimeProvider.System));

    [Fact]
    public void What_rings_lets_all_else_go_first_and_each_kind_keeps_its_order()
    {
        WorkItem[] rings = [.. Enumerable.Range(1, 300).Select(id => new RingItem(new AlarmKey("schedule", id), default))];
        WorkItem[] others = [new ArrivalItem(new Arrival(7, null, default)), new SentItem([]), new MoveItem(1, 2), new ArrivalItem(new Arrival(8, null, default)), new GoneItem(1, 1)];
        foreach (var item in rings[..200].Concat(others[..2]).Concat(rings[200..]).Concat(others[2..]))
        {
            _queue.Add(item);
        }

        Assert.Equal([.. others, .. rings], Taken());
    }

    private IEnumerable<WorkItem> Taken()
    {
        while (_queue.Reader.TryRead(out var item))
        {
            yield return item;
        }
    }
}

using System.Collections.Concurrent;
using LiaisonBot.Commands;
using LiaisonBot.Commands.Lines;
using LiaisonBot.Delivery;
using LiaisonBot.Replicas;
using LiaisonBot.Schedules;
using LiaisonBot.Tests.Stage;

namespace LiaisonBot.Tests.Contracts;

/// <summary>Hears what an engine rings, in order. It answers each ring at once, as if it were on disk.</summary>
internal sealed class AlarmEar : IAsyncDisposable
{
    private readonly WorkQueue _queue;
    private readonly ConcurrentQueue<(AlarmKey Key, DateTimeOffset Due, DateTimeOffset At)> _heard = new();
    private readonly TimeProvider _time;
    private readonly Task _listening;

    public AlarmEar(TimeProvider time)
    {
        _time = time;
        _queue = new WorkQueue(new Greeting(Tongue.En), new WorkState(time));
        Desk = new AlarmDesk(_queue, new Duty(shared: false, TimeProvider.System));
        _listening = ListenAsync();
    }

    /// <summary>What the engine rings at.</summary>
    public AlarmDesk Desk { get; }

    /// <summary>What rang by now, for when, and what the clock showed.</summary>
    public IReadOnlyList<(AlarmKey Key, DateTimeOffset Due, DateTimeOffset At)> Heard => [.. _heard];

    /// <summary>The keys that rang by now.</summary>
    public IEnumerable<AlarmKey> Keys => _heard.Select(h => h.Key);

    /// <summary>Returns once that rang.</summary>
    public Task HearsAsync(AlarmKey key) => Waiting.UntilAsync(
        () => Task.FromResult(_heard.Any(h => h.Key == key)), () => Task.FromResult($"{key} to ring; rung have {string.Join(' ', Keys.Take(20))}"));

    /// <summary>Returns once so many rang.</summary>
    public Task HearsAsync(int count) => Waiting.UntilAsync(
        () => Task.FromResult(_heard.Count >= count), () => Task.FromResult(FormattableString.Invariant($"{count} rings; there were {_heard.Count}")));

    public async ValueTask DisposeAsync()
    {
        _queue.Complete();
        await _listening;
    }

    private async Task ListenAsync()
    {
        await foreach (var item in _queue.Reader.ReadAllAsync())
        {
            var ring = (RingItem)item;
            _heard.Enqueue((ring.Key, ring.Due, _time.GetUtcNow()));
            ring.Done();
        }
    }
}

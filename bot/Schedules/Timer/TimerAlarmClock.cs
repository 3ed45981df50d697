using LiaisonBot.Commands;

namespace LiaisonBot.Schedules.Timer;

/// <summary>The engine that needs no package: one timer of the TimeProvider on the earliest alarm.</summary>
internal sealed class TimerAlarmClock : IAlarmClock, IDisposable
{
    // A clock that is set forward is noticed within this time even if nobody tells.
    private static readonly TimeSpan LongestNap = TimeSpan.FromSeconds(30);
    private readonly Lock _gate = new();
    private readonly Dictionary<AlarmKey, DateTimeOffset> _set = [];
    private readonly PriorityQueue<AlarmKey, (DateTimeOffset At, string Key)> _queue = new();
    private readonly AlarmDesk _desk;
    private readonly TimeProvider _time;
    private readonly ITimer _timer;

    public TimerAlarmClock(AlarmDesk desk, TimeProvider time)
    {
        (_desk, _time) = (desk, time);
        _timer = time.CreateTimer(_ => RingDue(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <inheritdoc/>
    public void Set(AlarmKey key, DateTimeOffset at)
    {
        lock (_gate)
        {
            // Set to this already: a second entry for every round and nudge would fill the queue. But the clock may have moved.
            if (!_set.TryGetValue(key, out var already) || already != at)
            {
                _set[key] = at;
                _queue.Enqueue(key, (at, key.ToString()));
            }

            Wind();
        }
    }

    /// <inheritdoc/>
    public void Cancel(AlarmKey key)
    {
        lock (_gate)
        {
            _set.Remove(key);
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<(AlarmKey Key, DateTimeOffset At)> List()
    {
        lock (_gate)
        {
            return [.. _set.Select(s => (s.Key, s.Value)).OrderBy(s => s.Value)];
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _timer.Dispose();

    private void RingDue()
    {
        foreach (var (key, due) in TakeDue())
        {
            _desk.Rang(key, due);
        }
    }

    private List<(AlarmKey Key, DateTimeOffset Due)> TakeDue()
    {
        var due = new List<(AlarmKey, DateTimeOffset)>();
        lock (_gate)
        {
            var now = _time.GetUtcNow();
            while (_queue.TryPeek(out var key, out var at) && at.At <= now)
            {
                _queue.Dequeue();

                // Set again or cancelled since: the entry is only a leftover.
                if (_set.TryGetValue(key, out var set) && set == at.At)
                {
                    _set.Remove(key);
                    due.Add((key, set));
                }
            }

            Wind();
        }

        return due;
    }

    private void Wind()
    {
        if (!_queue.TryPeek(out _, out var next))
        {
            return;
        }

        var nap = next.At - _time.GetUtcNow();
        _timer.Change(nap < TimeSpan.Zero ? TimeSpan.Zero : nap > LongestNap ? LongestNap : nap, Timeout.InfiniteTimeSpan);
    }
}

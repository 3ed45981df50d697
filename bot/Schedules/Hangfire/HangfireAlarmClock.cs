using Hangfire;
using Hangfire.Common;
using Hangfire.InMemory;
using Hangfire.States;
using LiaisonBot.Commands;

namespace LiaisonBot.Schedules.Hangfire;

/// <summary>
/// Each alarm is a delayed job, kept in memory only and seen on the jobs page. The server reads the machine's clock and we go
/// by the TimeProvider, so it is told delays; who is rung too early by it is told the rest and waits on.
/// </summary>
internal sealed class HangfireAlarmClock : IAlarmClock, IDisposable
{
    // It looks at whole seconds of the machine's clock; looking more often makes nothing earlier.
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private const int Workers = 2;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Setting> _set = [];
    private readonly AlarmDesk _desk;
    private readonly TimeProvider _time;
    private readonly InMemoryStorage _storage = new();
    private readonly BackgroundJobClient _client;
    private readonly BackgroundJobServer _server;

    public HangfireAlarmClock(AlarmDesk desk, TimeProvider time)
    {
        (_desk, _time) = (desk, time);

        // None of its own filters but the page's figures: above all no retries, which are Rearm's.
        var filters = new JobFilterCollection { new StatisticsHistoryAttribute() };
        _client = new BackgroundJobClient(_storage, filters);
        _server = new BackgroundJobServer(
            new BackgroundJobServerOptions { Activator = new BellActivator(this), FilterProvider = filters, SchedulePollingInterval = Look, WorkerCount = Workers }, _storage);
    }

    /// <summary>What the page shows.</summary>
    public JobStorage Storage => _storage;

    /// <inheritdoc/>
    public void Set(AlarmKey key, DateTimeOffset at)
    {
        lock (_gate)
        {
            var (name, known) = (key.ToString(), _set.GetValueOrDefault(key.ToString()));
            if (known is null || known.At != at || HasMoved(known))
            {
                var delay = DelayUntil(at);
                _set[name] = new Setting(key, at, Tell(known?.Job, name, delay), delay, _time.GetTimestamp());
            }
        }
    }

    /// <inheritdoc/>
    public void Cancel(AlarmKey key)
    {
        lock (_gate)
        {
            if (_set.Remove(key.ToString(), out var known))
            {
                _client.Delete(known.Job);
            }
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<(AlarmKey Key, DateTimeOffset At)> List()
    {
        lock (_gate)
        {
            return [.. _set.Values.Select(s => (s.Key, s.At)).OrderBy(s => s.At)];
        }
    }

    /// <summary>The server took up the job of that name.</summary>
    public void Ring(string name)
    {
        if (TakeDue(name) is { } due)
        {
            _desk.Rang(due.Key, due.At);
        }
    }

    /// <summary>Returns once nothing rings any more.</summary>
    public void Dispose()
    {
        _server.Dispose();
        _storage.Dispose();
    }

    private Setting? TakeDue(string name)
    {
        lock (_gate)
        {
            if (!_set.TryGetValue(name, out var set))
            {
                return null;
            }

            var left = set.At - _time.GetUtcNow();
            if (left > TimeSpan.Zero)
            {
                // Our clock was set back or is some fraction behind the machine's. A second more than is left, for it cuts off
                // fractions and would ask again at once.
                _set[name] = set with { Job = Tell(set.Job, name, left + Second), Delay = left + Second, Told = _time.GetTimestamp() };
                return null;
            }

            _set.Remove(name);
            return set;
        }
    }

    // It cuts fractions of a second off, so that they are rounded up before.
    private TimeSpan DelayUntil(DateTimeOffset at)
    {
        var beyond = at.UtcTicks % Second.Ticks;
        return at - _time.GetUtcNow() is var left && left <= TimeSpan.Zero ? TimeSpan.Zero : left + TimeSpan.FromTicks(beyond == 0 ? 0 : Second.Ticks - beyond);
    }

    // Told of a delay while our clock stood elsewhere: it would ring too late, or early and in vain.
    private bool HasMoved(Setting known) => (DelayUntil(known.At) - (known.Delay - _time.GetElapsedTime(known.Told))).Duration() > Second;

    private string Tell(string? job, string name, TimeSpan delay)
    {
        IState state = delay > TimeSpan.Zero ? new ScheduledState(delay) : new EnqueuedState();
        return job is not null && _client.ChangeState(job, state, null) ? job : _client.Create<AlarmBell>(bell => bell.Ring(name), state);
    }

    /// <summary>An alarm that is set.</summary>
    /// <param name="Job">The server's number for it.</param>
    /// <param name="Delay">What the server was told.</param>
    /// <param name="Told">When, as a timestamp.</param>
    private sealed record Setting(AlarmKey Key, DateTimeOffset At, string Job, TimeSpan Delay, long Told);

    /// <summary>Gives the server's jobs our bell; by default it would look for one of the process, and every host has its own.</summary>
    private sealed class BellActivator(HangfireAlarmClock clock) : JobActivator
    {
        public override object ActivateJob(Type jobType) => new AlarmBell(clock);
    }
}

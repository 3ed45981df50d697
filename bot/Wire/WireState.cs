using System.Globalization;
using LiaisonBot.Chat;
using LiaisonBot.Diagnostics;

namespace LiaisonBot.Wire;

/// <summary>How the wire is doing, for the health pages. Read and written from any thread.</summary>
internal sealed class WireState(TimeProvider clock)
{
    private static readonly TimeSpan Stale = TimeSpan.FromMinutes(2);

    private readonly Lock _gate = new();
    // Two programs that take turns end each other's polls for as long as both run: each round would be a spell of its own.
    private static readonly TimeSpan ConflictToldFor = TimeSpan.FromMinutes(5);

    private long? _conflictToldAt;
    private bool _told;
    private DateTimeOffset? _lastPollAt;
    private WireFault? _lastFault;

    /// <summary>When Telegram last answered a poll; null before the first answer.</summary>
    public DateTimeOffset? LastPollAt
    {
        get
        {
            lock (_gate)
            {
                return _lastPollAt;
            }
        }
    }

    /// <summary>The fault that stands now; null while polls are answered.</summary>
    public WireFault? LastFault
    {
        get
        {
            lock (_gate)
            {
                return _lastFault;
            }
        }
    }

    /// <summary>Healthy while the last answered poll is at most two minutes old.</summary>
    public HealthFact Health()
    {
        lock (_gate)
        {
            var age = clock.GetUtcNow() - _lastPollAt;
            var last = age is { } a ? string.Create(CultureInfo.InvariantCulture, $"last poll {a.TotalSeconds:0} s ago") : "no poll answered yet";
            return new HealthFact("telegram", age <= Stale, _lastFault is { } fault ? $"{last}, now {fault.Fault}" : last) { LastAt = _lastPollAt };
        }
    }

    /// <summary>Telegram answered. Returns the fault that this ended, if any that was news.</summary>
    public WireFault? Polled()
    {
        lock (_gate)
        {
            var ended = _told ? _lastFault : null;
            (_lastPollAt, _lastFault, _told) = (clock.GetUtcNow(), null, false);
            return ended;
        }
    }

    /// <summary>A poll failed. Returns whether this opens a spell: the first failure, or one of another kind.</summary>
    public bool Failed(ChatFault fault)
    {
        lock (_gate)
        {
            if (_lastFault?.Fault == fault)
            {
                return false;
            }

            _lastFault = new WireFault(fault, _lastFault?.Since ?? clock.GetUtcNow());
            var news = fault != ChatFault.Conflict || IsNewConflict();
            _told |= news;
            return news;
        }
    }

    private bool IsNewConflict()
    {
        if (_conflictToldAt is { } told && clock.GetElapsedTime(told) < ConflictToldFor)
        {
            return false;
        }

        _conflictToldAt = clock.GetTimestamp();
        return true;
    }
}

/// <summary>A spell of failure. <c>Fault</c>: its latest kind. <c>Since</c>: when polls began to fail.</summary>
internal sealed record WireFault(ChatFault Fault, DateTimeOffset Since);

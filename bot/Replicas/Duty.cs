using System.Globalization;
using LiaisonBot.Diagnostics;

namespace LiaisonBot.Replicas;

/// <summary>
/// Whether this host is the one on duty: of all hosts on a database one does what must be done once, which is polling, sending,
/// ringing and setting the webhook. The others take updates and stand by. On SQLite there is one host, and it is always on duty.
/// Used from any thread.
/// </summary>
/// <param name="shared">Whether there may be other hosts on the database.</param>
/// <param name="time">The machine's own clock, which nobody moves forward by hand.</param>
internal sealed class Duty(bool shared, TimeProvider time) : IDisposable
{
    /// <summary>How long a lease lasts by the database's clock.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(12);

    /// <summary>How often the one on duty renews it.</summary>
    public static readonly TimeSpan Renewal = TimeSpan.FromSeconds(4);

    /// <summary>How long the one on duty trusts a renewal: less than the lease lasts, so that what is on its way arrives before somebody else begins.</summary>
    public static readonly TimeSpan Trust = TimeSpan.FromSeconds(9);

    private readonly Lock _gate = new();
    private TaskCompletionSource _granted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CancellationTokenSource? _term;
    private (long Timestamp, DateTimeOffset At) _asked;
    private int _terms;
    private string _says = "has not asked yet";
    private bool _asks;

    /// <summary>Whether there may be other hosts.</summary>
    public bool IsShared => shared;

    /// <summary>Whether this host is on duty at this moment.</summary>
    public bool Held => Term > 0;

    /// <summary>Which term of duty this host serves, from 1; 0 while it stands by. A term that was interrupted is another one afterwards.</summary>
    public int Term
    {
        get
        {
            if (!shared)
            {
                return 1;
            }

            lock (_gate)
            {
                return _term is { IsCancellationRequested: false } && Since(_asked) < Trust ? _terms : 0;
            }
        }
    }

    /// <summary>Waits until this host is on duty. The token is cancelled when that ends.</summary>
    public async Task<CancellationToken> BeginAsync(CancellationToken ct)
    {
        while (shared)
        {
            Task granted;
            lock (_gate)
            {
                if (Term > 0)
                {
                    return _term!.Token;
                }

                granted = _granted.Task;
            }

            await granted.WaitAsync(ct);
        }

        return CancellationToken.None;
    }

    /// <summary>Now, for <see cref="Grant"/>. Taken before the lease is asked for: the database counts from later on.</summary>
    public (long Timestamp, DateTimeOffset At) Now() => (time.GetTimestamp(), time.GetUtcNow());

    /// <summary>How long ago that was.</summary>
    public TimeSpan Since((long Timestamp, DateTimeOffset At) then)
    {
        // By both clocks: a machine that was put to sleep counts the time of its sleep by one of them only.
        var (counted, told) = (time.GetElapsedTime(then.Timestamp), time.GetUtcNow() - then.At);
        return counted > told ? counted : told;
    }

    /// <summary>The lease was given or renewed. Returns whether a term begins.</summary>
    public bool Grant((long Timestamp, DateTimeOffset At) asked, long epoch)
    {
        CancellationTokenSource? before;
        lock (_gate)
        {
            var goesOn = Held;
            _asked = asked;
            (_asks, _says) = (true, string.Create(CultureInfo.InvariantCulture, $"is on duty, epoch {epoch}"));
            if (goesOn)
            {
                _term!.CancelAfter(Trust);
                return false;
            }

            (before, _term) = (_term, new CancellationTokenSource(Trust, time));
            _terms++;
            _granted.TrySetResult();
            _granted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        before?.Cancel();
        return true;
    }

    /// <summary>Somebody else has the lease, or this host wants it no more: its term ends, if it served one.</summary>
    /// <param name="says">What this host is doing instead.</param>
    public void StandBy(string says)
    {
        CancellationTokenSource? before;
        lock (_gate)
        {
            (_asks, _says) = (true, says);
            before = _term;
            _term = null;
        }

        // Whoever it wakes may ask who is on duty.
        before?.Cancel();
    }

    /// <summary>The lease cannot be asked for; what was granted last is trusted to its end.</summary>
    public void Unsure(string why)
    {
        lock (_gate)
        {
            (_asks, _says) = (false, "cannot ask for the duty: " + why);
        }
    }

    /// <summary>Who this host is and what it does. Not ok while it cannot ask.</summary>
    public HealthFact Health()
    {
        lock (_gate)
        {
            return new HealthFact("duty", _asks || !shared, $"{HostName.Mine} {(shared ? _says : "is the only host")}");
        }
    }

    /// <summary>A fact about what only the host on duty does: nothing is wrong with one that stands by.</summary>
    public HealthFact Judge(HealthFact fact) => Held ? fact : fact with { Ok = true, Detail = "stands by; " + fact.Detail };

    /// <inheritdoc/>
    public void Dispose() => _term?.Dispose();
}

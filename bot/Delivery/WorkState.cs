using LiaisonBot.Diagnostics;

namespace LiaisonBot.Delivery;

/// <summary>How the writer is doing, for the health pages.</summary>
internal sealed class WorkState(TimeProvider time)
{
    private readonly Lock _gate = new();

    // One cause may show two faces in turn; each is told once until a commit succeeds.
    private readonly HashSet<string> _told = [];
    private DateTimeOffset? _committedAt;
    private string? _trouble;
    private long _since;
    private TaskCompletionSource _failing = NotFailing();

    /// <summary>Completes when the store fails to commit next; is complete for as long as it fails.</summary>
    public Task Failing
    {
        get
        {
            lock (_gate)
            {
                return _failing.Task;
            }
        }
    }

    /// <summary>A batch is on disk. Returns how long the trouble lasted that this ended; null when there was none.</summary>
    public TimeSpan? Committed()
    {
        lock (_gate)
        {
            TimeSpan? lasted = _trouble is null ? null : time.GetElapsedTime(_since);
            (_committedAt, _trouble) = (time.GetUtcNow(), null);
            _failing = _failing.Task.IsCompleted ? NotFailing() : _failing;
            _told.Clear();
            return lasted;
        }
    }

    /// <summary>The store cannot commit; nothing is confirmed until it can. Returns whether this is news.</summary>
    public bool Failed(string trouble)
    {
        lock (_gate)
        {
            _since = _trouble is null ? time.GetTimestamp() : _since;
            _trouble = trouble;
            _failing.TrySetResult();
            return _told.Add(trouble);
        }
    }

    /// <summary>Healthy while the last attempt to commit succeeded.</summary>
    public HealthFact Health()
    {
        lock (_gate)
        {
            return new HealthFact("database", _trouble is null, _trouble ?? (_committedAt is null ? "nothing committed yet" : "commits"));
        }
    }

    private static TaskCompletionSource NotFailing() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

using LiaisonBot.Diagnostics;

namespace LiaisonBot.Delivery;

/// <summary>How the writer is doing, for the health pages.</summary>
internal sealed class WorkState(TimeProvider time)
{
    private readonly Lock _gate = new();
    private DateTimeOffset? _committedAt;
    private string? _trouble;
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

    /// <summary>A batch is on disk.</summary>
    public void Committed()
    {
        lock (_gate)
        {
            (_committedAt, _trouble) = (time.GetUtcNow(), null);
            _failing = _failing.Task.IsCompleted ? NotFailing() : _failing;
        }
    }

    /// <summary>The store cannot commit; nothing is confirmed until it can. Returns whether this is news.</summary>
    public bool Failed(string trouble)
    {
        lock (_gate)
        {
            var news = _trouble != trouble;
            _trouble = trouble;
            _failing.TrySetResult();
            return news;
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

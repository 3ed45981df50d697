using LiaisonBot.Diagnostics;

namespace LiaisonBot.Delivery;

/// <summary>How the writer is doing, for the health pages.</summary>
internal sealed class WorkState(TimeProvider time)
{
    private readonly Lock _gate = new();
    private DateTimeOffset? _committedAt;
    private string? _trouble;

    /// <summary>A batch is on disk.</summary>
    public void Committed()
    {
        lock (_gate)
        {
            (_committedAt, _trouble) = (time.GetUtcNow(), null);
        }
    }

    /// <summary>The store cannot commit; nothing is confirmed until it can. Returns whether this is news.</summary>
    public bool Failed(string trouble)
    {
        lock (_gate)
        {
            var news = _trouble != trouble;
            _trouble = trouble;
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
}

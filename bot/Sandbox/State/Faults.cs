namespace LiaisonBot.Sandbox.State;

/// <summary>
/// A trouble to make. Kinds: <c>500 502 429 timeout reset invalid</c> (the call has no effect), <c>truncated dropAfter</c>
/// (it has), <c>slow</c> (it comes late). <paramref name="Method"/> "*" is any method but getUpdates.
/// </summary>
internal sealed record Fault(string Method, string Kind, int RetryAfterSeconds, TimeSpan Delay)
{
    public static readonly IReadOnlySet<string> Kinds = new HashSet<string>
    {
        "500", "502", "429", "timeout", "reset", "invalid", "truncated", "dropAfter", "slow",
    };

    public int Left { get; set; } = 1;

    public bool Fits(string method) =>
        Left > 0 && (Method == "*" ? method != "getupdates" : Method.Equals(method, StringComparison.OrdinalIgnoreCase));
}

/// <summary>Troubles that tests have ordered, used up in the order they came.</summary>
internal sealed class Faults
{
    private readonly List<Fault> _ordered = [];

    public void Order(Fault fault) => _ordered.Add(fault);

    public void Clear() => _ordered.Clear();

    /// <summary>The trouble for this call, counted down; null for none.</summary>
    public Fault? Next(string method)
    {
        var fault = _ordered.FirstOrDefault(one => one.Fits(method));
        if (fault is not null)
        {
            fault.Left--;
        }

        return fault;
    }
}

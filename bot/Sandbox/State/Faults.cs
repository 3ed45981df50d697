using System.Text.Json.Nodes;

namespace LiaisonBot.Sandbox.State;

/// <summary>
/// A trouble to make. Kinds: <c>500 502 409 429 timeout reset invalid</c> (the call has no effect), <c>truncated dropAfter</c>
/// (it has), <c>slow</c> (it comes late), <c>hold</c> (it comes when the troubles are cleared). <paramref name="Method"/> "*" is
/// any method but getUpdates.
/// </summary>
internal sealed record Fault(string Method, string Kind, int RetryAfterSeconds, TimeSpan Delay)
{
    public static readonly IReadOnlySet<string> Kinds = new HashSet<string>
    {
        "500", "502", "409", "429", "timeout", "reset", "invalid", "truncated", "dropAfter", "slow", "hold",
    };

    private readonly TaskCompletionSource _cleared = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public int Left { get; set; } = 1;

    /// <summary>Completes when the troubles are cleared.</summary>
    public Task Cleared => _cleared.Task;

    public bool Fits(string method) =>
        Left > 0 && (Method == "*" ? method != "getupdates" : Method.Equals(method, StringComparison.OrdinalIgnoreCase));

    public void Clear() => _cleared.TrySetResult();

    public JsonObject ToJson() => new() { ["method"] = Method, ["kind"] = Kind, ["left"] = Left };
}

/// <summary>Troubles that tests have ordered, used up in the order they came. Guarded by the world's gate.</summary>
internal sealed class Faults(TimeProvider clock)
{
    private readonly List<Fault> _ordered = [];
    private readonly Dictionary<long, (long Since, TimeSpan For)> _silent = [];

    public IReadOnlyList<Fault> Ordered => _ordered;

    public void Order(Fault fault) => _ordered.Add(fault);

    /// <summary>Takes back the troubles of a method, or all.</summary>
    public void Clear(string? method)
    {
        foreach (var fault in _ordered.Where(one => method is null || one.Method.Equals(method, StringComparison.OrdinalIgnoreCase)).ToList())
        {
            fault.Clear();
            _ordered.Remove(fault);
        }
    }

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

    /// <summary>The bot was told to leave this chat alone for a while.</summary>
    public void Silence(long chat, TimeSpan wanted) => _silent[chat] = (clock.GetTimestamp(), wanted);

    /// <summary>Whether the bot writes to a chat before that while has passed.</summary>
    public bool IsEarly(long chat) => _silent.TryGetValue(chat, out var silence) && clock.GetElapsedTime(silence.Since) < silence.For;
}

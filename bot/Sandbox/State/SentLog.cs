using System.Text.Json.Nodes;

namespace LiaisonBot.Sandbox.State;

/// <summary>One call of the bot that took effect.</summary>
internal sealed record SentCall(long Number, DateTimeOffset At, string Method, JsonObject Parameters, JsonNode? Result)
{
    public JsonObject ToJson() => new()
    {
        ["n"] = Number,
        ["at"] = At.ToUnixTimeMilliseconds(),
        ["method"] = Method,
        ["params"] = Parameters.DeepClone(),
        ["result"] = Result?.DeepClone(),
    };
}

/// <summary>Every successful call but getUpdates, in order; the oldest are let go after 100,000.</summary>
internal sealed class SentLog
{
    private const int Kept = 100_000;
    private readonly Queue<SentCall> _calls = new();
    private long _next = 1;

    public void Add(DateTimeOffset at, string method, JsonObject parameters, JsonNode? result)
    {
        _calls.Enqueue(new SentCall(_next++, at, method, parameters.DeepClone().AsObject(), result?.DeepClone()));
        if (_calls.Count > Kept)
        {
            _calls.Dequeue();
        }
    }

    public IEnumerable<SentCall> After(long number) => _calls.Where(call => call.Number > number);
}

/// <summary>Where the bot said something that Telegram swallows in silence.</summary>
internal sealed class Violations(bool wanted)
{
    private const int Kept = 1000;
    private readonly List<string> _found = [];

    public IReadOnlyList<string> All => _found;

    /// <summary>Notes it once.</summary>
    public void Add(string what)
    {
        if (wanted && _found.Count < Kept && !_found.Contains(what))
        {
            _found.Add(what);
        }
    }

    public void Clear() => _found.Clear();
}

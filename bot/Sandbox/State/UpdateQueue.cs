using System.Text;
using System.Text.Json.Nodes;

namespace LiaisonBot.Sandbox.State;

/// <summary>
/// One update, frozen as the text that goes over the wire. <paramref name="Lane"/>: what it keeps its order in when it is
/// pushed, which is its chat, or for a press the person.
/// </summary>
internal sealed record Update(long Id, string Kind, string Lane, DateTimeOffset At, byte[] Json);

/// <summary>What the bot has not confirmed yet. Guarded by the world's gate; waiting is done outside of it.</summary>
internal sealed class UpdateQueue(TimeProvider clock)
{
    /// <summary>What Telegram leaves out until it is asked for.</summary>
    private static readonly string[] OnRequest = ["chat_member", "message_reaction", "message_reaction_count"];

    private readonly LinkedList<Update> _pending = new();
    private readonly List<Update> _again = [];
    private long _nextId = 100_000_000 + Random.Shared.Next(800_000_000);
    private HashSet<string>? _allowed;
    private TaskCompletionSource _arrived = NewSignal();
    private long _lastPushed;

    /// <summary>Updates are kept for a day, then lost.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromHours(24);

    public long Confirmed { get; private set; }

    public int Count => _pending.Count + _again.Count;

    /// <summary>How many of the next confirmed updates come once more, and whether the next batch is turned round.</summary>
    public int RepeatNext { get; set; }

    public int ReverseNext { get; set; }

    /// <summary>Completes at the next arrival.</summary>
    public Task Arrived => _arrived.Task;

    public IReadOnlyCollection<string>? Allowed => _allowed;

    /// <summary>Sticks until changed; an empty list is the default again.</summary>
    public void Allow(IEnumerable<string> kinds)
    {
        _allowed = [.. kinds];
        if (_allowed.Count == 0)
        {
            _allowed = null;
        }
    }

    /// <summary>Queues an update; 0 when the bot does not want this kind.</summary>
    public long Add(string kind, JsonObject body, DateTimeOffset at)
    {
        var wanted = _allowed?.Contains(kind) ?? !OnRequest.Contains(kind);
        if (!wanted)
        {
            return 0;
        }

        var id = _nextId++;
        var envelope = new JsonObject { ["update_id"] = id, [kind] = body.DeepClone() };
        Enqueue(new Update(id, kind, LaneOf(kind, body), at, Encoding.UTF8.GetBytes(envelope.ToJsonString())));
        return id;
    }

    /// <summary>Queues an update written by a test, under the id it names.</summary>
    public long AddRaw(JsonObject envelope, DateTimeOffset at)
    {
        var id = State.Json.Number(envelope, "update_id") ?? _nextId++;
        envelope["update_id"] = id;
        var (kind, body) = envelope.FirstOrDefault(field => field.Value is JsonObject);
        Enqueue(new Update(id, "raw", LaneOf(kind, body), at, Encoding.UTF8.GetBytes(envelope.ToJsonString())));
        return id;
    }

    /// <summary>Confirms everything below <paramref name="offset"/>; a negative one drops all but the last so many.</summary>
    public void Confirm(long offset)
    {
        if (offset < 0)
        {
            while (_pending.Count > -offset)
            {
                DropFirst();
            }

            return;
        }

        while (_pending.First is { } first && first.Value.Id < offset)
        {
            DropFirst();
        }
    }

    public void DropAll() => Confirm(long.MaxValue);

    /// <summary>The oldest update whose lane is not among <paramref name="busy"/>, to be pushed; null when there is none.</summary>
    public Update? Next(ICollection<string> busy)
    {
        DropOld();
        return _again.Concat(_pending).FirstOrDefault(update => !busy.Contains(update.Lane));
    }

    /// <summary>Whether it still waits to be taken.</summary>
    public bool Holds(Update update) => _again.Contains(update) || _pending.Contains(update);

    /// <summary>Takes out one update that was pushed and taken, whatever waits before it in other lanes.</summary>
    public void Settle(Update update)
    {
        if (_again.Remove(update) || _pending.Find(update) is not { } node)
        {
            return;
        }

        _lastPushed = Math.Max(_lastPushed, update.Id);
        Drop(node);
        Confirmed = Math.Max(Confirmed, _pending.First is { } first ? Math.Min(_lastPushed, first.Value.Id - 1) : _lastPushed);
    }

    /// <summary>The oldest updates, up to <paramref name="limit"/>, in order.</summary>
    public IReadOnlyList<Update> Take(int limit)
    {
        DropOld();
        var batch = _again.Concat(_pending).Take(limit).ToList();
        _again.Clear();
        if (ReverseNext > 0 && batch.Count > 1)
        {
            ReverseNext--;
            batch.Reverse();
        }

        return batch;
    }

    private void DropFirst()
    {
        var first = _pending.First ?? throw new InvalidOperationException("no update to drop");
        Confirmed = Math.Max(Confirmed, first.Value.Id);
        Drop(first);
    }

    private void Drop(LinkedListNode<Update> node)
    {
        _pending.Remove(node);
        if (RepeatNext > 0)
        {
            RepeatNext--;
            _again.Add(node.Value);
            Ring();
        }
    }

    private void DropOld()
    {
        var oldest = clock.GetUtcNow() - KeptFor;
        while (_pending.First is { } first && first.Value.At < oldest)
        {
            _pending.RemoveFirst();
        }
    }

    // Telegram keeps the order within a chat, and that of one person's presses. Source: its server's WebhookActor.
    private static string LaneOf(string? kind, JsonNode? body) => kind == "callback_query"
        ? $"user {State.Json.Number((body as JsonObject)?["from"], "id")}"
        : $"chat {State.Json.Number((body as JsonObject)?["chat"], "id")}";

    private void Enqueue(Update update)
    {
        _pending.AddLast(update);
        Ring();
    }

    private void Ring()
    {
        var signal = _arrived;
        _arrived = NewSignal();
        signal.SetResult();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

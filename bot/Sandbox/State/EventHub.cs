using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace LiaisonBot.Sandbox.State;

/// <summary>Tells open pages what has changed, and wakes whoever waits for a newer message.</summary>
internal sealed class EventHub
{
    private readonly List<(long PersonId, Channel<string> Line)> listeners = [];
    private TaskCompletionSource _changed = NewSignal();

    /// <summary>Completes at the next change of anything. Take it before looking.</summary>
    public Task Changed => _changed.Task;

    public Channel<string> Listen(long personId)
    {
        var line = Channel.CreateBounded<string>(new BoundedChannelOptions(2000)
        {
            FullMode = BoundedChannelFullMode.DropOldest,
        });
        listeners.Add((personId, line));
        return line;
    }

    public void Leave(Channel<string> line) => listeners.RemoveAll(one => one.Line == line);

    /// <summary>Sends an event to the pages of those who may see it; null for everyone.</summary>
    public void Tell(string type, Func<long, bool>? whom, Func<long, JsonObject> content)
    {
        var signal = _changed;
        _changed = NewSignal();
        signal.SetResult();
        foreach (var (personId, line) in listeners)
        {
            if (whom is null || whom(personId))
            {
                var told = content(personId);
                told["type"] = type;
                line.Writer.TryWrite(told.ToJsonString(Json.Plain));
            }
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

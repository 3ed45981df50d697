using System.Globalization;

namespace LiaisonBot.Sandbox.State;

/// <summary>What the bot said to a press: a short notice, or a window when <see cref="Alert"/> is set.</summary>
internal sealed record PressAnswer(string? Text, bool Alert, string? Url);

/// <summary>One press of a button, waiting for its answer.</summary>
internal sealed class Press(string id, long personId, long roomId, DateTimeOffset at)
{
    private readonly TaskCompletionSource<PressAnswer> _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Id { get; } = id;

    public long PersonId { get; } = personId;

    public long RoomId { get; } = roomId;

    public DateTimeOffset At { get; } = at;

    public Task<PressAnswer> Answered => _answered.Task;

    /// <summary>False when it had its answer already.</summary>
    public bool Answer(PressAnswer answer) => _answered.TrySetResult(answer);
}

/// <summary>The presses of this run.</summary>
internal sealed class PressDesk
{
    private readonly Dictionary<string, Press> _presses = [];
    private readonly long _seed = Random.Shared.NextInt64(1_000_000_000_000_000, 4_000_000_000_000_000);

    public Press Open(long personId, long roomId, DateTimeOffset at)
    {
        var id = (_seed + _presses.Count).ToString(CultureInfo.InvariantCulture);
        var press = new Press(id, personId, roomId, at);
        _presses.Add(id, press);
        return press;
    }

    public Press? Find(string id) => _presses.GetValueOrDefault(id);
}

using LiaisonBot.Chat;
using LiaisonBot.Commands;
using LiaisonBot.Storage;

namespace LiaisonBot.Delivery;

/// <summary>Something for the single writer to do. <see cref="Committed"/> completes once it is on disk.</summary>
internal abstract class WorkItem
{
    private readonly TaskCompletionSource _committed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Carried out alone it killed the host, twice: see <see cref="InHand"/>. It is buried unread.</summary>
    public bool KillsTheHost { get; set; }

    /// <summary>Its place in the order of coming.</summary>
    public long Place { get; set; }

    /// <summary>What it is known by at the next start as well; null for what only this run knows.</summary>
    public virtual string? Name => null;

    /// <summary>The update it stands for, named in the audit; null for what no update caused.</summary>
    public virtual long? UpdateId => null;

    /// <summary>Completes after the commit that holds it; is cancelled when the writer stops before.</summary>
    public Task Committed => _committed.Task;

    /// <summary>Is on disk.</summary>
    public void Done() => _committed.TrySetResult();

    /// <summary>Will not be carried out by this run of the host.</summary>
    public void Dropped() => _committed.TrySetCanceled();
}

/// <summary>An update from the messenger.</summary>
internal sealed class ArrivalItem(Arrival arrival) : WorkItem
{
    public Arrival Arrival { get; } = arrival;

    /// <inheritdoc/>
    public override string Name => FormattableString.Invariant($"update {Arrival.UpdateId}");

    /// <inheritdoc/>
    public override long? UpdateId => Arrival.UpdateId;
}

/// <summary>A dead letter to be carried out after all, as if it had just arrived.</summary>
internal sealed class ReplayItem(string errorId, Arrival arrival) : WorkItem
{
    public string ErrorId { get; } = errorId;

    public Arrival Arrival { get; } = arrival;

    /// <inheritdoc/>
    public override string Name => "replay " + ErrorId;

    /// <inheritdoc/>
    public override long? UpdateId => Arrival.UpdateId;
}

/// <summary>An alarm that rang.</summary>
internal sealed class RingItem(AlarmKey key, DateTimeOffset due) : WorkItem
{
    public AlarmKey Key { get; } = key;

    public DateTimeOffset Due { get; } = due;

    /// <inheritdoc/>
    public override string Name => FormattableString.Invariant($"ring {Key} {Due.ToUnixTimeMilliseconds()}");
}

/// <summary>What the sender has to tell: rows that left, chats that moved or went away.</summary>
internal sealed class SentItem(IReadOnlyList<SentMark> marks) : WorkItem
{
    public IReadOnlyList<SentMark> Marks { get; } = marks;
}

/// <summary>An outbox row that is done with at <c>At</c>: sent as <c>MessageId</c>, or refused for good with <c>Refusal</c>.</summary>
internal sealed record SentMark(long RowId, long ChatId, long? MessageId, RecordId? RecordId, string? Refusal, DateTimeOffset At);

/// <summary>A group has a new id.</summary>
internal sealed class MoveItem(long from, long to) : WorkItem
{
    public long From { get; } = from;

    public long To { get; } = to;
}

/// <summary>A chat refused a row for good: it and what was booked before it is given up. What is booked later is tried again.</summary>
internal sealed class GoneItem(long chatId, long rowId) : WorkItem
{
    public long ChatId { get; } = chatId;

    public long RowId { get; } = rowId;
}

/// <summary>A deed of the host itself, under the same rules: it adds, never saves, and what it returns is said after the commit.</summary>
internal sealed class DeedItem(Func<IServiceProvider, CancellationToken, Task<Reply>> deed) : WorkItem
{
    public Func<IServiceProvider, CancellationToken, Task<Reply>> Deed { get; } = deed;
}

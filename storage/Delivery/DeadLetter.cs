namespace LiaisonBot.Storage.Delivery;

/// <summary>What a dead letter was.</summary>
public enum DeadKind
{
    /// <summary>An update that came in.</summary>
    Incoming,

    /// <summary>An alarm, or another work of the host's own. It is rung again by itself.</summary>
    Alarm,

    /// <summary>A message that the messenger refused for good.</summary>
    Outgoing,
}

/// <summary>
/// An item that could not be carried out. It never blocks those behind it. It is open until it was replayed or dismissed,
/// and kept in either case.
/// </summary>
public sealed class DeadLetter(string errorId, long? updateId, long? chatId, int length, string hash, string error, DateTimeOffset at)
{
    /// <summary>What the id of a message that was refused begins with.</summary>
    public const string OutgoingPrefix = "out";

    /// <summary>The error of an update that cannot be decoded.</summary>
    public const string Undecodable = "undecodable";

    /// <summary>The short id the person was told; the key.</summary>
    public string ErrorId { get; private set; } = errorId;

    /// <summary>The update, if it was one.</summary>
    public long? UpdateId { get; private set; } = updateId;

    /// <summary>The chat, if it is known.</summary>
    public long? ChatId { get; private set; } = chatId;

    /// <summary>Length of the update in bytes.</summary>
    public int Length { get; private set; } = length;

    /// <summary>SHA-256 of the update, hex.</summary>
    public string Hash { get; private set; } = hash;

    /// <summary>The exception's type and where it was thrown, of the last attempt; never a message's text.</summary>
    public string Error { get; private set; } = error;

    /// <summary>When it failed first.</summary>
    public DateTimeOffset At { get; private set; } = at;

    /// <summary>The update as it came, when it was decoded and passed the secrecy gate; null otherwise.</summary>
    public string? Raw { get; init; }

    /// <summary>When its replay was asked for; null when it is not, or was tried since.</summary>
    public DateTimeOffset? WantedAt { get; private set; }

    /// <summary>When it was carried out after all; null when it was not.</summary>
    public DateTimeOffset? ReplayedAt { get; private set; }

    /// <summary>When an administrator put it aside; null when none did.</summary>
    public DateTimeOffset? DismissedAt { get; private set; }

    /// <summary>It was carried out, in this transaction.</summary>
    public void Replay(DateTimeOffset now) => (WantedAt, ReplayedAt, DismissedAt) = (null, now, null);

    /// <summary>It failed again: it is not tried any more until somebody asks.</summary>
    public void FailAgain(string error) => (WantedAt, Error) = (null, error);

    /// <summary>What an item with this id and update was.</summary>
    public static DeadKind KindOf(string errorId, long? updateId)
    {
        ArgumentNullException.ThrowIfNull(errorId);
        return updateId is not null ? DeadKind.Incoming
            : errorId.StartsWith(OutgoingPrefix, StringComparison.Ordinal) ? DeadKind.Outgoing : DeadKind.Alarm;
    }
}

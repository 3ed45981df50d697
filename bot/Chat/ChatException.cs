namespace LiaisonBot.Chat;

/// <summary>Why the messenger did not do what was asked.</summary>
internal enum ChatFault
{
    /// <summary>Too fast; <see cref="ChatException.RetryAfter"/> says how long to be silent.</summary>
    RateLimited,

    /// <summary>The group has a new id: <see cref="ChatException.NewChatId"/>.</summary>
    ChatMoved,

    /// <summary>Blocked, removed, or never allowed to write there; trying again is useless.</summary>
    Forbidden,

    /// <summary>The request itself was refused; the same request will be refused again.</summary>
    Rejected,

    /// <summary>The token is wrong or was revoked.</summary>
    Unauthorized,

    /// <summary>Another poller or a webhook takes the updates.</summary>
    Conflict,

    /// <summary>No answer, an answer cut short, or a server in trouble; trying again later may help.</summary>
    Unreachable,
}

/// <summary>The one failure of the chat port. Its message never holds the token, nor a URL that does.</summary>
internal sealed class ChatException(ChatFault fault, string message, TimeSpan? retryAfter = null, long? newChatId = null)
    : Exception(message)
{
    /// <summary>What kind of failure it was.</summary>
    public ChatFault Fault { get; } = fault;

    /// <summary>How long the messenger asked us to be silent; null when it did not say.</summary>
    public TimeSpan? RetryAfter { get; } = retryAfter;

    /// <summary>The group's new id, with <see cref="ChatFault.ChatMoved"/>.</summary>
    public long? NewChatId { get; } = newChatId;
}

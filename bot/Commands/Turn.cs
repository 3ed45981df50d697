using LiaisonBot.Chat;
using LiaisonBot.Known;
using LiaisonBot.Words;

namespace LiaisonBot.Commands;

/// <summary>A reply and where it belongs: the chat, the message and the person it answers.</summary>
internal sealed record Turn(Reply Reply, ChatRef? Chat, long? Thread, Phrases Say)
{
    /// <summary>Null for a stranger and for what no person caused.</summary>
    public Actor? Actor { get; init; }

    /// <summary>The command that was carried out, if it was one.</summary>
    public CommandCall? Call { get; init; }

    /// <summary>The press to be answered, if it was one.</summary>
    public string? PressId { get; init; }

    /// <summary>The message the pressed button stands under.</summary>
    public long? PressedMessageId { get; init; }

    /// <summary>The answer goes to the person in private, and the group is only told so.</summary>
    public bool AnswersInPrivate { get; init; }

    /// <summary>The bot says and does nothing.</summary>
    public static Turn Nothing { get; } = Of(Reply.Silent);

    /// <summary>A reply that answers nobody: only what it posts elsewhere is said.</summary>
    public static Turn Of(Reply reply) => new(reply, null, null, Phrases.In(Lines.Tongue.Vi));
}

/// <summary>Takes in an update that is neither a message nor a press.</summary>
internal interface IEvent
{
    Task<Reply> TakeAsync(Incoming what, CancellationToken ct);
}

/// <summary>One kind of event and who takes it in.</summary>
internal sealed record EventSpec(Type Kind, Type Handler);

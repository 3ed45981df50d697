using LiaisonBot.Chat;

namespace LiaisonBot.Tests.Contracts;

/// <summary>
/// A messenger in a test's hand: what people do on their phones and see there, and the troubles it can make. A supplier of
/// the chat port brings one of these and inherits <see cref="ChatContract"/>; nothing here is of a particular messenger.
/// </summary>
internal abstract class MessengerStage : IAsyncDisposable
{
    /// <summary>Somebody who has written to the bot before.</summary>
    public abstract long Person { get; }

    /// <summary>Somebody else, administrator of <see cref="Group"/>.</summary>
    public abstract long Administrator { get; }

    /// <summary>A group with both of them and the bot in it.</summary>
    public abstract long Group { get; }

    /// <summary>What the messenger's clock shows.</summary>
    public abstract DateTimeOffset Now { get; }

    /// <summary>A small picture that the messenger takes for one.</summary>
    public abstract byte[] Picture { get; }

    /// <summary>What must be read in no failure.</summary>
    public abstract string Key { get; }

    /// <summary>Makes clients of the supplier under test.</summary>
    public abstract Clients Connect(Way way = Way.Usual);

    /// <summary>Writes into a chat; a person's own id is their chat with the bot. Returns the message's id.</summary>
    public abstract Task<long> WritesAsync(long person, long chat, string text, long? replyTo = null);

    /// <summary>Changes what was written.</summary>
    public abstract Task ChangesAsync(long person, long messageId, string text);

    /// <summary>Sends a file, or a picture, in private.</summary>
    public abstract Task SendsAsync(long person, string fileName, byte[] content, string caption, bool picture);

    /// <summary>Presses a button in private; ends with what the bot says to it.</summary>
    public abstract Task<(string? Text, bool Box)> PressesAsync(long person, long messageId, string label);

    /// <summary>What a person reads in a chat, oldest first.</summary>
    public abstract Task<IReadOnlyList<ReadMessage>> ReadsAsync(long person, long chat);

    /// <summary>The commands a person is offered in a chat.</summary>
    public abstract Task<IReadOnlyList<string>> IsOfferedAsync(long person, long chat);

    /// <summary>Returns once the chat was shown that the bot is busy.</summary>
    public abstract Task SawActivityAsync(long chat);

    /// <summary>Wants no more messages of the bot.</summary>
    public abstract Task BlocksAsync(long person);

    /// <summary>Leaves the group.</summary>
    public abstract Task LeavesAsync(long person);

    /// <summary>Gives the group a new id, and returns it.</summary>
    public abstract Task<long> MovesGroupAsync();

    /// <summary>Sends the bot an update that no client can read.</summary>
    public abstract Task GarblesAsync();

    /// <summary>Makes a trouble of the bot's next call of this kind, once. TooFast: for seven seconds.</summary>
    public abstract Task TroublesAsync(Trouble trouble, bool poll);

    /// <summary>Returns once all troubles have been made.</summary>
    public abstract Task TroubledAsync();

    /// <summary>What the messenger would have swallowed in silence, but was wrong.</summary>
    public abstract Task<IReadOnlyList<string>> ComplaintsAsync();

    public abstract ValueTask DisposeAsync();
}

/// <summary>The two ports of a supplier.</summary>
internal sealed record Clients(IChat Chat, IUpdateSource Updates);

/// <summary>How a client is connected.</summary>
public enum Way
{
    Usual,

    /// <summary>Its clock lets every wait be over at once.</summary>
    Impatient,

    /// <summary>With a key that the messenger does not know.</summary>
    WrongKey,

    /// <summary>Where nobody listens.</summary>
    Nobody,
}

/// <summary>A message as a person reads it.</summary>
internal sealed record ReadMessage(long Id, string Text, IReadOnlyList<string> Buttons, long? ReplyTo, string? FileName, byte[]? Content);

/// <summary>What can go wrong with any call.</summary>
public enum Trouble
{
    TooFast,

    /// <summary>The messenger says that it failed.</summary>
    OwnFailure,

    /// <summary>A proxy on the way says that the messenger is not there.</summary>
    PageOfAProxy,

    /// <summary>A network on the way shows a page of its own and calls it a success.</summary>
    PageOfAStranger,

    BrokenLine,

    /// <summary>The call is carried out, but half of the answer is lost.</summary>
    CutShort,

    AnotherPoller,

    /// <summary>No answer for as long as anybody waits.</summary>
    Silence,
}

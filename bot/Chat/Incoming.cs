using System.Globalization;
using System.Security.Cryptography;

namespace LiaisonBot.Chat;

/// <summary>
/// One update as the messenger delivered it. <c>What</c> is null when it cannot be decoded, and an
/// <see cref="Unhandled"/> when it is of a kind this bot has no use for. <c>Raw</c>: the bytes on the wire.
/// </summary>
/// <param name="UpdateId">The messenger's id; below zero for one without a readable id, see <see cref="Nameless(ReadOnlyMemory{byte})"/>.</param>
internal sealed record Arrival(long UpdateId, Incoming? What, ReadOnlyMemory<byte> Raw)
{
    /// <summary>Of a body too large to be held: all that is known of it; <c>Raw</c> is then empty. Null otherwise.</summary>
    public Digest? TooLarge { get; init; }

    /// <summary>Length and hash of what came.</summary>
    public Digest Digest => TooLarge ?? Digest.Of(Raw.Span);

    /// <summary>Whether the messenger gave it an id that could be read.</summary>
    public bool IsNamed => UpdateId > 0;

    /// <summary>
    /// One without a readable id. It gets an id made of its bytes, below zero where the messenger's never are: two of them
    /// are not taken for one another, and the same one again is known.
    /// </summary>
    public static Arrival Nameless(ReadOnlyMemory<byte> raw) => new(Digest.Of(raw.Span).ToId(), null, raw);

    /// <summary>One whose body is too large to be held.</summary>
    public static Arrival Nameless(Digest tooLarge) => new(tooLarge.ToId(), null, default) { TooLarge = tooLarge };
}

/// <summary>What stands for bytes that are not kept. <c>Length</c>: in bytes. <c>Sha256</c>: 64 hex digits, lower case.</summary>
internal sealed record Digest(long Length, string Sha256)
{
    public static Digest Of(ReadOnlySpan<byte> bytes) => new(bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)));

    /// <summary>An id below zero, of 60 bits of the hash.</summary>
    public long ToId() => -1 - long.Parse(Sha256.AsSpan(0, 15), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}

/// <summary>What an update says, in words of no particular messenger.</summary>
internal abstract record Incoming(ChatRef Chat, Sender? From);

/// <summary>A message, new or edited. <c>SentAt</c>: when the person sent it, which is what "today" and "late" go by.</summary>
/// <param name="Text">The text, or the caption of a photo or file; empty when there is neither.</param>
/// <param name="ReplyTo">The id of the message it answers, in the same chat.</param>
/// <param name="Album">What the messages of one album have in common; null when it is none.</param>
internal sealed record MessageIn(
    ChatRef Chat, Sender? From, long MessageId, long? Thread, DateTimeOffset SentAt, string Text,
    bool Edited = false, long? ReplyTo = null, Attachment? File = null, Place? Location = null, string? Album = null) : Incoming(Chat, From);

/// <summary>A press on a button below one of our messages. <c>Data</c> may never have been ours: authorise it again.</summary>
internal sealed record ButtonPress(ChatRef Chat, Sender? From, string PressId, long MessageId, long? Thread, string Data)
    : Incoming(Chat, From);

/// <summary>The bot itself was added to, removed from, blocked in or unblocked in a chat.</summary>
internal sealed record BotMembership(ChatRef Chat, Sender? From, bool Present) : Incoming(Chat, From);

/// <summary>A group was given a new id (a Telegram group became a supergroup): everything kept under the old one moves.</summary>
internal sealed record ChatMoved(ChatRef Chat, long NewChatId) : Incoming(Chat, null);

/// <summary>Decoded, but of no use to this bot (channel posts, polls, service messages).</summary>
internal sealed record Unhandled(ChatRef Chat, Sender? From, string Kind) : Incoming(Chat, From);

/// <summary>The kind of a chat.</summary>
internal enum ChatKind
{
    /// <summary>One person and the bot.</summary>
    Private,

    /// <summary>Several people and the bot.</summary>
    Group,

    /// <summary>A channel, which the bot does not serve.</summary>
    Channel,
}

/// <summary>A chat. <c>Id</c>: up to 52 significant bits. Source: Bot API Chat.</summary>
internal sealed record ChatRef(long Id, ChatKind Kind, string? Title = null);

/// <summary>
/// Who sent it. <c>Anonymous</c>: a group administrator who hides behind the group, or a channel; nobody can be
/// held to what such a sender says. <c>Language</c>: the client's IETF tag, or null.
/// </summary>
internal sealed record Sender(long Id, string Name, string? Username, string? Language, bool IsBot, bool Anonymous);

/// <summary>A file that came with a message. <c>Bytes</c>: size as told by the messenger, null when it did not say.</summary>
internal sealed record Attachment(string FileId, string? FileName, string? MimeType, long? Bytes, bool IsPhoto);

/// <summary>A place in degrees, WGS 84. <c>Live</c>: shared as it moves.</summary>
internal sealed record Place(double Latitude, double Longitude, bool Live)
{
    /// <summary>Whether there is such a place: within 90 degrees north or south and 180 east or west.</summary>
    public bool IsOnEarth => Math.Abs(Latitude) <= 90 && Math.Abs(Longitude) <= 180;
}

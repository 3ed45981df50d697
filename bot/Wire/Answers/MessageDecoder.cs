using System.Collections.Frozen;
using LiaisonBot.Chat;

namespace LiaisonBot.Wire.Answers;

/// <summary>Turns the Bot API's messages, chats and people into the port's.</summary>
internal static class MessageDecoder
{
    // @GroupAnonymousBot: the account that a group's anonymous administrators speak through. Source: Bot API Message.sender_chat.
    private const long AnonymousAdministrator = 1087968824;

    private static readonly FrozenSet<string> Envelope = FrozenSet.ToFrozenSet(
    [
        "message_id", "message_thread_id", "direct_messages_topic", "from", "sender_chat", "sender_boost_count", "sender_business_bot",
        "sender_tag", "date", "business_connection_id", "chat", "forward_origin", "is_topic_message", "is_automatic_forward",
        "reply_to_message", "external_reply", "quote", "reply_to_story", "via_bot", "edit_date", "has_protected_content",
        "is_from_offline", "is_paid_post", "media_group_id", "author_signature", "reply_markup", "caption_entities", "entities",
        "link_preview_options", "effect_id", "show_caption_above_media", "has_media_spoiler",
    ]);

    /// <summary>A message, a move of its group, or something of no use; then <paramref name="kind"/> names what.</summary>
    public static Incoming Decode(MessageJson message, bool edited, Func<string> kind)
    {
        var chat = message.Chat.ToChat();
        if (message.MigrateToChatId is { } to)
        {
            return new ChatMoved(chat, to);
        }

        if (message.MigrateFromChatId is { } from)
        {
            return new ChatMoved(chat with { Id = from }, chat.Id);
        }

        var read = new MessageIn(
            chat, Author(message), message.MessageId, message.Topic(), SentAt(message),
            message.Text ?? message.Caption ?? "", edited, Replied(message), File(message), Where(message.Location), message.MediaGroupId);
        return read is { Text: "", File: null, Location: null } ? new Unhandled(chat, read.From, kind()) : read;
    }

    /// <summary>Whether a message's field says what the message is, rather than who sent it, when and how.</summary>
    public static bool IsContent(string field) => !Envelope.Contains(field);

    /// <summary>Who wrote it. Someone who speaks as a group or channel is anonymous, and no bot for that.</summary>
    public static Sender? Author(MessageJson message)
    {
        var anonymous = message.SenderChat is not null || message.From?.Id == AnonymousAdministrator;
        return message.From is { } user
            ? user.ToSender() with { Anonymous = anonymous, IsBot = user.IsBot && !anonymous }
            : message.SenderChat is { } chat ? new Sender(chat.Id, chat.Title ?? "", null, null, IsBot: false, Anonymous: true) : null;
    }

    /// <summary>The forum topic. Other supergroups number their reply threads too, and refuse messages sent to those numbers.</summary>
    public static long? Topic(this MessageJson message) => message.IsTopicMessage ? message.MessageThreadId : null;

    public static ChatRef ToChat(this ChatJson chat) => new(
        chat.Id,
        chat.Type switch
        {
            "private" => ChatKind.Private,
            "group" or "supergroup" => ChatKind.Group,
            _ => ChatKind.Channel,
        },
        chat.Title);

    public static Sender ToSender(this UserJson user) => new(
        user.Id, $"{user.FirstName} {user.LastName}".Trim(), user.Username, user.LanguageCode, user.IsBot, user.Id == AnonymousAdministrator);

    /// <summary>Whether the member is in the chat now; a restricted one may have left.</summary>
    public static bool IsPresent(this ChatMemberJson member) => member.Status switch
    {
        "creator" or "administrator" or "member" => true,
        "restricted" => member.IsMember,
        _ => false,
    };

    // Telegram counts seconds in 32 bits. A year further off would run out of the calendar with the first "tomorrow".
    private static DateTimeOffset SentAt(MessageJson message) => message.Date is >= 0 and <= uint.MaxValue
        ? DateTimeOffset.FromUnixTimeSeconds(message.Date)
        : throw new ArgumentException("a date out of range", nameof(message));

    // In a forum every message "replies" to the one that opened its topic.
    private static long? Replied(MessageJson message) =>
        message.ReplyToMessage?.MessageId is { } id && id != message.Topic() ? id : null;

    private static Attachment? File(MessageJson message) =>
        message.Photo?.OfType<FileJson>().MaxBy(s => (double)(s.Width ?? 0) * (s.Height ?? 0)) is { } largest
            ? ToAttachment(largest, photo: true)
            : (message.Document ?? message.Video ?? message.Audio ?? message.Animation) is { } file ? ToAttachment(file, photo: false) : null;

    private static Attachment ToAttachment(FileJson file, bool photo) => new(file.FileId, file.FileName, file.MimeType, file.FileSize, photo);

    private static Place? Where(LocationJson? location) => location switch
    {
        null => null,
        _ when new Place(location.Latitude, location.Longitude, location.LivePeriod is not null) is { IsOnEarth: true } place => place,
        _ => throw new ArgumentException("a place that is not on Earth", nameof(location)),
    };
}

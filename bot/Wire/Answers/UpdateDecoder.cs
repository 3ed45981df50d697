using System.Text.Json;
using LiaisonBot.Chat;

namespace LiaisonBot.Wire.Answers;

/// <summary>Turns one update's JSON into what it says.</summary>
internal static class UpdateDecoder
{
    // Ids are whole numbers that a JavaScript client can hold; the next id above must be one as well. Source: Bot API Update.
    private const long LargestId = 1L << 52;

    // The reader keeps one bit a level and does not recurse.
    private static readonly JsonReaderOptions Deep = new() { MaxDepth = int.MaxValue };

    /// <summary>Decodes one update. A bad one has <c>What</c> null, one without a readable id is nameless.</summary>
    public static Arrival Decode(ReadOnlyMemory<byte> raw) =>
        FindId(raw) is { } id ? new Arrival(id, FindWhat(raw), raw) : Arrival.Nameless(raw);

    private static Incoming? FindWhat(ReadOnlyMemory<byte> raw)
    {
        try
        {
            var update = JsonSerializer.Deserialize(raw.Span, ReceivedJson.Strict.UpdateJson);
            return update is null ? null : What(update, raw);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException or NotSupportedException)
        {
            // Wrong types, missing fields, broken UTF-8 or UTF-16, a date or a place out of range: this update alone is lost.
            return null;
        }
    }

    private static Incoming What(UpdateJson update, ReadOnlyMemory<byte> raw) => update switch
    {
        { Message: { } message } => MessageDecoder.Decode(message, edited: false, () => ContentKind(raw)),
        { EditedMessage: { } message } => MessageDecoder.Decode(message, edited: true, () => ContentKind(raw)),
        { CallbackQuery: { } press } => Press(press),
        { MyChatMember: { } member } => Membership(member),
        { ChannelPost: { } post } => new Unhandled(post.Chat.ToChat(), MessageDecoder.Author(post), "channel_post"),
        { EditedChannelPost: { } post } => new Unhandled(post.Chat.ToChat(), MessageDecoder.Author(post), "edited_channel_post"),
        _ => new Unhandled(new ChatRef(0, ChatKind.Private), null, UpdateKind(raw)),
    };

    private static Incoming Press(CallbackQueryJson press) =>
        press is { Message: { } message, Data: { } data }
            ? new ButtonPress(message.Chat.ToChat(), press.From.ToSender(), press.Id, message.MessageId, message.Topic(), data)
            : new Unhandled(press.Message?.Chat.ToChat() ?? new ChatRef(press.From.Id, ChatKind.Private), press.From.ToSender(), "callback_query");

    private static BotMembership Membership(ChatMemberUpdatedJson change) =>
        new(change.Chat.ToChat(), change.From.ToSender(), change.NewChatMember.IsPresent());

    private static string UpdateKind(ReadOnlyMemory<byte> raw) =>
        Names(raw, depth: 1).FirstOrDefault(n => n != "update_id") ?? "empty";

    private static string ContentKind(ReadOnlyMemory<byte> raw) =>
        $"message:{Names(raw, depth: 2).FirstOrDefault(MessageDecoder.IsContent) ?? "other"}";

    private static List<string> Names(ReadOnlyMemory<byte> raw, int depth)
    {
        var names = new List<string>();
        var reader = new Utf8JsonReader(raw.Span, Deep);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == depth)
            {
                names.Add(reader.GetString()!);
            }
        }

        return names;
    }

    // By hand, so that the id of an update is known whatever else is wrong with it.
    private static long? FindId(ReadOnlyMemory<byte> raw)
    {
        try
        {
            var reader = new Utf8JsonReader(raw.Span, Deep);
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1 && IsId(ref reader))
                {
                    return reader.Read() && reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var id) && id is > 0 and <= LargestId ? id : null;
                }
            }

            return null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Comparing a name that is written with escapes throws when they are half a letter.
    private static bool IsId(ref Utf8JsonReader reader) => !reader.ValueIsEscaped && reader.ValueTextEquals("update_id"u8);
}

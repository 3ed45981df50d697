using System.Text.Json.Nodes;
using LiaisonBot.Sandbox.State;
using LiaisonBot.Sandbox.Text;

namespace LiaisonBot.Sandbox.BotApi;

/// <summary>sendMessage, sendPhoto, sendDocument, sendChatAction.</summary>
internal sealed class SendMethods(World world)
{
    private const int MaxPhotoBytes = 10 * 1024 * 1024;

    private static readonly string[] Actions =
    [
        "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document",
        "choose_sticker", "find_location", "record_video_note", "upload_video_note",
    ];

    public JsonNode SendMessage(ApiCall call)
    {
        var room = Targets.Writable(world, call);
        var text = MessageText.Body(call, world.Violations.Add);
        var content = new JsonObject { ["text"] = text.Text };
        Json.Put(content, "entities", text.EntitiesToJson());
        return Send(call, room, content);
    }

    public JsonNode SendPhoto(ApiCall call)
    {
        var room = Targets.Writable(world, call);
        var file = Take(call, "photo", isPhoto: true);
        return Send(call, room, WithCaption(call, new JsonObject { ["photo"] = FileStore.ToPhoto(file) }));
    }

    public JsonNode SendDocument(ApiCall call)
    {
        var room = Targets.Writable(world, call);
        var file = Take(call, "document", isPhoto: false);
        return Send(call, room, WithCaption(call, new JsonObject { ["document"] = FileStore.ToDocument(file) }));
    }

    public JsonNode SendChatAction(ApiCall call)
    {
        var room = Targets.Writable(world, call);
        if (!Actions.Contains(call.Text("action")))
        {
            throw ApiException.Bad("wrong parameter action in request");
        }

        world.Events.Tell("typing", person => World.CanSee(room, person), _ => new JsonObject { ["chat"] = room.Id });
        return true;
    }

    private JsonObject WithCaption(ApiCall call, JsonObject content)
    {
        FormattedText caption = MessageText.Caption(call, world.Violations.Add);
        if (caption.Text.Length > 0)
        {
            content["caption"] = caption.Text;
            Json.Put(content, "caption_entities", caption.EntitiesToJson());
        }

        return content;
    }

    private JsonObject Send(ApiCall call, Room room, JsonObject content)
    {
        AddThread(call, room, content);
        AddReply(call, room, content);
        Json.Put(content, "reply_markup", ReplyMarkup.Read(call, room, inlineOnly: false, world.Violations.Add));
        var message = world.Post(room, Author.Of(world), content);
        room.OtherBotWroteLast = false;
        return Shown(message);
    }

    /// <summary>The Bot API gives back inline keyboards only.</summary>
    private static JsonObject Shown(Message message)
    {
        var body = message.Body.DeepClone().AsObject();
        if (body["reply_markup"] is JsonObject markup && !markup.ContainsKey("inline_keyboard"))
        {
            body.Remove("reply_markup");
        }

        return body;
    }

    private static void AddThread(ApiCall call, Room room, JsonObject content)
    {
        if (call.Number("message_thread_id") is not { } thread)
        {
            return;
        }

        if (!room.Threads.Contains(thread))
        {
            throw ApiException.Bad("message thread not found");
        }

        content["message_thread_id"] = thread;
        content["is_topic_message"] = true;
    }

    private static void AddReply(ApiCall call, Room room, JsonObject content)
    {
        if (call.Object("reply_parameters") is not { } reply)
        {
            return;
        }

        var id = Json.Number(reply, "message_id") ?? throw ApiException.Bad("can't parse reply parameters: Can't find field \"message_id\"");
        if (room.Find(id) is { } answered)
        {
            content["reply_to_message"] = answered.Quoted();
        }
        else if (!Json.Flag(reply, "allow_sending_without_reply"))
        {
            throw ApiException.Bad("message to be replied not found");
        }
    }

    private StoredFile Take(ApiCall call, string field, bool isPhoto)
    {
        if (call.File(field) is not { } upload)
        {
            return Known(call.Text(field), field);
        }

        if (upload.Content.Length == 0)
        {
            throw ApiException.Bad("file must be non-empty");
        }

        if (isPhoto)
        {
            CheckPhoto(upload.Content);
        }

        return world.Files.Add(upload.Name, upload.MimeType, upload.Content, isPhoto);
    }

    private StoredFile Known(string? id, string field)
    {
        if (string.IsNullOrEmpty(id))
        {
            throw ApiException.Bad($"there is no {field} in the request");
        }

        return id.Contains("://", StringComparison.Ordinal)
            ? throw ApiException.Bad("failed to get HTTP URL content")
            : world.Files.Find(id) ?? throw ApiException.Bad("wrong remote file identifier specified: Wrong string length");
    }

    private static void CheckPhoto(byte[] content)
    {
        if (content.Length > MaxPhotoBytes)
        {
            throw ApiException.Bad($"file of size {content.Length} bytes is too big for a photo; the maximum size is {MaxPhotoBytes} bytes");
        }

        var (width, height) = FileStore.Measure(content) ?? throw ApiException.Bad("IMAGE_PROCESS_FAILED");
        if (width + height > 10000 || width > 20 * height || height > 20 * width)
        {
            throw ApiException.Bad("PHOTO_INVALID_DIMENSIONS");
        }
    }
}

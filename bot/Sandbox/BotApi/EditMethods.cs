using System.Text.Json.Nodes;
using LiaisonBot.Sandbox.State;

namespace LiaisonBot.Sandbox.BotApi;

/// <summary>editMessageText, editMessageReplyMarkup, deleteMessage, answerCallbackQuery.</summary>
internal sealed class EditMethods(World world)
{
    private static readonly TimeSpan Deletable = TimeSpan.FromHours(48);

    public JsonNode EditText(ApiCall call)
    {
        var message = Targets.Own(world, call);
        var text = MessageText.Body(call, world.Violations.Add);
        if (message.Text is null)
        {
            throw ApiException.Bad("there is no text in the message to edit");
        }

        var next = message.Body.DeepClone().AsObject();
        next["text"] = text.Text;
        next.Remove("entities");
        Json.Put(next, "entities", text.EntitiesToJson());
        SetMarkup(call, message.Room, next);
        return Replace(message, next, edited: next["text"]?.GetValue<string>() != message.Text || !Same(next["entities"], message.Body["entities"]));
    }

    public JsonNode EditMarkup(ApiCall call)
    {
        var message = Targets.Own(world, call);
        var next = message.Body.DeepClone().AsObject();
        SetMarkup(call, message.Room, next);
        return Replace(message, next, edited: false);
    }

    public JsonNode Delete(ApiCall call)
    {
        var room = Targets.Writable(world, call);
        var id = call.Number("message_id") ?? throw ApiException.Bad("message identifier is not specified");
        var message = room.Find(id) ?? throw ApiException.Bad("message to delete not found");
        if (world.Clock.GetUtcNow() - message.SentAt > Deletable)
        {
            throw ApiException.Bad("message can't be deleted for everyone");
        }

        var own = message.AuthorId == world.BotId;
        if (!own && room.Kind != RoomKind.Private && room.BotStatus != "administrator")
        {
            throw ApiException.Bad("message can't be deleted");
        }

        message.Deleted = true;
        world.Change(message);
        return true;
    }

    public JsonNode AnswerCallback(ApiCall call)
    {
        var text = call.Text("text");
        if (text?.Length > 200)
        {
            throw ApiException.Bad("MESSAGE_TOO_LONG");
        }

        var press = world.Presses.Find(call.Text("callback_query_id") ?? "");
        var answer = new PressAnswer(string.IsNullOrEmpty(text) ? null : text, call.Flag("show_alert"), call.Text("url"));
        if (press is null || world.Clock.GetUtcNow() - press.At > world.Options.PressLifetime || !press.Answer(answer))
        {
            throw ApiException.Bad("query is too old and response timeout expired or query ID is invalid");
        }

        world.Events.Tell("answer", person => person == press.PersonId, _ => new JsonObject
        {
            ["chat"] = press.RoomId,
            ["callbackId"] = press.Id,
            ["text"] = answer.Text,
            ["alert"] = answer.Alert,
        });
        return true;
    }

    private void SetMarkup(ApiCall call, Room room, JsonObject next)
    {
        next.Remove("reply_markup");
        Json.Put(next, "reply_markup", ReplyMarkup.Read(call, room, inlineOnly: true, world.Violations.Add));
    }

    private JsonNode Replace(Message message, JsonObject next, bool edited)
    {
        if (Same(next, message.Body))
        {
            throw ApiException.Bad(
                "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message");
        }

        next["edit_date"] = world.Clock.GetUtcNow().ToUnixTimeSeconds();
        message.Body.Clear();
        foreach (var (name, value) in next)
        {
            message.Body[name] = value?.DeepClone();
        }

        message.Edited |= edited;
        world.Change(message);
        return message.Body.DeepClone();
    }

    private static bool Same(JsonNode? one, JsonNode? other) => JsonNode.DeepEquals(one, other);
}

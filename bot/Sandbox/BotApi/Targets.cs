using LiaisonBot.Sandbox.State;

namespace LiaisonBot.Sandbox.BotApi;

/// <summary>Finds the chat a call is about, and refuses where Telegram would.</summary>
internal static class Targets
{
    /// <summary>A chat the bot may write to.</summary>
    public static Room Writable(World world, ApiCall call)
    {
        var room = Find(world, call);
        if (room.Owner is { } person)
        {
            return person switch
            {
                { Blocked: true } => throw ApiException.Forbidden("bot was blocked by the user"),
                { Started: false } => throw ApiException.Forbidden("bot can't initiate conversation with a user"),
                _ => room,
            };
        }

        if (room.MovedTo is { } moved)
        {
            throw new ApiException(400, "Bad Request: group chat was upgraded to a supergroup chat") { MovedTo = moved };
        }

        var kind = room.Kind == RoomKind.Channel ? "channel chat" : room.Kind == RoomKind.Supergroup ? "supergroup chat" : "group chat";
        return room.BotStatus switch
        {
            "kicked" => throw ApiException.Forbidden($"bot was kicked from the {kind}"),
            "left" => throw ApiException.Forbidden($"bot is not a member of the {kind}"),
            _ => room,
        };
    }

    /// <summary>A chat the bot knows.</summary>
    public static Room Find(World world, ApiCall call)
    {
        if (string.IsNullOrEmpty(call.Text("chat_id")))
        {
            throw ApiException.Bad("chat_id is empty");
        }

        return call.Number("chat_id") is { } id && world.FindRoom(id) is { } room
            ? room
            : throw ApiException.Bad("chat not found");
    }

    /// <summary>A message of the bot's own that may be edited.</summary>
    public static Message Own(World world, ApiCall call)
    {
        var room = Writable(world, call);
        if (call.Number("message_id") is not { } id)
        {
            throw ApiException.Bad("message identifier is not specified");
        }

        var message = room.Find(id) ?? throw ApiException.Bad("message to edit not found");
        return message.AuthorId == world.BotId && !message.IsService
            ? message
            : throw ApiException.Bad("message can't be edited");
    }
}

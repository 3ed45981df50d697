using System.Text.Json.Nodes;
using LiaisonBot.Sandbox.State;

namespace LiaisonBot.Sandbox.Persons;

/// <summary>What reaches the bot: in private everything, in groups what privacy mode lets through.</summary>
internal static class Hearing
{
    public static bool Hears(World world, Room room, Message message)
    {
        if (room.Kind == RoomKind.Private)
        {
            return true;
        }

        var byOtherBot = world.FindPerson(message.AuthorId)?.Card.IsBot == true;
        if (!room.BotIsIn || byOtherBot)
        {
            return false;
        }

        return !world.Options.Privacy
            || room.BotStatus == "administrator"
            || message.IsService
            || IsReplyToBot(world, message)
            || IsCommand(world, room, message);
    }

    private static bool IsReplyToBot(World world, Message message) =>
        Json.Number(message.Body["reply_to_message"]?["from"], "id") == world.BotId;

    /// <summary>A command for the bot by name; a plain one unless another bot has written since.</summary>
    private static bool IsCommand(World world, Room room, Message message)
    {
        var text = Json.Text(message.Body, "text") ?? Json.Text(message.Body, "caption") ?? "";
        var entities = Json.List(message.Body, "entities") ?? Json.List(message.Body, "caption_entities") ?? [];
        return entities.Where(entity => Json.Text(entity, "type") == "bot_command").Any(entity => IsOurs(world, room, text, entity));
    }

    private static bool IsOurs(World world, Room room, string text, JsonNode? entity)
    {
        var from = (int)(Json.Number(entity, "offset") ?? 0);
        var command = text.Substring(from, (int)(Json.Number(entity, "length") ?? 0));
        var name = command.IndexOf('@', StringComparison.Ordinal);
        return name < 0
            ? !room.OtherBotWroteLast && from == 0
            : command[(name + 1)..].Equals(world.Options.BotUsername, StringComparison.OrdinalIgnoreCase);
    }
}

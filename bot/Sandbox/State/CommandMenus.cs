using System.Globalization;
using System.Text.Json.Nodes;

namespace LiaisonBot.Sandbox.State;

/// <summary>The bot's command menus, by scope and language, found by Telegram's own rules.</summary>
internal sealed class CommandMenus
{
    private readonly Dictionary<(string Scope, string Language), JsonArray> menus = [];

    public void Set(string scope, string language, JsonArray commands) =>
        menus[(scope, language)] = commands.DeepClone().AsArray();

    public void Delete(string scope, string language) => menus.Remove((scope, language));

    public JsonArray Get(string scope, string language) =>
        menus.TryGetValue((scope, language), out var found) ? found.DeepClone().AsArray() : [];

    /// <summary>What a person is offered after "/": the narrowest scope that has a menu, in their language before any.</summary>
    public JsonArray For(Person person, Room room)
    {
        foreach (var scope in Scopes(person, room))
        {
            foreach (var language in (string[])[person.Card.LanguageCode, ""])
            {
                if (menus.TryGetValue((scope, language), out var found) && found.Count > 0)
                {
                    return found.DeepClone().AsArray();
                }
            }
        }

        return [];
    }

    /// <summary>The key of a BotCommandScope object; absent means default.</summary>
    public static string Key(JsonNode? scope)
    {
        var type = Json.Text(scope, "type") ?? "default";
        var chat = Json.Number(scope, "chat_id");
        var user = Json.Number(scope, "user_id");
        return type switch
        {
            "chat" or "chat_administrators" => Key(type, chat),
            "chat_member" => Key(type, chat) + ":" + user?.ToString(CultureInfo.InvariantCulture),
            _ => type,
        };
    }

    private static string Key(string type, long? chat) => type + ":" + chat?.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<string> Scopes(Person person, Room room)
    {
        if (room.Kind == RoomKind.Private)
        {
            return [Key("chat", room.Id), "all_private_chats", "default"];
        }

        var member = Key("chat_member", room.Id) + ":" + person.Id.ToString(CultureInfo.InvariantCulture);
        return room.Admins.Contains(person.Id)
            ? [member, Key("chat_administrators", room.Id), Key("chat", room.Id), "all_chat_administrators", "all_group_chats", "default"]
            : [member, Key("chat", room.Id), "all_group_chats", "default"];
    }
}

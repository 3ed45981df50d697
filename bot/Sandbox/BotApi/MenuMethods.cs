using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LiaisonBot.Sandbox.State;

namespace LiaisonBot.Sandbox.BotApi;

/// <summary>setMyCommands, deleteMyCommands, getMyCommands.</summary>
internal sealed partial class MenuMethods(World world)
{
    private static readonly string[] Scopes =
    [
        "default", "all_private_chats", "all_group_chats", "all_chat_administrators", "chat", "chat_administrators", "chat_member",
    ];

    public JsonNode Set(ApiCall call)
    {
        var commands = call.List("commands") ?? throw ApiException.Bad("can't parse commands JSON object");
        if (commands.Count > 100)
        {
            throw ApiException.Bad("BOT_COMMANDS_TOO_MUCH");
        }

        foreach (var command in commands)
        {
            Check(command);
        }

        if (commands.Count == 0)
        {
            world.Menus.Delete(Scope(call), Language(call));
        }
        else
        {
            world.Menus.Set(Scope(call), Language(call), commands);
        }

        Tell();
        return true;
    }

    public JsonNode Delete(ApiCall call)
    {
        world.Menus.Delete(Scope(call), Language(call));
        Tell();
        return true;
    }

    public JsonNode Get(ApiCall call) => world.Menus.Get(Scope(call), Language(call));

    private static void Check(JsonNode? command)
    {
        if (!Name().IsMatch(Json.Text(command, "command") ?? ""))
        {
            throw ApiException.Bad("BOT_COMMAND_INVALID");
        }

        if ((Json.Text(command, "description")?.Trim().Length ?? 0) is < 1 or > 256)
        {
            throw ApiException.Bad("BOT_COMMAND_DESCRIPTION_INVALID");
        }
    }

    private string Scope(ApiCall call)
    {
        var scope = call.Object("scope");
        var type = scope is null ? "default" : Json.Text(scope, "type");
        if (!Scopes.Contains(type))
        {
            throw ApiException.Bad("can't parse BotCommandScope: Unsupported type specified");
        }

        if (type is "chat" or "chat_administrators" or "chat_member")
        {
            var room = Json.Number(scope, "chat_id") is { } id ? world.FindRoom(id) : null;
            _ = room ?? throw ApiException.Bad("chat not found");
        }

        return CommandMenus.Key(scope);
    }

    private static string Language(ApiCall call)
    {
        var code = call.Text("language_code") ?? "";
        return code.Length == 0 || LanguageCode().IsMatch(code) ? code : throw ApiException.Bad("LANG_CODE_INVALID");
    }

    private void Tell() => world.Events.Tell("menu", null, _ => []);

    [GeneratedRegex("^/?[a-z0-9_]{1,32}$")]
    private static partial Regex Name();

    [GeneratedRegex("^[a-z]{2}$")]
    private static partial Regex LanguageCode();
}

using System.Text.Json.Nodes;
using LiaisonBot.Sandbox.State;

namespace LiaisonBot.Sandbox.BotApi;

/// <summary>getMe, getChat, getChatMember, getChatAdministrators, leaveChat, getFile.</summary>
internal sealed class ChatMethods(World world, Membership membership)
{
    private const int MaxDownload = 20 * 1024 * 1024;

    public JsonNode GetMe()
    {
        var me = world.BotUser();
        me["can_join_groups"] = true;
        me["can_read_all_group_messages"] = !world.Options.Privacy;
        me["supports_inline_queries"] = false;
        me["can_connect_to_business"] = false;
        me["has_main_web_app"] = false;
        return me;
    }

    public JsonNode GetChat(ApiCall call)
    {
        var room = Targets.Find(world, call);
        if (room.Owner is null)
        {
            Targets.Writable(world, call);
        }

        var chat = room.ToChat();
        chat["accent_color_id"] = 0;
        chat["max_reaction_count"] = 11;
        chat["accepted_gift_types"] = new JsonObject
        {
            ["unlimited_gifts"] = false,
            ["limited_gifts"] = false,
            ["unique_gifts"] = false,
            ["premium_subscription"] = false,
            ["gifts_from_channels"] = false,
        };
        return chat;
    }

    public JsonNode GetMember(ApiCall call)
    {
        var room = Targets.Writable(world, call);
        var id = call.Number("user_id") ?? throw ApiException.Bad("invalid user_id specified");
        if (id == world.BotId)
        {
            return Membership.Member(world.BotUser(), room.BotStatus);
        }

        var person = world.FindPerson(id) ?? throw ApiException.Bad("user not found");
        return Membership.Member(person.ToUser(), Membership.StatusOf(room, person));
    }

    public JsonNode GetAdministrators(ApiCall call)
    {
        var room = Targets.Writable(world, call);
        if (room.Kind == RoomKind.Private)
        {
            throw ApiException.Bad("there are no administrators in the private chat");
        }

        var people = room.Admins.Select(world.FindPerson).OfType<Person>()
            .Select(person => (JsonNode?)Membership.Member(person.ToUser(), Membership.StatusOf(room, person)));
        var bot = room.BotStatus == "administrator" && call.Flag("return_bots")
            ? [(JsonNode?)Membership.Member(world.BotUser(), "administrator")]
            : Enumerable.Empty<JsonNode?>();
        return Json.Array(people.Concat(bot));
    }

    public JsonNode Leave(ApiCall call)
    {
        var room = Targets.Writable(world, call);
        if (room.Kind == RoomKind.Private)
        {
            throw ApiException.Bad("chat member status can't be changed in private chats");
        }

        membership.SetBot(room, "left", by: null);
        return true;
    }

    public JsonNode GetFile(ApiCall call)
    {
        var file = world.Files.Find(call.Text("file_id") ?? throw ApiException.Bad("file_id not specified"))
            ?? throw ApiException.Bad("wrong file_id or the file is temporarily unavailable");
        return file.Content.Length > MaxDownload ? throw ApiException.Bad("file is too big") : FileStore.ToFile(file);
    }
}

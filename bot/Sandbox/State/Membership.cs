using System.Text.Json.Nodes;

namespace LiaisonBot.Sandbox.State;

/// <summary>Who is in which chat: changes it, writes the service message and queues the updates.</summary>
internal sealed class Membership(World world)
{
    private static readonly string[] Rights =
    [
        "can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members",
        "can_promote_members", "can_change_info", "can_invite_users", "can_post_stories", "can_edit_stories", "can_delete_stories",
    ];

    public static string StatusOf(Room room, Person person) => room switch
    {
        { Kind: RoomKind.Private } => person.Id == room.Id ? "member" : "left",
        _ when !room.Members.Contains(person.Id) => "left",
        _ when room.Admins.FirstOrDefault() == person.Id => "creator",
        _ when room.Admins.Contains(person.Id) => "administrator",
        _ => "member",
    };

    /// <summary>The Bot API's ChatMember.</summary>
    public static JsonObject Member(JsonObject user, string status)
    {
        var member = new JsonObject { ["user"] = user, ["status"] = status };
        if (status == "creator")
        {
            member["is_anonymous"] = false;
        }
        else if (status == "kicked")
        {
            member["until_date"] = 0;
        }
        else if (status == "administrator")
        {
            foreach (var right in Rights)
            {
                member[right] = right is not ("can_be_edited" or "is_anonymous" or "can_promote_members");
            }
        }

        return member;
    }

    /// <summary>Gives the bot another standing in a group or channel. <paramref name="by"/> null: the bot itself.</summary>
    public void SetBot(Room room, string status, Person? by)
    {
        var old = room.BotStatus;
        if (old == status)
        {
            return;
        }

        var wasIn = room.BotIsIn;
        room.BotStatus = status;
        var user = by?.ToUser() ?? world.BotUser();
        Queue("my_chat_member", room, user, world.BotUser(), old, status);
        if (room.Kind != RoomKind.Channel && wasIn != room.BotIsIn)
        {
            var service = room.BotIsIn
                ? new JsonObject { ["new_chat_participant"] = world.BotUser(), ["new_chat_member"] = world.BotUser(), ["new_chat_members"] = new JsonArray(world.BotUser()) }
                : new JsonObject { ["left_chat_participant"] = world.BotUser(), ["left_chat_member"] = world.BotUser() };
            Service(room, by is null ? Author.Of(world) : Author.Of(by), service, deliver: room.BotIsIn);
        }
    }

    /// <summary>A person blocks the bot in private, or lets it write again.</summary>
    public void SetBlocked(Person person, bool blocked)
    {
        if (person.Blocked == blocked || world.FindRoom(person.Id) is not { } room)
        {
            return;
        }

        person.Blocked = blocked;
        Queue("my_chat_member", room, person.ToUser(), world.BotUser(), blocked ? "member" : "kicked", blocked ? "kicked" : "member");
    }

    public void Add(Room room, Person person, Person by)
    {
        if (room.Members.Add(person.Id))
        {
            Queue("chat_member", room, by.ToUser(), person.ToUser(), "left", "member");
            Service(room, Author.Of(by), new JsonObject { ["new_chat_members"] = new JsonArray(person.ToUser()) }, room.BotIsIn);
        }
    }

    public void Remove(Room room, Person person, Person by)
    {
        if (room.Members.Remove(person.Id))
        {
            room.Admins.Remove(person.Id);
            Queue("chat_member", room, by.ToUser(), person.ToUser(), "member", "left");
            Service(room, Author.Of(by), new JsonObject { ["left_chat_member"] = person.ToUser() }, room.BotIsIn);
        }
    }

    public void SetAdmin(Room room, Person person, bool admin, Person by)
    {
        var old = StatusOf(room, person);
        var changed = admin ? room.Admins.Add(person.Id) : room.Admins.Remove(person.Id);
        if (changed)
        {
            Queue("chat_member", room, by.ToUser(), person.ToUser(), old, StatusOf(room, person));
        }
    }

    public void Rename(Room room, string title, Person by)
    {
        room.Title = title;
        Service(room, Author.Of(by), new JsonObject { ["new_chat_title"] = title }, room.BotIsIn);
    }

    /// <summary>Makes a supergroup of a group; the old id then only says where the chat has gone.</summary>
    public Room Upgrade(Room room, long newId, Person by)
    {
        var next = world.AddRoom(newId, RoomKind.Supergroup, room.Title);
        next.Members.UnionWith(room.Members);
        next.Admins.UnionWith(room.Admins);
        next.BotStatus = room.BotStatus;
        Service(room, Author.Of(by), new JsonObject { ["migrate_to_chat_id"] = newId }, room.BotIsIn);
        room.MovedTo = newId;
        Service(next, Author.Anonymous(by, next), new JsonObject { ["migrate_from_chat_id"] = room.Id }, next.BotIsIn);
        return next;
    }

    private void Service(Room room, Author author, JsonObject content, bool deliver)
    {
        var message = world.Post(room, author, content, service: true);
        if (deliver)
        {
            world.Deliver("message", message.Body);
        }
    }

    private void Queue(string kind, Room room, JsonObject by, JsonObject user, string old, string status)
    {
        if (kind == "chat_member" && room.BotStatus != "administrator")
        {
            return;
        }

        world.Deliver(kind, new JsonObject
        {
            ["chat"] = room.ToChat(),
            ["from"] = by,
            ["date"] = world.Clock.GetUtcNow().ToUnixTimeSeconds(),
            ["old_chat_member"] = Member(user.DeepClone().AsObject(), old),
            ["new_chat_member"] = Member(user.DeepClone().AsObject(), status),
        });
        world.Events.Tell("state", null, _ => []);
    }
}

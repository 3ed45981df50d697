using System.Text.Json.Nodes;

namespace LiaisonBot.Sandbox.State;

/// <summary>How messages and rooms look to the page and to tests.</summary>
internal static class Views
{
    /// <summary>A message: the Bot API's own body, with what only a person's own app knows.</summary>
    public static JsonObject Message(Message message, long personId, long botId) => new()
    {
        ["chat"] = message.Room.Id,
        ["id"] = message.Id,
        ["revision"] = message.Revision,
        ["born"] = message.Born,
        ["own"] = message.AuthorId == personId,
        ["bot"] = message.AuthorId == botId,
        ["service"] = message.IsService,
        ["edited"] = message.Edited,
        ["deleted"] = message.Deleted,
        ["body"] = message.Deleted ? new JsonObject() : message.Body.DeepClone(),
    };

    public static JsonObject Event(Message message, long personId, long botId) => new()
    {
        ["chat"] = message.Room.Id,
        ["message"] = Message(message, personId, botId),
        ["unread"] = message.Room.Unread(personId),
    };

    public static JsonObject Person(Person person) => new()
    {
        ["id"] = person.Id,
        ["name"] = person.FullName,
        ["username"] = person.Card.Username,
        ["language"] = person.Card.LanguageCode,
        ["caption"] = person.Card.Caption,
        ["isBot"] = person.Card.IsBot,
        ["started"] = person.Started,
        ["blocked"] = person.Blocked,
    };

    /// <summary>A room in a person's list, with its last message and their command menu.</summary>
    public static JsonObject Room(World world, Room room, Person person)
    {
        var last = room.Messages.LastOrDefault(message => !message.Deleted);
        return new JsonObject
        {
            ["id"] = room.Id,
            ["kind"] = room.KindName,
            ["title"] = room.Kind == RoomKind.Private ? world.Options.BotName : room.Title,
            ["members"] = Json.Array(room.Members.Select(id => (JsonNode?)id)),
            ["admin"] = room.Admins.Contains(person.Id),
            ["botStatus"] = room.Kind == RoomKind.Private ? (person.Blocked ? "kicked" : "member") : room.BotStatus,
            ["movedTo"] = room.MovedTo,
            ["unread"] = room.Unread(person.Id),
            ["last"] = last is null ? null : Message(last, person.Id, world.BotId),
            ["commands"] = world.Menus.For(person, room),
        };
    }
}

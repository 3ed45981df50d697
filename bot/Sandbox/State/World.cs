using System.Text.Json.Nodes;

namespace LiaisonBot.Sandbox.State;

/// <summary>Everything the local Telegram knows, in memory. Whoever reads or writes it holds <see cref="Gate"/>.</summary>
internal sealed class World
{
    private readonly Dictionary<long, Person> _people = [];
    private readonly Dictionary<long, Room> _rooms = [];
    private readonly Dictionary<long, int> _lastIds = [];
    private long _revision;

    public World(SandboxOptions options, SandboxClock clock)
    {
        Options = options;
        Clock = clock;
        Updates = new UpdateQueue(clock);
        Faults = new Faults(clock);
        Violations = new Violations(options.Strict);
        BotId = long.Parse(options.Token.Split(':')[0], System.Globalization.CultureInfo.InvariantCulture);
        foreach (var card in options.People)
        {
            AddPerson(card);
        }

        foreach (var group in options.Groups)
        {
            AddGroup(group);
        }
    }

    public Lock Gate { get; } = new();

    public SandboxOptions Options { get; }

    public SandboxClock Clock { get; }

    public UpdateQueue Updates { get; }

    public EventHub Events { get; } = new();

    public FileStore Files { get; } = new();

    public PressDesk Presses { get; } = new();

    public CommandMenus Menus { get; } = new();

    public SentLog Sent { get; } = new();

    public Violations Violations { get; }

    public Faults Faults { get; }

    public Webhook Webhook { get; } = new();

    public long BotId { get; }

    public long Revision => _revision;

    public IReadOnlyCollection<Person> People => _people.Values;

    public IReadOnlyCollection<Room> Rooms => _rooms.Values;

    public Person? FindPerson(long id) => _people.GetValueOrDefault(id);

    public Room? FindRoom(long id) => _rooms.GetValueOrDefault(id);

    /// <summary>Adds a person with their private chat; a known id is left as it is.</summary>
    public Person AddPerson(SandboxPerson card)
    {
        if (_people.TryGetValue(card.Id, out var known))
        {
            return known;
        }

        var person = new Person(card);
        _people.Add(card.Id, person);
        if (!card.IsBot)
        {
            _rooms.Add(card.Id, new Room(card.Id, RoomKind.Private, person.FullName) { Owner = person });
        }

        return person;
    }

    public Room AddGroup(SandboxGroup group)
    {
        var room = AddRoom(group.Id, group.Supergroup ? RoomKind.Supergroup : RoomKind.Group, group.Title);
        room.Members.UnionWith(group.Members);
        room.BotStatus = group.HasBot ? "member" : "left";
        if (group.Admin is { } admin)
        {
            room.Members.Add(admin);
            room.Admins.Add(admin);
        }

        return room;
    }

    public Room AddRoom(long id, RoomKind kind, string title)
    {
        var room = new Room(id, kind, title);
        _rooms.Add(id, room);
        return room;
    }

    /// <summary>The bot as a User.</summary>
    public JsonObject BotUser() => new()
    {
        ["id"] = BotId,
        ["is_bot"] = true,
        ["first_name"] = Options.BotName,
        ["username"] = Options.BotUsername,
    };

    /// <summary>Puts a message into a room; <paramref name="content"/> brings its text or media.</summary>
    public Message Post(Room room, Author author, JsonObject content, DateTimeOffset? sentAt = null, bool service = false)
    {
        var at = sentAt ?? Clock.GetUtcNow();
        var id = NextMessageId(room);
        var body = new JsonObject { ["message_id"] = id };
        Json.Put(body, "from", author.User);
        Json.Put(body, "sender_chat", author.SenderChat);
        body["chat"] = room.ToChat();
        body["date"] = at.ToUnixTimeSeconds();
        foreach (var (name, value) in content)
        {
            body[name] = value?.DeepClone();
        }

        var message = new Message(id, room, author.Id, at, body) { IsService = service };
        message.Born = message.Revision = ++_revision;
        room.Add(message);
        Tell("message", message);
        return message;
    }

    /// <summary>Marks a message as changed and tells the open pages.</summary>
    public void Change(Message message)
    {
        message.Revision = ++_revision;
        Tell(message.Deleted ? "delete" : "edit", message);
    }

    public static bool CanSee(Room room, long personId) =>
        room.Kind switch
        {
            RoomKind.Private => room.Id == personId,
            RoomKind.Channel => true,
            _ => room.Members.Contains(personId),
        };

    /// <summary>Queues an update for the bot; 0 when it is not wanted.</summary>
    public long Deliver(string kind, JsonObject body, DateTimeOffset? at = null) =>
        Updates.Add(kind, body, at ?? Clock.GetUtcNow());

    private void Tell(string type, Message message) =>
        Events.Tell(type, person => CanSee(message.Room, person), person => Views.Event(message, person, BotId));

    /// <summary>Private chats and small groups share one row of ids; a supergroup or channel has its own.</summary>
    private int NextMessageId(Room room)
    {
        var row = room.Kind is RoomKind.Supergroup or RoomKind.Channel ? room.Id : 0;
        var next = _lastIds.GetValueOrDefault(row, row == 0 ? 1000 : 0) + 1;
        _lastIds[row] = next;
        return next;
    }
}

/// <summary>Whom a message shows as its sender: a user, a chat, or (anonymous administrator) both.</summary>
internal sealed record Author(long Id, JsonObject? User, JsonObject? SenderChat)
{
    /// <summary>The user Telegram puts in place of an anonymous administrator.</summary>
    public const long AnonymousId = 1087968824;

    public static Author Of(Person person) => new(person.Id, person.ToUser(), null);

    public static Author Of(World world) => new(world.BotId, world.BotUser(), null);

    public static Author Channel(Room room) => new(room.Id, null, room.ToChat());

    public static Author Anonymous(Person person, Room room) => new(person.Id, new JsonObject
    {
        ["id"] = AnonymousId,
        ["is_bot"] = true,
        ["first_name"] = "Group",
        ["username"] = "GroupAnonymousBot",
    }, room.ToChat());
}

/// <summary>Where updates are pushed to, when they are.</summary>
internal sealed class Webhook
{
    private const int UsualConnections = 40;
    private const int MostConnections = 100;
    private TaskCompletionSource _changed = NewSignal();

    public Uri? Url { get; private set; }

    public string? Secret { get; private set; }

    /// <summary>How many updates, each of another chat, may be on their way at once.</summary>
    public int Connections { get; private set; } = UsualConnections;

    /// <summary>Completes when it is set or removed next: what waits to be tried again is tried at once.</summary>
    public Task Changed => _changed.Task;

    /// <summary>Sets it; null removes it.</summary>
    public void Set(Uri? url, string? secret = null, long? connections = null)
    {
        (Url, Secret, Connections) = (url, secret, (int)Math.Clamp(connections ?? UsualConnections, 1, MostConnections));
        var signal = _changed;
        _changed = NewSignal();
        signal.SetResult();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string? LastError { get; set; }

    public DateTimeOffset? LastErrorAt { get; set; }
}

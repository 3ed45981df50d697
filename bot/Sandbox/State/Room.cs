using System.Text.Json.Nodes;

namespace LiaisonBot.Sandbox.State;

internal enum RoomKind
{
    Private,
    Group,
    Supergroup,
    Channel,
}

/// <summary>A chat: one person with the bot, a group, or a channel. Guarded by the world's gate.</summary>
internal sealed class Room(long id, RoomKind kind, string title)
{
    private readonly Dictionary<int, Message> _byId = [];
    private readonly List<Message> _inOrder = [];

    public long Id { get; } = id;

    public RoomKind Kind { get; } = kind;

    public string Title { get; set; } = title;

    /// <summary>The one person of a private chat.</summary>
    public Person? Owner { get; init; }

    public HashSet<long> Members { get; } = [];

    public HashSet<long> Admins { get; } = [];

    /// <summary>member, administrator, left or kicked: the bot's own standing here.</summary>
    public string BotStatus { get; set; } = "member";

    /// <summary>Set once a group has been made a supergroup: nothing is sent here any more.</summary>
    public long? MovedTo { get; set; }

    /// <summary>Another bot wrote last: plain commands then no longer reach ours (privacy mode).</summary>
    public bool OtherBotWroteLast { get; set; }

    /// <summary>Topics that people have written in.</summary>
    public HashSet<long> Threads { get; } = [];

    /// <summary>The last message each person has seen.</summary>
    public Dictionary<long, int> ReadUpTo { get; } = [];

    public bool BotIsIn => BotStatus is "member" or "administrator";

    public IReadOnlyList<Message> Messages => _inOrder;

    public string KindName => Kind switch
    {
        RoomKind.Private => "private",
        RoomKind.Group => "group",
        RoomKind.Supergroup => "supergroup",
        RoomKind.Channel => "channel",
        _ => throw new InvalidOperationException("unknown kind of room"),
    };

    public void Add(Message message)
    {
        _byId.Add(message.Id, message);
        _inOrder.Add(message);
    }

    /// <summary>The message, unless it was never here or is deleted.</summary>
    public Message? Find(long messageId) =>
        messageId is > 0 and <= int.MaxValue && _byId.TryGetValue((int)messageId, out var message) && !message.Deleted ? message : null;

    /// <summary>The Bot API's Chat.</summary>
    public JsonObject ToChat()
    {
        var chat = new JsonObject { ["id"] = Id };
        if (Owner is null)
        {
            chat["title"] = Title;
        }
        else
        {
            chat["first_name"] = Owner.Card.FirstName;
            Json.Put(chat, "last_name", Owner.Card.LastName);
            Json.Put(chat, "username", Owner.Card.Username);
        }

        chat["type"] = KindName;
        return chat;
    }

    /// <summary>How many messages of others <paramref name="personId"/> has not seen yet.</summary>
    public int Unread(long personId)
    {
        var seen = ReadUpTo.GetValueOrDefault(personId);
        var count = 0;
        for (var i = _inOrder.Count - 1; i >= 0 && _inOrder[i].Id > seen; i--)
        {
            if (_inOrder[i].AuthorId != personId && !_inOrder[i].Deleted)
            {
                count++;
            }
        }

        return count;
    }
}

using System.Text.Json.Nodes;
using LiaisonBot.Sandbox.State;
using LiaisonBot.Sandbox.Text;

namespace LiaisonBot.Sandbox.Persons;

/// <summary>What goes along with a message that a person writes.</summary>
internal sealed record Wish
{
    public long? ReplyTo { get; init; }

    public long? Thread { get; init; }

    /// <summary>An administrator who writes as the group.</summary>
    public bool Anonymous { get; init; }

    /// <summary>For messages that waited in a phone without signal.</summary>
    public DateTimeOffset? SentAt { get; init; }

    public long? ForwardedFrom { get; init; }
}

/// <summary>Everything a person's app does in a chat. Called under the world's gate.</summary>
internal sealed class Typist(World world)
{
    private const int MaxText = 4096;

    /// <summary>Sends a text, in pieces when it is too long for one message, as Telegram's apps do.</summary>
    public IReadOnlyList<JsonObject> Send(Person person, Room room, string text, Wish wish)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new PersonException("nothing to send");
        }

        return [.. Pieces(text.Trim()).Select(piece => SendContent(person, room, WithText(new JsonObject(), "text", piece), wish))];
    }

    /// <summary>Sends a photo, a document or a place; <paramref name="caption"/> may be empty.</summary>
    public JsonObject SendMedia(Person person, Room room, JsonObject content, string? caption, Wish wish) =>
        SendContent(person, room, string.IsNullOrWhiteSpace(caption) ? content : WithText(content, "caption", caption.Trim()), wish);

    public JsonObject Edit(Person person, Room room, long messageId, string text)
    {
        var message = Own(person, room, messageId);
        var field = message.Text is null ? "caption" : "text";
        message.Body.Remove("entities");
        message.Body.Remove("caption_entities");
        WithText(message.Body, field, text.Trim());
        message.Body["edit_date"] = world.Clock.GetUtcNow().ToUnixTimeSeconds();
        message.Edited = true;
        world.Change(message);
        return Receipt(message, Hearing.Hears(world, room, message) ? world.Deliver("edited_message", message.Body) : 0);
    }

    /// <summary>A bot is never told of a deletion.</summary>
    public JsonObject Delete(Person person, Room room, long messageId)
    {
        var message = room.Kind == RoomKind.Private
            ? room.Find(messageId) ?? throw new PersonException("no such message")
            : Own(person, room, messageId);
        message.Deleted = true;
        world.Change(message);
        return Receipt(message, 0);
    }

    /// <summary>Presses a button; <paramref name="data"/> need not be one the message holds.</summary>
    public (long UpdateId, Press Press) Push(Person person, Room room, long messageId, string data)
    {
        CheckMember(person, room);
        var message = room.Find(messageId) ?? throw new PersonException("no such message");
        var press = world.Presses.Open(person.Id, room.Id, world.Clock.GetUtcNow());
        var updateId = world.Deliver("callback_query", new JsonObject
        {
            ["id"] = press.Id,
            ["from"] = person.ToUser(),
            ["message"] = message.Body.DeepClone(),
            ["chat_instance"] = (room.Id * 7919).ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["data"] = data,
        });
        return (updateId, press);
    }

    public JsonObject PostInChannel(Room channel, string text)
    {
        var message = world.Post(channel, Author.Channel(channel), WithText(new JsonObject(), "text", text));
        return Receipt(message, channel.BotIsIn ? world.Deliver("channel_post", message.Body) : 0);
    }

    private JsonObject SendContent(Person person, Room room, JsonObject content, Wish wish)
    {
        CheckMember(person, room);
        AddReply(room, content, wish.ReplyTo);
        AddThread(room, content, wish.Thread);
        AddOrigin(content, wish.ForwardedFrom);
        var author = wish.Anonymous ? Author.Anonymous(person, room) : Author.Of(person);
        var message = world.Post(room, author, content, wish.SentAt);
        if (room.Kind == RoomKind.Private)
        {
            person.Started = true;
        }
        else if (person.Card.IsBot)
        {
            room.OtherBotWroteLast = true;
        }

        room.ReadUpTo[person.Id] = message.Id;
        return Receipt(message, Hearing.Hears(world, room, message) ? world.Deliver("message", message.Body, wish.SentAt) : 0);
    }

    private static void CheckMember(Person person, Room room)
    {
        if (room.MovedTo is not null)
        {
            throw new PersonException("the group has become a supergroup");
        }

        if (!World.CanSee(room, person.Id))
        {
            throw new PersonException("not a member of this chat");
        }

        if (room.Kind == RoomKind.Private && person.Blocked)
        {
            throw new PersonException("the bot is blocked");
        }
    }

    private static Message Own(Person person, Room room, long messageId)
    {
        var message = room.Find(messageId) ?? throw new PersonException("no such message");
        return message.AuthorId == person.Id ? message : throw new PersonException("not your own message");
    }

    private static void AddReply(Room room, JsonObject content, long? replyTo)
    {
        if (replyTo is { } id)
        {
            content["reply_to_message"] = (room.Find(id) ?? throw new PersonException("no such message to reply to")).Quoted();
        }
    }

    private static void AddThread(Room room, JsonObject content, long? thread)
    {
        if (thread is { } id)
        {
            room.Threads.Add(id);
            content["message_thread_id"] = id;
            content["is_topic_message"] = true;
        }
    }

    private void AddOrigin(JsonObject content, long? forwardedFrom)
    {
        if (forwardedFrom is { } id)
        {
            var origin = world.FindPerson(id) ?? throw new PersonException("nobody to forward from");
            content["forward_origin"] = new JsonObject
            {
                ["type"] = "user",
                ["date"] = world.Clock.GetUtcNow().ToUnixTimeSeconds(),
                ["sender_user"] = origin.ToUser(),
            };
        }
    }

    private static JsonObject WithText(JsonObject content, string field, string text)
    {
        content[field] = text;
        var found = new FormattedText(text, AutoEntities.Find(text)).EntitiesToJson();
        Json.Put(content, field == "text" ? "entities" : "caption_entities", found);
        return content;
    }

    private static JsonObject Receipt(Message message, long updateId) => new()
    {
        ["updateId"] = updateId,
        ["messageId"] = message.Id,
        ["revision"] = message.Revision,
    };

    private static IEnumerable<string> Pieces(string text)
    {
        while (text.Length > MaxText)
        {
            var space = text.LastIndexOfAny([' ', '\n'], MaxText - 1, MaxText / 4);
            var cut = space > 0 ? space + 1 : MaxText - (char.IsHighSurrogate(text[MaxText - 1]) ? 1 : 0);
            yield return text[..cut].TrimEnd();
            text = text[cut..].TrimStart();
        }

        yield return text;
    }
}

using System.Text.Json.Nodes;
using LiaisonBot.Tests.Stage;

namespace LiaisonBot.Tests.Faults;

/// <summary>
/// Makes well-formed updates of every kind there is, each with any of the fields it may have. What the bot goes by (people,
/// chats, texts, presses, times) is drawn from what it knows and from what it has never heard of.
/// </summary>
internal sealed class UpdateMaker(Random random, LineMaker lines, TimeProvider time)
{
    // The kinds a bot of this sort gets all day; the others come as often as all of these together.
    private static readonly string[] Daily = ["message", "message", "message", "callback_query", "callback_query", "edited_message", "my_chat_member"];

    private static readonly long[] People =
        [TestBorder.An, TestBorder.Binh, TestBorder.Emma, TestBorder.Chi, TestBorder.Dung, TestBorder.Giang, TestBorder.Giang, TestBorder.Stranger];

    private static readonly Field[] MessageFields = [.. BotApiShapes.Of("Message").Where(f => f.Optional && f.Name is not ("from" or "text"))];

    /// <summary>A well-formed update of any kind.</summary>
    public JsonObject Make(long updateId)
    {
        var daily = lines.Pick(Daily);
        var kind = random.Next(2) == 0 ? BotApiShapes.Kinds.First(k => k.Name == daily) : lines.Pick(BotApiShapes.Kinds);
        return new JsonObject { ["update_id"] = updateId, [kind.Name] = Value(kind, 0) };
    }

    private JsonNode Value(Field field, int depth)
    {
        var one = field.Depth == 0 ? Value(field.Name, field.Holds, depth) : null;
        return one ?? new JsonArray([.. Enumerable.Range(0, depth > 5 ? 0 : random.Next(3)).Select(_ => (JsonNode?)Value(field with { Depth = field.Depth - 1 }, depth + 1))]);
    }

    private JsonNode Value(string name, string holds, int depth) => holds switch
    {
        "i" => Whole(name),
        "d" => Date(),
        "f" => (random.NextDouble() - 0.5) * (name == "latitude" ? 180 : 360),
        "b" => random.Next(2) == 0,
        "s" => name == "data" ? lines.Data() : name == "id" ? random.NextInt64().ToString(System.Globalization.CultureInfo.InvariantCulture) : lines.Text(),
        ['\'', ..] => holds.Trim('\''),
        "User" => User(),
        "Chat" => Chat(null),
        "Message" => Message(depth),
        "CallbackQuery" => Press(depth),
        "ChatMemberUpdated" => Change(depth),
        _ when BotApiShapes.ChoicesOf(holds) is { } choices => Choice(name, depth > 5 ? choices[0] : lines.Pick(choices), depth + 1),
        _ => Object(holds, depth),
    };

    private JsonNode Choice(string name, string holds, int depth) => Value(new Field(name, false, holds.TrimEnd('*'), holds.EndsWith('*') ? 1 : 0), depth);

    private JsonObject Object(string type, int depth)
    {
        var made = new JsonObject();
        foreach (var field in BotApiShapes.Of(type).Where(f => !f.Optional || (depth < 5 && random.Next(2 + depth) == 0)))
        {
            made[field.Name] = Value(field, depth + 1);
        }

        return made;
    }

    private JsonObject Message(int depth)
    {
        var from = User();
        var made = new JsonObject { ["message_id"] = Whole("message_id"), ["date"] = Date(), ["chat"] = Chat(from) };
        if (random.Next(15) > 0)
        {
            made["from"] = from;
        }

        if (random.Next(10) < 6)
        {
            made["text"] = lines.Text();
        }

        for (var more = depth > 3 ? 0 : random.Next(3); more > 0; more--)
        {
            var field = lines.Pick(MessageFields);
            made[field.Name] = Value(field, depth + 1);
        }

        return made;
    }

    // Below a message of the bot's own, below one it may not see any more (its date is 0), or below none.
    private JsonObject Press(int depth)
    {
        var from = User();
        var message = Message(depth + 1);
        message["chat"] = Chat(from);
        message["date"] = random.Next(4) == 0 ? 0 : Date();
        var made = new JsonObject { ["id"] = FormattableString.Invariant($"{Whole("id")}"), ["from"] = from, ["chat_instance"] = "c", ["message"] = message, ["data"] = lines.Data() };
        made.Remove(random.Next(30) switch { 0 => "message", 1 => "data", _ => "" });
        return made;
    }

    private JsonObject Change(int depth) => new()
    {
        ["chat"] = Chat(null), ["from"] = User(), ["date"] = Date(),
        ["old_chat_member"] = Value("", "ChatMember", depth + 1), ["new_chat_member"] = Value("", "ChatMember", depth + 1),
    };

    private JsonObject User()
    {
        var made = new JsonObject { ["id"] = random.Next(12) == 0 ? Stranger() : lines.Pick(People), ["is_bot"] = random.Next(25) == 0, ["first_name"] = lines.Pick(["An", "<b>", "\u202E😀", ""]) };
        if (random.Next(2) == 0)
        {
            made["language_code"] = lines.Pick(["vi", "en", "en-US", "zh-hans", ""]);
        }

        return made;
    }

    // @GroupAnonymousBot among them, and ids of 52 bits.
    private long Stranger() => random.Next(4) switch { 0 => 1087968824, 1 => (1L << 52) - 1, _ => 200_000 + random.Next(1000) };

    private JsonObject Chat(JsonObject? from) => random.Next(10) switch
    {
        < 6 => new JsonObject { ["id"] = from?["id"]?.GetValue<long>() ?? lines.Pick(People), ["type"] = "private", ["first_name"] = "An" },
        < 8 => new JsonObject { ["id"] = TestBorder.Group, ["type"] = "supergroup", ["title"] = "Đối ngoại biên phòng" },
        8 => new JsonObject { ["id"] = -1 - random.Next(5), ["type"] = "group", ["title"] = lines.Text() },
        _ => new JsonObject { ["id"] = -1009999999999 - random.Next(3), ["type"] = lines.Pick(["channel", "supergroup"]), ["is_forum"] = true },
    };

    private long Date() => random.Next(20) switch
    {
        0 => 1,
        1 => int.MaxValue,
        < 5 => time.GetUtcNow().ToUnixTimeSeconds() + random.Next(-400 * 86_400, 400 * 86_400),
        _ => time.GetUtcNow().ToUnixTimeSeconds() - random.Next(900),
    };

    private long Whole(string name) => name switch
    {
        // A group moves now and then, also where one is already.
        "migrate_to_chat_id" or "migrate_from_chat_id" => -1 - random.Next(5),
        "message_id" or "message_thread_id" => 1 + random.Next(300),
        _ => random.Next(5) switch { 0 => random.NextInt64(1L << 52), 1 => 0, _ => random.Next(1000) },
    };
}

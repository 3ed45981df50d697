using System.Text.Json.Nodes;
using static LiaisonBot.Tests.Sandbox.SandboxStage;

namespace LiaisonBot.Tests.Sandbox;

public sealed class SandboxStrictnessTests
{
    [Theory]
    [InlineData("<b>Thư", "can't parse entities: Can't find end tag corresponding to start tag \"b\"")]
    [InlineData("Thư <x>1</x>", "can't parse entities: Unsupported start tag \"x\" at byte offset 5")]
    [InlineData("a </b>", "can't parse entities: Unexpected end tag at byte offset 2")]
    [InlineData("<b>a</i>", "can't parse entities: Unmatched end tag at byte offset 4, expected \"</b>\", found \"</i>\"")]
    [InlineData("3 < 4", "can't parse entities: Unsupported start tag \"\" at byte offset 2")]
    [InlineData("", "message text is empty")]
    [InlineData("<b> </b>", "text must be non-empty")]
    public async Task Refuses_a_text_as_Telegram_does(string html, string because)
    {
        await using var stage = await StartedAsync();
        Assert.Equal("400 Bad Request: " + because, await stage.RefusalAsync("sendMessage", Text(html)));
    }

    [Fact]
    public async Task Counts_the_length_after_markup()
    {
        await using var stage = await StartedAsync();
        var fits = new string('ă', 4096);
        Assert.True((await stage.SayAsync(An, $"<b>{fits}</b>"))["ok"]?.GetValue<bool>());
        Assert.Equal("400 Bad Request: message is too long", await stage.RefusalAsync("sendMessage", Text(fits + "x")));
    }

    [Fact]
    public async Task Reads_markup_into_entities()
    {
        await using var stage = await StartedAsync();
        var sent = await stage.SayAsync(An, " <b>Thư <i>1 &lt; 2</i></b> /xem <code>L-2026-0001</code> ");
        Assert.Equal("Thư 1 < 2 /xem L-2026-0001", sent["result"]?["text"]?.GetValue<string>());
        var types = sent["result"]?["entities"]?.AsArray().Select(one => $"{one?["type"]}@{one?["offset"]}+{one?["length"]}");
        Assert.Equal(["bold@0+9", "italic@4+5", "bot_command@10+4", "code@15+11"], types ?? []);
    }

    [Fact]
    public async Task Counts_button_data_in_bytes()
    {
        await using var stage = await StartedAsync();
        Assert.True((await stage.SayAsync(An, "x", ("reply_markup", Button(new string('a', 64)))))["ok"]?.GetValue<bool>());
        var tooLong = Text("x");
        tooLong["reply_markup"] = Button(new string('đ', 33));
        Assert.Equal("400 Bad Request: BUTTON_DATA_INVALID", await stage.RefusalAsync("sendMessage", tooLong));
    }

    [Fact]
    public async Task Refuses_an_edit_that_changes_nothing()
    {
        await using var stage = await StartedAsync();
        var id = (await stage.SayAsync(An, "<b>một</b>"))["result"]?["message_id"]?.GetValue<long>();
        var same = Text("<b>một</b>");
        same["message_id"] = id;
        Assert.Contains("message is not modified", await stage.RefusalAsync("editMessageText", same), StringComparison.Ordinal);
        var other = Text("<b>hai</b>");
        other["message_id"] = id;
        Assert.True((await stage.CallAsync("editMessageText", other))["ok"]?.GetValue<bool>());
        var unknown = Text("ba");
        unknown["message_id"] = 9;
        Assert.Equal("400 Bad Request: message to edit not found", await stage.RefusalAsync("editMessageText", unknown));
    }

    [Fact]
    public async Task Notes_fields_that_Telegram_would_swallow()
    {
        await using var stage = await StartedAsync();
        var values = Text("A & B");
        values["parsemode"] = "HTML";
        values["reply_markup"] = new JsonObject
        {
            ["inline_keyboard"] = new JsonArray(new JsonArray(new JsonObject { ["text"] = "x", ["callback_data"] = "x", ["colour"] = "red" })),
        };
        Assert.True((await stage.CallAsync("sendMessage", values))["ok"]?.GetValue<bool>());
        var found = await stage.Person.ViolationsAsync(Ct);
        Assert.Contains("sendMessage: unknown field \"parsemode\"", found);
        Assert.Contains("sendMessage.reply_markup.inline_keyboard: unknown field \"colour\"", found);
        Assert.Contains("sendMessage.text: an unescaped \"&\" at byte offset 2 of an HTML text", found);
    }

    [Fact]
    public async Task Finds_nothing_to_note_in_a_proper_call()
    {
        await using var stage = await StartedAsync();
        await stage.SayAsync(An, "<b>A &amp; B</b>", ("reply_markup", Button("x")), ("disable_notification", true));
        Assert.Empty(await stage.Person.ViolationsAsync(Ct));
    }

    [Fact]
    public async Task Writes_only_to_those_who_have_written()
    {
        await using var stage = await OpenAsync();
        Assert.Equal("403 Forbidden: bot can't initiate conversation with a user", await stage.RefusalAsync("sendMessage", Text("x")));
        await stage.Person.SendAsync(An, "/start", Ct);
        await stage.Person.MemberAsync(An, An, "blockBot", Ct);
        Assert.Equal("403 Forbidden: bot was blocked by the user", await stage.RefusalAsync("sendMessage", Text("x")));
        Assert.Equal("400 Bad Request: chat not found", await stage.RefusalAsync("sendMessage", new JsonObject { ["chat_id"] = 7, ["text"] = "x" }));
    }

    [Fact]
    public async Task Knows_its_token_and_its_methods()
    {
        await using var stage = await OpenAsync();
        using var wrong = await stage.Http.GetAsync(new Uri("/bot1:other/getMe", UriKind.Relative), Ct);
        Assert.Equal(401, (int)wrong.StatusCode);
        Assert.Equal("404 Not Found", await stage.RefusalAsync("sendRocket", []));
        Assert.Equal("liaison_bot", (await stage.CallAsync("GETME"))["result"]?["username"]?.GetValue<string>());
    }

    [Fact]
    public async Task Answers_a_press_once()
    {
        await using var stage = await StartedAsync();
        await stage.SayAsync(An, "Chọn", ("reply_markup", Button("yes")));
        var message = (await stage.Person.MessagesAsync(An, An, Ct))[^1];
        var pressed = stage.Person.PressAsync(An, message, "x", Ct);
        var id = await PressIdAsync(stage);
        var answer = new JsonObject { ["callback_query_id"] = id, ["text"] = "Đã ghi", ["show_alert"] = true };
        Assert.True((await stage.CallAsync("answerCallbackQuery", answer))["ok"]?.GetValue<bool>());
        Assert.Equal("Đã ghi", (await pressed).Toast);
        Assert.Contains("query is too old", await stage.RefusalAsync("answerCallbackQuery", answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deletes_its_own_for_two_days()
    {
        await using var stage = await StartedAsync();
        var first = await IdAsync(stage);
        Assert.True((await stage.CallAsync("deleteMessage", new JsonObject { ["chat_id"] = An, ["message_id"] = first }))["ok"]?.GetValue<bool>());
        var second = await IdAsync(stage);
        stage.Clock.MoveTo(Start.AddHours(49));
        Assert.Equal(
            "400 Bad Request: message can't be deleted for everyone",
            await stage.RefusalAsync("deleteMessage", new JsonObject { ["chat_id"] = An, ["message_id"] = second }));
    }

    private static async Task<string> PressIdAsync(SandboxStage stage)
    {
        var answer = await stage.CallAsync("getUpdates", new JsonObject { ["timeout"] = 5, ["offset"] = -1, ["allowed_updates"] = new JsonArray("callback_query") });
        for (var tries = 0; tries < 100; tries++)
        {
            if (answer["result"]?.AsArray().LastOrDefault()?["callback_query"]?["id"]?.GetValue<string>() is { } id)
            {
                return id;
            }

            answer = await stage.CallAsync("getUpdates", new JsonObject { ["offset"] = -1 });
        }

        throw new TimeoutException("no press came");
    }

    private static async Task<SandboxStage> StartedAsync()
    {
        var stage = await OpenAsync();
        await stage.Person.SendAsync(An, "/start", Ct);
        await stage.UpdatesAsync();
        return stage;
    }

    private static async Task<long> IdAsync(SandboxStage stage) =>
        (await stage.SayAsync(An, "x"))["result"]?["message_id"]?.GetValue<long>() ?? 0;

    private static JsonObject Text(string html) => new() { ["chat_id"] = An, ["text"] = html, ["parse_mode"] = "HTML" };

    private static JsonObject Button(string data) => new()
    {
        ["inline_keyboard"] = new JsonArray(new JsonArray(new JsonObject { ["text"] = "x", ["callback_data"] = data })),
    };
}

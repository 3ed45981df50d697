using System.Text.Json.Nodes;
using LiaisonBot.Tests.Stage;
using static LiaisonBot.Tests.Sandbox.SandboxStage;

namespace LiaisonBot.Tests.Sandbox;

public sealed class SandboxUpdatesTests
{
    [Fact]
    public async Task A_second_poller_ends_the_first()
    {
        await using var stage = await OpenAsync();
        var first = stage.CallAsync("getUpdates", new JsonObject { ["timeout"] = 30 });
        JsonObject second;
        do
        {
            second = await stage.CallAsync("getUpdates");
        }
        while (!first.IsCompleted);

        Assert.Equal(409, (await first)["error_code"]?.GetValue<int>());
        Assert.True(second["ok"]?.GetValue<bool>());
    }

    [Fact]
    public async Task Polling_is_refused_while_a_webhook_is_set()
    {
        await using var stage = await OpenAsync();
        Assert.True((await stage.CallAsync("setWebhook", new JsonObject { ["url"] = "http://127.0.0.1:9/hook" }))["ok"]?.GetValue<bool>());
        Assert.StartsWith("409 Conflict: can't use getUpdates", await stage.RefusalAsync("getUpdates", []), StringComparison.Ordinal);
        Assert.StartsWith("400", await stage.RefusalAsync("setWebhook", new JsonObject { ["url"] = "https://example.org/" }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_update_stays_until_it_is_confirmed()
    {
        await using var stage = await OpenAsync();
        var sent = await stage.Person.SendAsync(An, "một", Ct);
        await stage.CallAsync("getUpdates");
        var again = await stage.CallAsync("getUpdates");
        Assert.Equal(sent.UpdateId, again["result"]?[0]?["update_id"]?.GetValue<long>());
        await stage.UpdatesAsync();
        await stage.Person.ConfirmedAsync(sent.UpdateId, Ct);
        Assert.Empty(await stage.UpdatesAsync());
    }

    [Fact]
    public async Task An_update_is_lost_after_a_day()
    {
        await using var stage = await OpenAsync();
        await stage.Person.SendAsync(An, "một", Ct);
        stage.Clock.MoveTo(Start.AddHours(25));
        Assert.Empty(await stage.UpdatesAsync());
    }

    [Fact]
    public async Task A_repeated_update_comes_once_more_after_its_confirmation()
    {
        await using var stage = await OpenAsync();
        await stage.Person.FaultAsync("twice", null, Ct);
        var sent = await stage.Person.SendAsync(An, "một", Ct);
        await stage.CallAsync("getUpdates");
        var confirming = await stage.CallAsync("getUpdates", new JsonObject { ["offset"] = sent.UpdateId + 1 });
        Assert.Equal(sent.UpdateId, confirming["result"]?[0]?["update_id"]?.GetValue<long>());
        Assert.Empty(await stage.UpdatesAsync());
    }

    [Fact]
    public async Task Privacy_mode_lets_commands_replies_and_service_messages_through()
    {
        await using var stage = await OpenAsync();
        Assert.Equal(0, (await stage.Person.SendAsync(An, Group, "chào cả nhà", Ct)).UpdateId);
        Assert.NotEqual(0, (await stage.Person.SendAsync(An, Group, "/tonghop@liaison_bot", Ct)).UpdateId);
        Assert.Equal(0, (await stage.Person.SendAsync(An, Group, "/tonghop@other_bot", Ct)).UpdateId);
        var said = (await stage.SayAsync(Group, "Chào"))["result"]?["message_id"]?.GetValue<long>();
        Assert.NotEqual(0, (await stage.Person.SendAsync(An, Group, "vâng", Ct, replyTo: said)).UpdateId);
        await stage.Person.MemberAsync(Binh, Group, "promoteBot", Ct);
        Assert.NotEqual(0, (await stage.Person.SendAsync(An, Group, "chào cả nhà", Ct)).UpdateId);
    }

    [Fact]
    public async Task A_plain_command_stops_coming_once_another_bot_has_written()
    {
        await using var stage = await OpenAsync();
        Assert.NotEqual(0, (await stage.Person.SendAsync(An, Group, "/tonghop", Ct)).UpdateId);
        await stage.Person.PostAsync("people", new JsonObject { ["id"] = 900, ["firstName"] = "Other", ["isBot"] = true }, Ct);
        await stage.Person.MemberAsync(Binh, Group, "add", Ct, other: 900);
        Assert.Equal(0, (await stage.Person.SendAsync(900, Group, "tôi là bot", Ct)).UpdateId);
        Assert.Equal(0, (await stage.Person.SendAsync(An, Group, "/tonghop", Ct)).UpdateId);
        await stage.SayAsync(Group, "Chào");
        Assert.NotEqual(0, (await stage.Person.SendAsync(An, Group, "/tonghop", Ct)).UpdateId);
    }

    [Fact]
    public async Task An_upgraded_group_says_where_it_has_gone()
    {
        await using var stage = await OpenAsync();
        await stage.Person.MemberAsync(Binh, Group, "upgrade", Ct);
        var refused = await stage.SayAsync(Group, "x");
        Assert.Equal(400, refused["error_code"]?.GetValue<int>());
        var moved = refused["parameters"]?["migrate_to_chat_id"]?.GetValue<long>() ?? 0;
        Assert.True((await stage.SayAsync(moved, "x"))["ok"]?.GetValue<bool>());
        var updates = await stage.UpdatesAsync();
        Assert.Contains(updates, one => one["message"]?["migrate_to_chat_id"]?.GetValue<long>() == moved);
        Assert.Contains(updates, one => one["message"]?["migrate_from_chat_id"]?.GetValue<long>() == Group);
    }

    [Fact]
    public async Task A_removed_bot_is_told_and_refused()
    {
        await using var stage = await OpenAsync();
        await stage.Person.MemberAsync(Binh, Group, "removeBot", Ct);
        Assert.Equal("kicked", (await stage.UpdatesAsync())[0]["my_chat_member"]?["new_chat_member"]?["status"]?.GetValue<string>());
        Assert.Equal("403 Forbidden: bot was kicked from the group chat", await stage.RefusalAsync("sendMessage", new JsonObject { ["chat_id"] = Group, ["text"] = "x" }));
    }

    [Fact]
    public async Task A_long_text_arrives_as_two_messages()
    {
        await using var stage = await OpenAsync();
        await stage.Person.SendAsync(An, string.Join(' ', Enumerable.Repeat("biên giới", 500)), Ct);
        var updates = await stage.UpdatesAsync();
        Assert.Equal(2, updates.Count);
        Assert.All(updates, one => Assert.InRange(one["message"]?["text"]?.GetValue<string>().Length ?? 0, 1, 4096));
    }

    [Fact]
    public async Task An_anonymous_administrator_shows_as_the_group()
    {
        await using var stage = await OpenAsync();
        await stage.Person.SendAsync(Binh, Group, "/tonghop", Ct, asAnonymous: true);
        var message = (await stage.UpdatesAsync())[0]["message"];
        Assert.Equal(1087968824, message?["from"]?["id"]?.GetValue<long>());
        Assert.Equal(Group, message?["sender_chat"]?["id"]?.GetValue<long>());
    }

    [Fact]
    public async Task Thousands_of_messages_are_queued_in_one_call()
    {
        await using var stage = await OpenAsync();
        await stage.Person.SendManyAsync(Enumerable.Range(0, 5000).Select(n => (An, An, $"dòng {n}")), Ct);
        Assert.Equal(100, (await stage.UpdatesAsync()).Count);
    }

    [Fact]
    public async Task A_webhook_gets_chats_beside_one_another_and_each_chat_in_order()
    {
        await using var stage = await OpenAsync();
        await using var hook = await Hook.OpenAsync();
        await stage.CallAsync("setWebhook", new JsonObject { ["url"] = hook.Url });
        await stage.Person.SendManyAsync([(An, An, "một"), (An, An, "hai"), (Binh, Binh, "ba")], Ct);

        // Both chats' first ones come while neither is answered; the second of the one chat does not.
        var first = new[] { await hook.NextAsync(), await hook.NextAsync() };
        Assert.Equal(["ba", "một"], first.Select(c => c.Text).Order());
        first.Single(c => c.Text == "ba").Answer(200);
        first.Single(c => c.Text == "một").Answer(503, retryAfter: "1");
        var again = await hook.NextAsync();
        Assert.Equal("một", again.Text);
        again.Answer(200);
        var second = await hook.NextAsync();
        Assert.Equal("hai", second.Text);
        second.Answer(204);
        await Waiting.UntilAsync(async () => (await stage.CallAsync("getWebhookInfo"))["result"]?["pending_update_count"]?.GetValue<int>() == 0, "no update pending");
    }

    [Fact]
    public async Task A_webhook_that_is_removed_leaves_what_was_not_taken_to_be_polled()
    {
        await using var stage = await OpenAsync();
        await using var hook = await Hook.OpenAsync();
        await stage.CallAsync("setWebhook", new JsonObject { ["url"] = hook.Url, ["max_connections"] = 1 });
        await stage.Person.SendManyAsync([(An, An, "một"), (Binh, Binh, "hai")], Ct);
        (await hook.NextAsync()).Answer(500);
        await stage.CallAsync("deleteWebhook");
        Assert.Equal(["một", "hai"], (await stage.UpdatesAsync()).Select(u => u["message"]?["text"]?.GetValue<string>()));
    }
}

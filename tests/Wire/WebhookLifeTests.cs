using LiaisonBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Tests.Wire;

/// <summary>How the webhook is set, used by the messenger, and removed; nothing is lost or doubled on the way.</summary>
public sealed class WebhookLifeTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_messenger_pushes_and_the_bot_answers()
    {
        await using var stage = await WebhookStage.StartAsync();
        Assert.StartsWith("L-2026-0001 ", (await stage.Phone.AskAsync(TestBorder.An, Letter(1), Ct)).Text, StringComparison.Ordinal);

        var info = await stage.InfoAsync();
        Assert.Equal(["message", "edited_message", "callback_query", "my_chat_member"], info["allowed_updates"]!.AsArray().Select(k => k!.GetValue<string>()));
        var page = (await stage.GetAsync("/readyz")).Body;
        Assert.Matches("""\{"name":"telegram","ok":true,"detail":"webhook set \d+ s ago, [1-9]\d* updates came, the last \d+ s ago"\}""", page);
    }

    [Fact]
    public async Task The_order_of_a_chat_is_the_order_of_its_numbers()
    {
        const int Each = 40;
        await using var stage = await WebhookStage.StartAsync();
        await stage.Phone.FaultAsync("twice", null, Ct, count: 5);
        var last = await stage.Phone.SendManyAsync(Enumerable.Range(1, Each).SelectMany(n => new[]
        {
            (TestBorder.An, TestBorder.An, Letter(n)), (TestBorder.Emma, TestBorder.Emma, "/letter to Kim Bình: about post 65"),
            (TestBorder.Binh, TestBorder.Binh, $"/thu nhận từ Lục Xuân: trao đổi việc số {n}"),
        }), Ct);
        await stage.Phone.ConfirmedAsync(last.UpdateId, Ct);

        foreach (var person in new[] { TestBorder.An, TestBorder.Binh })
        {
            var kept = await stage.ReadAsync(db => db.Records.Where(r => r.AuthorId == new LiaisonBot.Storage.PersonId(person)).OrderBy(r => r.Number).Select(r => r.Summary).ToListAsync(Ct));
            Assert.Equal(Enumerable.Range(1, Each).Select(n => $"trao đổi việc số {n}"), kept);
        }
    }

    [Fact]
    public async Task It_is_set_however_often_that_fails_and_told_once()
    {
        await using var stage = await WebhookStage.PrepareAsync();
        await stage.Phone.FaultAsync("500", "setWebhook", Ct, count: 2);
        await stage.OpenAsync("webhook");
        await stage.SeedAsync();
        Assert.Equal(503, (await stage.GetAsync("/readyz")).Status);
        Assert.StartsWith("L-2026-0001 ", (await stage.Phone.AskAsync(TestBorder.An, Letter(1), Ct)).Text, StringComparison.Ordinal);
        Assert.Equal(200, (await stage.GetAsync("/readyz")).Status);
        await stage.StopAsync();

        var log = Directory.EnumerateFiles(Path.Combine(stage.Folder, "logs")).SelectMany(File.ReadLines).ToList();
        Assert.Single(log, l => l.Contains("The webhook is not set (Unreachable)", StringComparison.Ordinal));
        Assert.Single(log, l => l.Contains("The webhook is set after", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_orderly_stop_removes_it_and_what_comes_then_waits()
    {
        Assert.SkipWhen(PostgresCluster.IsOn, "On a server other hosts may go on: none removes it.");
        await using var stage = await WebhookStage.StartAsync();
        await stage.HookedAsync();
        await stage.StopAsync();
        await stage.Phone.SendAsync(TestBorder.An, Letter(1), Ct);

        var info = await stage.InfoAsync();
        Assert.Equal(("", 1, null), (info["url"]!.GetValue<string>(), info["pending_update_count"]!.GetValue<int>(), info["last_error_message"]?.GetValue<string>()));
    }

    [Fact]
    public async Task A_stop_is_orderly_while_the_messenger_is_away()
    {
        await using var stage = await WebhookStage.StartAsync();
        await stage.HookedAsync();
        await stage.Phone.FaultAsync("reset", "deleteWebhook", Ct);
        await stage.StopAsync();

        Assert.NotEqual("", (await stage.InfoAsync())["url"]!.GetValue<string>());
        Assert.False(File.Exists(Path.Combine(stage.Folder, "in-hand")));
    }

    [Fact]
    public async Task Going_from_one_mode_to_the_other_and_back_loses_nothing_and_doubles_nothing()
    {
        const int Each = 15;
        await using var stage = await WebhookStage.PrepareAsync();
        var sent = 0;
        foreach (var mode in new[] { "webhook", "polling", "webhook", "polling" })
        {
            // Some wait for the start, the rest come while it goes on and while it stops.
            if (sent > 0)
            {
                await SendAsync();
            }

            await stage.OpenAsync(mode);
            await (sent == 0 ? stage.SeedAsync() : Task.CompletedTask);
            await stage.Phone.ConfirmedAsync((await SendAsync()).UpdateId, Ct);
            await SendAsync();
            await stage.StopAsync();
        }

        await stage.OpenAsync("webhook");
        await stage.Phone.ConfirmedAsync((await SendAsync()).UpdateId, Ct);

        Assert.Equal(
            Enumerable.Range(1, sent).Select(n => (n, $"trao đổi việc số {n}")),
            (await stage.ReadAsync(db => db.Records.OrderBy(r => r.Number).ToListAsync(Ct))).Select(r => (r.Number, r.Summary)));
        Assert.Empty(await stage.ReadAsync(db => db.DeadLetters.ToListAsync(Ct)));

        Task<LiaisonBot.Tests.Sandbox.Receipt> SendAsync()
        {
            var from = sent + 1;
            sent += Each;
            return stage.Phone.SendManyAsync(Enumerable.Range(from, Each).Select(n => (TestBorder.An, TestBorder.An, Letter(n))), Ct);
        }
    }

    private static string Letter(int n) => $"/thu gửi cho Kim Bình: trao đổi việc số {n}";
}

using System.Text.Json.Nodes;
using LiaisonBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Tests.Faults;

/// <summary>Every trouble the wire can make, one after another, while letters pour in.</summary>
public sealed class WireFaultsTests
{
    private const int Each = 6;
    private static readonly string[] Fast = ["--Limits:MessagesPerSecond=10000", "--Limits:MessagesPerSecondPrivate=10000"];
    private static readonly string[] Lossless = ["500", "502", "429", "timeout", "reset", "invalid", "slow"];
    private static readonly string[] Lossy = ["truncated", "dropAfter"];

    private readonly List<(long Person, string Summary)> _typed = [];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_letter_is_taken_in_once_whatever_happens_to_receiving()
    {
        await using var host = await FarHost.StartAsync(settings: Fast);
        long last = 0;
        foreach (var kind in (string[])[.. Lossless, .. Lossy, "409", "twice", "reversed"])
        {
            await host.Phone.FaultAsync(kind, "getUpdates", Ct, delayMilliseconds: 300);
            last = await TypeAsync(host);
            await host.Phone.FaultsSpentAsync(Ct);
        }

        await host.Phone.ConfirmedAsync(last, Ct);
        await CheckAsync(host, mayRepeat: 0);
    }

    [Fact]
    public async Task Every_letter_is_answered_whatever_happens_to_sending()
    {
        await using var host = await FarHost.StartAsync(settings: Fast);
        long last = 0;
        foreach (var kind in (string[])[.. Lossless, .. Lossy])
        {
            await host.Phone.FaultAsync(kind, "sendMessage", Ct, delayMilliseconds: 300);
            last = await TypeAsync(host);
            await host.Phone.FaultsSpentAsync(Ct);
        }

        await host.Phone.ConfirmedAsync(last, Ct);
        await CheckAsync(host, mayRepeat: Lossy.Length);
    }

    [Fact]
    public async Task A_chat_is_left_alone_for_as_long_as_the_messenger_asks_and_others_are_served()
    {
        await using var host = await FarHost.StartAsync(settings: Fast);
        await host.Phone.FaultAsync("429", "sendMessage", Ct, retryAfterSeconds: 3);
        await host.Phone.SendAsync(TestBorder.An, Line("Kim Bình", "một"), Ct);
        await host.Phone.FaultsSpentAsync(Ct);
        await host.Phone.SendAsync(TestBorder.An, Line("Kim Bình", "hai"), Ct);
        Assert.StartsWith("L-2026-0001 ", (await host.Phone.AskAsync(TestBorder.Binh, Line("Lục Xuân", "ba"), Ct)).Text, StringComparison.Ordinal);
        await host.SettleAsync();
        Assert.Equal(2, await AnswersAsync(host, TestBorder.An));
        Assert.Empty(await host.Phone.ViolationsAsync(Ct));
    }

    [Fact]
    public async Task A_slow_answer_does_not_hold_up_other_chats()
    {
        await using var host = await FarHost.StartAsync(settings: Fast);
        await host.Phone.FaultAsync("hold", "sendMessage", Ct);
        var slow = await host.Phone.SendAsync(TestBorder.An, Line("Kim Bình", "một"), Ct);
        await host.Phone.FaultsSpentAsync(Ct);
        await host.Phone.AskAsync(TestBorder.Binh, Line("Lục Xuân", "hai"), Ct);
        Assert.Equal(0, await AnswersAsync(host, TestBorder.An));
        await host.Phone.ClearFaultsAsync(Ct);
        await host.Phone.NextAsync(TestBorder.An, TestBorder.An, slow.Revision, Ct);
    }

    [Fact]
    public async Task A_second_poller_is_told_of_once_and_costs_no_letter()
    {
        await using var host = await FarHost.StartAsync(settings: Fast);
        await host.Phone.ConfirmedAsync(await TypeAsync(host), Ct);
        long last = 0;
        for (var turn = 0; turn < 3; turn++)
        {
            // Each ends the host's poll and is ended by its next one.
            var ended = await host.Messenger.CallAsync("getUpdates", new JsonObject { ["timeout"] = 30 });
            Assert.Equal(409, (int)ended["error_code"]!);
            last = await TypeAsync(host);
            await host.Phone.ConfirmedAsync(last, Ct);
        }

        Assert.Single(host.Said("Another program receives this bot"));
        await CheckAsync(host, mayRepeat: 0);
    }

    private static string Line(string counterpart, string summary) => $"/thu gửi {counterpart}: việc số {summary}";

    private static async Task<int> AnswersAsync(FarHost host, long person) =>
        (await host.Phone.MessagesAsync(person, person, Ct)).Count(m => m.FromBot && m.Text.StartsWith("L-2026-", StringComparison.Ordinal));

    private async Task<long> TypeAsync(FarHost host)
    {
        var letters = Enumerable.Range(_typed.Count, Each).Select(n => (Officer: FaultBorder.Officers[n % FaultBorder.Officers.Count], Summary: FormattableString.Invariant($"{n:000}"))).ToList();
        _typed.AddRange(letters.Select(l => (l.Officer.Person, "việc số " + l.Summary)));
        return (await host.Phone.SendManyAsync(letters.Select(l => (l.Officer.Person, l.Officer.Person, Line(l.Officer.Counterpart, l.Summary))), Ct)).UpdateId;
    }

    private async Task CheckAsync(FarHost host, int mayRepeat)
    {
        await host.SettleAsync();
        var records = await host.ReadAsync(async db =>
        {
            await Books.CheckAsync(db);
            Assert.Empty(await db.DeadLetters.Select(d => d.Error).ToListAsync(Ct));
            return await db.Records.AsNoTracking().ToListAsync(Ct);
        });
        Assert.Equal(_typed.Order(), records.Select(r => (r.ChatId, r.Summary)).Order());
        var repeated = 0;
        foreach (var own in records.GroupBy(r => r.ChatId))
        {
            var said = (await host.Phone.MessagesAsync(own.Key, own.Key, Ct)).Where(m => m.FromBot).Select(m => m.Text.Split(' ')[0]).ToList();
            Assert.Equal(own.OrderBy(r => r.Id.Value).Select(r => $"L-{r.Year}-{r.Number:0000}"), said.Distinct());
            repeated += said.Count - said.Distinct().Count();
        }

        Assert.InRange(repeated, 0, mayRepeat);
        Assert.Empty(await host.Phone.ViolationsAsync(Ct));
    }
}

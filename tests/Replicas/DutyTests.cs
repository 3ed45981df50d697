using System.Diagnostics;
using LiaisonBot.Tests.Faults;
using LiaisonBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Tests.Replicas;

/// <summary>What one host of several does for all, and how it passes on.</summary>
public sealed class DutyTests(ITestOutputHelper output)
{
    private const int Unmarked = 8;

    // A lease lasts twelve seconds and is looked at every second.
    private static readonly TimeSpan Takeover = TimeSpan.FromSeconds(15);

    // Less than that: given back rather than run out. What it takes is a busy machine's.
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(6);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Polling_passes_on_within_fifteen_seconds_after_a_kill_and_at_once_after_a_stop()
    {
        await using var stage = await ReplicaStage.OpenAsync(2, "polling");
        await stage.StartAsync();
        var first = await stage.OnDutyAsync();
        await stage.TypeAsync(12);
        await stage.SettleAsync();

        var killed = Stopwatch.GetTimestamp();
        await first.KillAsync();
        await stage.TypeAsync(12);
        var second = await stage.OnDutyAsync(but: first);
        var afterKill = Stopwatch.GetElapsedTime(killed);
        await stage.SettleAsync();

        await first.StartAsync();
        await first.ReadyAsync(System.Net.HttpStatusCode.OK, "stands by for");
        Assert.Equal(0, await second.StopAsync());
        var stopped = Stopwatch.GetTimestamp();
        Assert.Same(first, await stage.OnDutyAsync(but: second));
        var afterStop = Stopwatch.GetElapsedTime(stopped);
        await stage.TypeAsync(12);
        await stage.SettleAsync();

        output.WriteLine(FormattableString.Invariant($"taken over {afterKill.TotalSeconds:0.0} s after kill -9, {afterStop.TotalSeconds:0.0} s after an orderly stop"));
        Assert.InRange(afterKill, TimeSpan.Zero, Takeover);
        Assert.InRange(afterStop, TimeSpan.Zero, AtOnce);
        await using var db = stage.Open();
        await Books.CheckAsync(db);
        Assert.Equal(stage.Letters.Select(l => l.Summary), await db.Records.OrderBy(r => r.Id).Select(r => r.Summary).ToListAsync(Ct));
    }

    [Fact]
    public async Task The_pace_is_kept_once_by_three_hosts()
    {
        await using var stage = await ReplicaStage.OpenAsync(3, "webhook", strict: true);
        await stage.StartAsync();
        await stage.TypeAsync(72);
        await stage.RemindAsync(24, new Random(1));
        await stage.SettleAsync();

        Assert.All(stage.Hosts, host => Assert.Empty(host.Said("was not sent")));
        var took = await Task.WhenAll(stage.Hosts.Select(async h => Metric(await h.PageAsync("metrics"), "liaisonbot_updates_total")));
        var sent = await Task.WhenAll(stage.Hosts.Select(async h => Metric(await h.PageAsync("metrics"), "liaisonbot_sent_total")));
        output.WriteLine($"updates taken by each host: {string.Join(", ", took)}; messages sent by each: {string.Join(", ", sent)}");
        Assert.All(took, n => Assert.True(n > 0, "a host took nothing"));
        Assert.Single(sent, n => n > 0);
        Assert.All((await stage.ToldAsync()).Values, texts => Assert.Equal(8, texts.Count));
    }

    [Fact]
    public async Task A_host_that_was_halted_beyond_its_lease_sends_nothing_more()
    {
        await using var stage = await ReplicaStage.OpenAsync(2, "polling", settings: "--Limits:MessagesPerSecondPrivate=30");
        await stage.StartAsync();
        var halted = await stage.OnDutyAsync();
        await stage.RemindAsync(400, new Random(1), withinMs: 100);
        await Waiting.UntilAsync(async () => await SentAsync(halted) > 60, "the first messages");
        halted.Signal("STOP");
        var other = await stage.OnDutyAsync(but: halted);
        await Waiting.UntilAsync(async () => await SentAsync(other) > 60, "the messages of the other host");
        var before = Texts(await stage.ToldAsync()).Count;
        var (byOther, unsent) = (await SentAsync(other), await UnsentAsync(stage));
        halted.Signal("CONT");
        await halted.ReadyAsync(System.Net.HttpStatusCode.OK, "stands by for");
        await stage.SettleAsync();

        var texts = Texts(await stage.ToldAsync());
        var repeated = texts.Count - texts.Distinct().Count();
        output.WriteLine(FormattableString.Invariant(
            $"{before} sent when it went on (by the other {byOther}), {unsent} unsent; {texts.Count} in the end, {await SentAsync(halted)} by the halted host, {repeated} twice"));
        Assert.Equal(stage.Reminders, texts.Distinct().Count());
        Assert.InRange(repeated, 0, Unmarked);
        Assert.True(unsent > 100, "nothing was left that it could have sent");
    }

    [Fact]
    public async Task A_host_older_than_the_database_confirms_nothing_and_gives_the_duty_back()
    {
        await using var stage = await ReplicaStage.OpenAsync(2, "webhook");
        await stage.StartAsync();
        await stage.TypeAsync(12);
        await stage.SettleAsync();
        await UpgradeAsync(stage);
        await stage.TypeAsync(12);
        foreach (var host in stage.Hosts)
        {
            await host.ReadyAsync(System.Net.HttpStatusCode.ServiceUnavailable, "duty\",\"ok\":false");
            await host.ReadyAsync(System.Net.HttpStatusCode.ServiceUnavailable, "is of a newer version (99991231235959_MadeUp)");
        }

        await using var db = stage.Open();
        Assert.Equal(12, await db.Records.CountAsync(Ct));
        Assert.Equal(0, await db.Database.SqlQueryRaw<int>("""select count(*)::int as "Value" from leases where until > clock_timestamp()""").SingleAsync(Ct));

        // Gone again, as if a host of that version did it: all that was not confirmed comes.
        await db.Database.ExecuteSqlRawAsync("""delete from "__EFMigrationsHistory" where "MigrationId" like '9999%'""", Ct);
        await stage.SettleAsync();
        Assert.Equal(24, await db.Records.CountAsync(Ct));
        await Books.CheckAsync(db);
    }

    [Fact]
    public async Task The_webhook_stays_when_one_host_of_several_stops_and_goes_when_polling_begins()
    {
        await using var stage = await ReplicaStage.OpenAsync(2, "webhook");
        await stage.StartAsync();
        await stage.TypeAsync(12);
        await stage.SettleAsync();
        foreach (var host in stage.Hosts)
        {
            Assert.Equal(0, await host.StopAsync());
        }

        Assert.EndsWith("/hook", await stage.HookAsync(), StringComparison.Ordinal);

        // Posted in vain; polled then by a host that knows of no webhook.
        await stage.TypeAsync(12);
        await using var polling = stage.Another("polling");
        await polling.StartAsync();
        await stage.SettleAsync();
        Assert.Equal("", await stage.HookAsync());
        await using var db = stage.Open();
        Assert.Equal(24, await db.Records.CountAsync(Ct));
    }

    // What a newer host does at its start: under the writer's lock, so that no older one is in the middle of anything.
    private static async Task UpgradeAsync(ReplicaStage stage)
    {
        await using var db = stage.Open();
        await using var transaction = await db.BeginWritingAsync(Ct);
        await db.Database.ExecuteSqlRawAsync("""insert into "__EFMigrationsHistory" values ('99991231235959_MadeUp', '10.0.0')""", Ct);
        await transaction.CommitAsync(Ct);
    }

    private static List<string> Texts(IReadOnlyDictionary<long, List<string>> told) =>
        [.. told.Values.SelectMany(texts => texts).Where(t => t.Contains("nhắc việc", StringComparison.Ordinal))];

    private static async Task<int> UnsentAsync(ReplicaStage stage)
    {
        await using var db = stage.Open();
        return await db.Outbox.CountAsync(Ct);
    }

    private static async Task<long> SentAsync(HostProcess host) => Metric(await host.PageAsync("metrics"), "liaisonbot_sent_total");

    private static long Metric(string page, string name) => page.Split('\n').FirstOrDefault(line => line.StartsWith(name + " ", StringComparison.Ordinal)) is { } line
        ? long.Parse(line.AsSpan(name.Length + 1), System.Globalization.CultureInfo.InvariantCulture) : 0;
}

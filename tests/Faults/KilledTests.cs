using LiaisonBot.Sandbox;
using LiaisonBot.Storage.Reminders;
using LiaisonBot.Tests.Sandbox;
using LiaisonBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Tests.Faults;

/// <summary>The real host as a process of its own, killed at random moments while everything goes on at once.</summary>
public sealed class KilledTests(ITestOutputHelper output) : IDisposable
{
    // OutboxSender's: at Telegram's own pace as many messages as there are senders may be unmarked at any moment.
    private const int Senders = 8;
    private readonly string _folder = Directory.CreateTempSubdirectory("liaisonbot-killed-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public Task Nothing_is_lost_or_doubled_however_often_the_host_is_killed() => KillAsync(6, LongRun.Number("LIAISONBOT_SEED", 20261126));

    [Fact]
    [Trait(LongRun.Category, LongRun.Long)]
    public Task Nothing_is_lost_or_doubled_in_two_hundred_kills()
    {
        LongRun.Ask();
        return KillAsync(LongRun.Number("LIAISONBOT_KILLS", 200), LongRun.Number("LIAISONBOT_SEED", Random.Shared.Next()));
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task KillAsync(int kills, int seed)
    {
        Tell($"LIAISONBOT_SEED={seed} LIAISONBOT_KILLS={kills}");
        var chance = new Random(seed);
        await FaultBorder.MakeAsync(_folder, TimeProvider.System.GetUtcNow());
        await using var messenger = await SandboxStage.OpenAsync(FaultBorder.Know, new SandboxClock());
        using var phone = new SandboxClient(messenger.Person.Address) { Patience = TimeSpan.FromMinutes(4) };
        await using var host = new HostProcess(_folder, phone.Address, "--Limits:MessagesPerSecondPrivate=30", "--Limits:MessagesPerMinuteGroup=1000");
        var load = new KillLoad(phone, _folder, chance);
        for (var kill = 1; kill <= kills; kill++)
        {
            host.Launch();
            await load.TypeAsync(20);
            await load.TroubleAsync();
            if (kill % 3 == 0)
            {
                // A host that is always killed before its first commit proves little.
                await ProgressAsync(load, host);
            }

            await Task.Delay(chance.Next(100, 3000), Ct);
            await load.ScheduleAsync();
            await Task.Delay(chance.Next(200), Ct);
            await host.KillAsync();
            await load.CheckConfirmedAsync(wholly: kill % 10 == 5);
        }

        await phone.ClearFaultsAsync(Ct);
        await host.StartAsync();
        await load.SettleAsync();
        await host.KillAsync();
        await CheckAsync(phone, load, kills);
    }

    private static async Task ProgressAsync(KillLoad load, HostProcess host)
    {
        try
        {
            await load.ProgressAsync();
        }
        catch (TimeoutException nothing)
        {
            Assert.Fail(nothing.Message + "\n" + host.Tail());
        }
    }

    private async Task CheckAsync(SandboxClient phone, KillLoad load, int kills)
    {
        await using var db = FaultBorder.Open(_folder);
        await Books.CheckAsync(db);
        Assert.Empty(await db.DeadLetters.Select(d => d.Error).ToListAsync(Ct));
        var records = await db.Records.AsNoTracking().ToListAsync(Ct);
        Assert.Equal(load.Letters.Select(l => l.Summary).Order(), records.Select(r => r.Summary).Order());
        var firings = await db.Firings.AsNoTracking().Join(db.Schedules, f => f.ScheduleId, s => s.Id, (_, s) => s).ToListAsync(Ct);
        var rung = firings.Where(s => s.Purpose == SchedulePurpose.Reminder).ToList();
        Assert.Equal(load.Reminders, rung.Select(s => s.Id).Distinct().Count());
        Assert.Equal(load.Reminders, rung.Count);
        var tallies = await db.TallyPosts.AsNoTracking().ToListAsync(Ct);
        Assert.Equal(tallies.Count, tallies.Select(t => (t.UnitId, t.ChatId)).Distinct().Count());

        var told = await ToldAsync(phone);
        var times = records.Select(r => told[r.ChatId].Count(text => text.StartsWith($"L-{r.Year}-{r.Number:0000} ", StringComparison.Ordinal)))
            .Concat(rung.Select(s => told[s.ChatId].Count(text => text.Contains(s.Text, StringComparison.Ordinal))))
            .Concat(tallies.Select(t => told[t.ChatId].Count(IsTally))).ToList();
        Tell($"kills {kills}, letters {records.Count}, reminders fired {rung.Count}, tally schedules fired {firings.Count - rung.Count}, tallies posted {tallies.Count}");
        Tell($"messages due {times.Count}, missing {times.Count(n => n == 0)}, sent again {times.Sum(n => Math.Max(0, n - 1))} (allowed: {Senders} a kill and {load.Lossy} for answers that were lost)");
        Assert.DoesNotContain(0, times);
        Assert.InRange(times.Sum(n => n - 1), 0, (Senders * kills) + load.Lossy);
        Assert.Equal(tallies.Count, tallies.Select(t => t.ChatId).Distinct().Count());
    }

    // The tables and the messages both name a tally; a unit's is posted to one group and, for the province, to its commander.
    private static bool IsTally(string text) => text.StartsWith("Tổng hợp", StringComparison.Ordinal);

    private static async Task<IReadOnlyDictionary<long, List<string>>> ToldAsync(SandboxClient phone)
    {
        var told = new Dictionary<long, List<string>>();
        foreach (var (reader, chat) in FaultBorder.Officers.Select(o => (o.Person, o.Person)).Append((TestBorder.Chi, TestBorder.Chi))
            .Concat(FaultBorder.Groups.Select(g => (TestBorder.Chi, g.Chat))))
        {
            told[chat] = [.. (await phone.MessagesAsync(reader, chat, Ct)).Where(m => m.FromBot).Select(m => m.Text)];
        }

        return told;
    }

    private void Tell(FormattableString what) => output.WriteLine(FormattableString.Invariant(what));
}

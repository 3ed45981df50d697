using System.Diagnostics;
using LiaisonBot.Tests.Faults;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Tests.Replicas;

/// <summary>Three hosts on one PostgreSQL behind a proxy, killed at random and cut off from the database while everything goes on at once.</summary>
public sealed class KilledReplicasTests(ITestOutputHelper output)
{
    // OutboxSender's: at Telegram's own pace so many messages may be unmarked at any moment.
    private const int Unmarked = 8;
    private static readonly TimeSpan BetweenKills = TimeSpan.FromSeconds(2);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public Task Nothing_is_lost_or_doubled_whichever_host_is_killed() => KillAsync(kills: 5, lettersEach: 24);

    [Fact]
    [Trait(LongRun.Category, LongRun.Long)]
    public Task Nothing_is_lost_or_doubled_in_a_minute_of_kills()
    {
        LongRun.Ask();
        return KillAsync(LongRun.Number("LIAISONBOT_KILLS", 30), lettersEach: 36);
    }

    private async Task KillAsync(int kills, int lettersEach)
    {
        var chance = new Random(LongRun.Number("LIAISONBOT_SEED", 20261127));
        await using var stage = await ReplicaStage.OpenAsync(3, "webhook", settings: "--Limits:MessagesPerSecondPrivate=30");
        await stage.StartAsync();
        for (var kill = 0; kill < kills; kill++)
        {
            var began = Stopwatch.GetTimestamp();
            await stage.TypeAsync(lettersEach);
            await stage.RemindAsync(4, chance);
            var victim = stage.Hosts[chance.Next(stage.Hosts.Count)];
            await Task.Delay(chance.Next(1500), Ct);
            await victim.KillAsync();
            victim.Launch();
            if (kill % 3 == 1)
            {
                await stage.CutAsync();
            }

            var left = BetweenKills - Stopwatch.GetElapsedTime(began);
            await Task.Delay(left > TimeSpan.Zero ? left : TimeSpan.Zero, Ct);
        }

        await stage.SettleAsync();
        await CheckAsync(stage, kills);
    }

    private async Task CheckAsync(ReplicaStage stage, int kills)
    {
        await using var db = stage.Open();
        await Books.CheckAsync(db);
        Assert.Empty(await db.DeadLetters.Select(d => d.Error).ToListAsync(Ct));
        var records = await db.Records.AsNoTracking().ToListAsync(Ct);
        Assert.Equal(stage.Letters.Select(l => l.Summary).Order(), records.Select(r => r.Summary).Order());
        var rung = await db.Firings.AsNoTracking().Join(db.Schedules, f => f.ScheduleId, s => s.Id, (_, s) => s).ToListAsync(Ct);
        Assert.Equal((stage.Reminders, stage.Reminders), (rung.Count, rung.Select(s => s.Id).Distinct().Count()));

        var told = await stage.ToldAsync();
        var times = records.Select(r => told[r.ChatId].Count(text => text.StartsWith($"L-{r.Year}-{r.Number:0000} ", StringComparison.Ordinal)))
            .Concat(rung.Select(s => told[s.ChatId].Count(text => text.Contains(s.Text, StringComparison.Ordinal)))).ToList();
        var (missing, repeated) = (times.Count(n => n == 0), times.Sum(n => Math.Max(0, n - 1)));
        output.WriteLine(FormattableString.Invariant(
            $"kills {kills}, letters {records.Count} of {stage.Letters.Count}, reminders fired {rung.Count} of {stage.Reminders}, messages due {times.Count}, missing {missing}, sent again {repeated} (allowed: {Unmarked} a kill), terms of duty {Terms(stage)}"));
        Assert.Equal(0, missing);
        Assert.InRange(repeated, 0, Unmarked * kills);
        AssertInOrder(told);
    }

    private static int Terms(ReplicaStage stage) => stage.Hosts.Sum(h => h.Said("This host is on duty").Count);

    // What an officer typed first was numbered first and answered first; a repeat stands beside what it repeats.
    private static void AssertInOrder(IReadOnlyDictionary<long, List<string>> told) => Assert.All(told.Values, texts =>
    {
        var numbers = texts.Where(t => t.StartsWith("L-", StringComparison.Ordinal)).Select(t => int.Parse(t.AsSpan(7, 4), System.Globalization.CultureInfo.InvariantCulture)).Distinct().ToList();
        Assert.Equal(numbers.Order(), numbers);
    });
}

using System.Collections.Concurrent;
using System.CommandLine;
using System.Diagnostics;
using System.Net;
using LiaisonBot.Benchmarks.Server;
using LiaisonBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Benchmarks.Load;

/// <summary>Letters are posted to one, two and three hosts on one PostgreSQL as the messenger posts them: so many at once, those of a chat one after another.</summary>
internal sealed record ReplicaRush(string Server, int Updates, int People, int Connections, int Rounds, string Host, string? Folder)
{
    private const string Secret = "made-up_secret_for_the_load";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public static Command Build()
    {
        var server = new Option<string>("--server") { Required = true, Description = "an empty PostgreSQL server, for example 'Host=127.0.0.1;Port=54329;Username=liaison'; a database for each round is made there and removed" };
        var hosts = Asked.Number("--hosts", 3, "from one to so many");
        var updates = Asked.Number("--updates", 3000, "how many are posted, after a fifth as many to warm up");
        var people = Asked.Number("--people", 200, "from how many people");
        var connections = Asked.Number("--connections", 40, "how many posts at once; the messenger's own limit unless it is told another");
        var rounds = Asked.Number("--rounds", 3, "the median counts");
        var (host, folder) = (Asked.Host(), Asked.Folder());
        var rush = new Command("replicas", "several hosts on one PostgreSQL, by webhook") { server, hosts, updates, people, connections, rounds, host, folder };
        rush.SetAction((line, _) => new ReplicaRush(
            line.GetValue(server)!, line.GetValue(updates), line.GetValue(people), line.GetValue(connections), line.GetValue(rounds), line.GetValue(host)!, line.GetValue(folder))
            .RunAsync(line.GetValue(hosts)));
        return rush;
    }

    private async Task RunAsync(int most)
    {
        using var messenger = await ServerLink.StartAsync();
        for (var hosts = 1; hosts <= most; hosts++)
        {
            var all = new List<RushFigures>();
            for (var round = 1; round <= Rounds; round++)
            {
                all.Add(await RoundAsync(messenger, hosts));
                Report.Line($"{hosts} hosts, round {round}: {all[^1].Said}");
            }

            Report.Line($"{hosts} hosts, median of {Rounds}, {Updates} letters of {People} people: {all.OrderBy(f => f.PerSecond).ElementAt(Rounds / 2).Said}");
        }
    }

    private async Task<RushFigures> RoundAsync(ServerLink messenger, int count)
    {
        using var room = new Room(Folder);
        var database = $"{Server};Database=load_{Path.GetRandomFileName().Replace('.', '_')}";
        await using var db = new PostgresLiaisonDb(PostgresLiaisonDb.OptionsFor(database));
        await Border.MakeAsync(db, People, units: 10);
        var hosts = Enumerable.Range(1, count).Select(n => StartHost(Path.Combine(room.Folder, FormattableString.Invariant($"{n}")), database, messenger.Address)).ToList();
        try
        {
            return await hosts[0].TellAsync(() => MeasureAsync(messenger, hosts, db));
        }
        finally
        {
            hosts.ForEach(h => h.Dispose());
            await db.Database.EnsureDeletedAsync();
        }
    }

    private BotProcess StartHost(string folder, string database, Uri messenger)
    {
        Directory.CreateDirectory(folder);
        return BotProcess.StartOurs(
            Host, folder, messenger, settings: ["--Storage:Provider=postgres", "--Telegram:Mode=webhook", "--Telegram:WebhookUrl=http://127.0.0.1/hook"],
            environment: [("LIAISONBOT_Storage__ConnectionString", database), ("LIAISONBOT_Telegram__WebhookSecret", Secret)]);
    }

    private async Task<RushFigures> MeasureAsync(ServerLink messenger, List<BotProcess> hosts, PostgresLiaisonDb db)
    {
        var warm = Updates / 5;
        await messenger.OfferAsync(new Offer(hosts[0].Id, 0, warm));
        await PostAllAsync(hosts, new Backlog(1, new Offer(0, warm, 0) { People = People }, Now()));
        await messenger.ResultAsync(Patience);

        await messenger.OfferAsync(new Offer(hosts[0].Id, 0, Updates));
        var backlog = new Backlog(1 + warm, new Offer(0, Updates, 0) { People = People }, Now());
        var (began, cpu, busy) = (Stopwatch.GetTimestamp(), Cpu(hosts), Machine.Busy());
        var took = await PostAllAsync(hosts, backlog);
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        var figures = new RushFigures(Updates / seconds, (Cpu(hosts) - cpu).TotalMilliseconds / Updates, (Machine.Busy() - busy).TotalSeconds / seconds, Spread.Of(took));
        await messenger.ResultAsync(Patience);
        foreach (var host in hosts)
        {
            await host.StopAsync();
        }

        await CheckAsync(db, warm + Updates);
        return figures;
    }

    // What the host itself would be asked is not what it is checked with.
    private static async Task CheckAsync(PostgresLiaisonDb db, int wanted)
    {
        var counts = await db.Database.SqlQueryRaw<long>("""
            select count(*) as "Value" from records union all select count(distinct summary) from records
            union all select coalesce(sum(last - n), 0)::bigint from (select max(number) as last, count(*) as n from records group by unit_id, register, year) as books
            union all select count(*) from outbox
            """).ToListAsync();
        if (counts is not [var records, var texts, 0, 0] || records != wanted || texts != wanted)
        {
            throw new LoadException($"{wanted} letters were accepted; records, texts, gaps and unsent messages are {string.Join(", ", counts)}");
        }
    }

    private static long Now() => TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();

    private static TimeSpan Cpu(List<BotProcess> hosts) => hosts.Aggregate(TimeSpan.Zero, (sum, host) => sum + ProcessFigures.Cpu(host.Id));

    // Each connection has people of its own, whose updates it posts in their order.
    private async Task<IReadOnlyCollection<double>> PostAllAsync(List<BotProcess> hosts, Backlog backlog)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { Timeout = Patience };
        var took = new ConcurrentBag<double>();
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(async connection =>
        {
            for (var n = 0; n < backlog.Count; n++)
            {
                if ((backlog.PersonOf(n) - Offer.FirstOfficer) % Connections == connection)
                {
                    took.Add(await PostAsync(http, hosts, n, backlog.Slice(n, n + 1).ToArray()));
                }
            }
        }));
        return took;
    }

    private static async Task<double> PostAsync(HttpClient http, List<BotProcess> hosts, int turn, byte[] update)
    {
        for (var began = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(began) < Patience; turn++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(hosts[turn % hosts.Count].Pages!, "/hook")) { Content = new ByteArrayContent(update) };
            request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", Secret);
            try
            {
                using var answer = await http.SendAsync(request);
                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
                }
            }
            catch (HttpRequestException)
            {
                // It has not come up yet.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }

        throw new LoadException("an update was never taken");
    }
}

/// <summary>One rush: letters a second, CPU of all hosts a letter, cores of the machine that were busy, and how long each post took.</summary>
internal sealed record RushFigures(double PerSecond, double CpuMilliseconds, double Cores, Spread Milliseconds)
{
    public string Said => FormattableString.Invariant(
        $"{PerSecond:#,0} letters/s, {CpuMilliseconds:0.00} ms CPU of the hosts each, {Cores:0.0} cores busy in all, a post {Milliseconds} ms");
}

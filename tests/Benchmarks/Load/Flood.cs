using System.CommandLine;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Benchmarks.Load;

/// <summary>N updates wait when the bot starts: from the first delivery to the last reply, for ours and for each peer.</summary>
internal sealed record Flood(int Updates, int People, int Units, int Warm, string Host, string? Folder)
{
    public static Command Build()
    {
        var updates = new Option<int>("--updates") { DefaultValueFactory = _ => 10_000, Description = "how many wait" };
        var people = new Option<int>("--people") { DefaultValueFactory = _ => 50, Description = "from how many people" };
        var units = new Option<int>("--units") { DefaultValueFactory = _ => 10, Description = "in how many units" };
        var rounds = new Option<int>("--rounds") { DefaultValueFactory = _ => 3, Description = "the median counts" };
        var warm = new Option<int>("--warm") { DefaultValueFactory = _ => 0, Description = "updates answered before those that are measured; 0: the bot starts into the flood" };
        var host = new Option<string>("--host") { DefaultValueFactory = _ => Path.Combine(AppContext.BaseDirectory, "liaisonbot.dll"), Description = "the host to run; the one built with this by default" };
        var peers = new Option<string[]>("--peer") { DefaultValueFactory = _ => [], Description = "command line of another bot; reads API, TOKEN and DB" };
        var folder = new Option<string?>("--folder") { Description = "where to keep the registers meanwhile: a real disk" };
        var flood = new Command("flood", "N updates waiting") { updates, people, units, rounds, warm, host, peers, folder };
        flood.SetAction((line, _) => new Flood(line.GetValue(updates), line.GetValue(people), line.GetValue(units), line.GetValue(warm), Path.GetFullPath(line.GetValue(host)!), line.GetValue(folder))
            .RunAsync(line.GetValue(rounds), line.GetValue(peers)!));
        return flood;
    }

    private async Task RunAsync(int rounds, IReadOnlyList<string> peers)
    {
        using var server = await ServerLink.StartAsync();
        var ours = await RoundsAsync("liaisonbot", rounds, () => OursAsync(server));
        foreach (var peer in peers)
        {
            var theirs = await RoundsAsync(peer, rounds, () => PeerAsync(server, peer));
            Report.Line($"liaisonbot / {peer}: {ours.PerSecond / theirs.PerSecond:0.00} times the commands a second, {ours.CpuMilliseconds / theirs.CpuMilliseconds:0.00} times the CPU each");
        }
    }

    private async Task<FloodFigures> RoundsAsync(string name, int rounds, Func<Task<FloodFigures>> round)
    {
        var all = new List<FloodFigures>();
        for (var n = 1; n <= rounds; n++)
        {
            all.Add(await round());
            Report.Line($"{name}, round {n}: {all[^1].Said}");
        }

        var median = all.OrderBy(f => f.PerSecond).ElementAt(rounds / 2);
        Report.Line($"{name}, median of {rounds}, {Updates} updates of {People} people: {median.Said}");
        return median;
    }

    private async Task<FloodFigures> OursAsync(ServerLink server)
    {
        using var room = new Room(Folder);
        await Border.MakeAsync(room.Folder, People, Units);
        using var bot = BotProcess.StartOurs(Host, room.Folder, server.Address);
        var figures = await MeasureAsync(server, bot);
        await CheckAsync(room.Folder);
        return figures;
    }

    private async Task<FloodFigures> PeerAsync(ServerLink server, string command)
    {
        using var room = new Room(Folder);
        using var bot = BotProcess.StartPeer(command, room.Folder, server.Address);
        return await MeasureAsync(server, bot);
    }

    private async Task<FloodFigures> MeasureAsync(ServerLink server, BotProcess bot)
    {
        try
        {
            if (Warm > 0)
            {
                await server.OfferAsync(Warm, People, bot.Id);
                await server.ResultAsync(TimeSpan.FromMinutes(5));
            }

            await server.OfferAsync(Updates, People, bot.Id);
            var took = await server.ResultAsync(TimeSpan.FromMinutes(5));
            var (peak, end) = (ProcessFigures.PeakMegabytes(bot.Id), ProcessFigures.ResidentMegabytes(bot.Id));
            await bot.StopAsync();
            var replies = await server.RepliesAsync();
            return replies == Updates
                ? new FloodFigures(Updates / took.Seconds, took.CpuSeconds * 1000 / Updates, took.Seconds, peak, end)
                : throw new LoadException($"{Updates} updates, but {replies} replies");
        }
        catch (LoadException wrong)
        {
            throw new LoadException($"{wrong.Message}{Environment.NewLine}The bot said last:{Environment.NewLine}{bot.LastWords()}");
        }
    }

    // Every update has its record, and no unit's numbers have a gap.
    private async Task CheckAsync(string folder)
    {
        await using (var db = Border.Open(folder))
        {
            var numbers = await db.Records.GroupBy(r => new { r.UnitId, r.Register, r.Year })
                .Select(g => new { Records = g.Count(), Last = g.Max(r => r.Number), First = g.Min(r => r.Number) }).ToListAsync();
            var (records, texts) = (numbers.Sum(n => n.Records), await db.Records.Select(r => r.Summary).Distinct().CountAsync());
            if (records != Updates + Warm || texts != records || numbers.Exists(n => n.First != 1 || n.Last != n.Records))
            {
                throw new LoadException($"{Updates + Warm} updates, but {records} records with {texts} texts, or numbers with gaps");
            }
        }

        SqliteConnection.ClearAllPools();
    }
}

/// <summary>One flood: commands a second, CPU a command, the whole in seconds, memory at its peak and at the end.</summary>
internal sealed record FloodFigures(double PerSecond, double CpuMilliseconds, double Seconds, double PeakMegabytes, double EndMegabytes)
{
    public string Said => FormattableString.Invariant(
        $"{PerSecond:#,0} commands/s, {CpuMilliseconds:0.000} ms CPU each, {Seconds:0.00} s, RSS {PeakMegabytes:0} MB at most, {EndMegabytes:0} MB at the end");
}

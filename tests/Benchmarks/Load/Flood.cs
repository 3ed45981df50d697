using System.CommandLine;
using LiaisonBot.Benchmarks.Server;

namespace LiaisonBot.Benchmarks.Load;

/// <summary>N updates wait when the bot starts: from the first delivery to the last reply, for ours, on a full register, and for each peer.</summary>
internal sealed record Flood(int Updates, int People, int Units, int Warm, int Rounds, string Host, string? Folder)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public static Command Build()
    {
        var updates = Asked.Number("--updates", 10_000, "how many wait");
        var people = Asked.Number("--people", 50, "from how many people");
        var units = Asked.Number("--units", 10, "in how many units");
        var rounds = Asked.Number("--rounds", 3, "the median counts");
        var warm = Asked.Number("--warm", 0, "updates answered before those that are measured; 0: the bot starts into the flood");
        var (host, folder, register) = (Asked.Host(), Asked.Folder(), Asked.Register());
        var peers = new Option<string[]>("--peer") { DefaultValueFactory = _ => [], Description = "command line of another bot, which reads API, TOKEN and DB; may be given again" };
        var flood = new Command("flood", "N updates waiting") { updates, people, units, rounds, warm, host, folder, register, peers };
        flood.SetAction((line, _) => new Flood(
            line.GetValue(updates), line.GetValue(people), line.GetValue(units), line.GetValue(warm), line.GetValue(rounds), line.GetValue(host)!, line.GetValue(folder))
            .RunAsync(line.GetValue(register), line.GetValue(peers)!));
        return flood;
    }

    private async Task RunAsync(string? register, IReadOnlyList<string> peers)
    {
        using var server = await ServerLink.StartAsync();
        var ours = await RoundsAsync("liaisonbot", () => OnEmptyAsync(server));
        if (register is not null)
        {
            var full = await RoundsAsync("liaisonbot on " + register, () => OnAsync(server, register));
            Report.Line($"full / empty register: {full.PerSecond / ours.PerSecond:0.00} times the commands a second");
        }

        foreach (var peer in peers)
        {
            var theirs = await RoundsAsync(peer, () => PeerAsync(server, peer));
            var (faster, dearer) = (ours.PerSecond / theirs.PerSecond, ours.CpuMilliseconds / theirs.CpuMilliseconds);
            Report.Line($"liaisonbot / {peer}: {faster:0.00} times the commands a second, {dearer:0.00} times the CPU each");
        }
    }

    private async Task<FloodFigures> RoundsAsync(string name, Func<Task<FloodFigures>> round)
    {
        var all = new List<FloodFigures>();
        for (var n = 1; n <= Rounds; n++)
        {
            all.Add(await round());
            Report.Line($"{name}, round {n}: {all[^1].Said}");
        }

        var median = all.OrderBy(f => f.PerSecond).ElementAt(Rounds / 2);
        Report.Line($"{name}, median of {Rounds}, {Updates} updates of {People} people: {median.Said}");
        return median;
    }

    private async Task<FloodFigures> OnEmptyAsync(ServerLink server)
    {
        using var room = new Room(Folder);
        await Border.MakeAsync(room.Folder, People, Units);
        return await OnAsync(server, room.Folder);
    }

    private async Task<FloodFigures> OnAsync(ServerLink server, string folder)
    {
        using var ledger = new Ledger(folder);
        var before = ledger.LastRecord();
        using var bot = BotProcess.StartOurs(Host, folder, server.Address);
        var figures = await MeasureAsync(server, bot);
        ledger.Check(before, Updates + Warm);
        return figures;
    }

    private async Task<FloodFigures> PeerAsync(ServerLink server, string command)
    {
        using var room = new Room(Folder);
        using var bot = BotProcess.StartPeer(command, room.Folder, server.Address);
        return await MeasureAsync(server, bot);
    }

    private Task<FloodFigures> MeasureAsync(ServerLink server, BotProcess bot) => bot.TellAsync(async () =>
    {
        if (Warm > 0)
        {
            await server.OfferAsync(new Offer(bot.Id, Warm, Warm) { People = People });
            await server.ResultAsync(Patience);
        }

        await server.OfferAsync(new Offer(bot.Id, Updates, Updates) { People = People });
        var took = await server.ResultAsync(Patience);
        var (peak, end) = (ProcessFigures.PeakMegabytes(bot.Id), ProcessFigures.ResidentMegabytes(bot.Id));
        await bot.StopAsync();
        var replies = (await server.SoFarAsync()).Replies;
        return replies == Updates
            ? new FloodFigures(Updates / took.Seconds, took.CpuSeconds * 1000 / Updates, took.Seconds, peak, end)
            : throw new LoadException($"{Updates} updates, but {replies} replies");
    });
}

/// <summary>One flood: commands a second, CPU a command, the whole in seconds, memory at its peak and at the end.</summary>
internal sealed record FloodFigures(double PerSecond, double CpuMilliseconds, double Seconds, double PeakMegabytes, double EndMegabytes)
{
    public string Said => FormattableString.Invariant(
        $"{PerSecond:#,0} commands/s, {CpuMilliseconds:0.000} ms CPU each, {Seconds:0.00} s, RSS {PeakMegabytes:0} MB at most, {EndMegabytes:0} MB at the end");
}

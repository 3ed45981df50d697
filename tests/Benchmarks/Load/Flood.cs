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
        var ours = new Contender("liaisonbot", () => OnEmptyAsync(server));
        var full = register is null ? null : new Contender("liaisonbot on " + register, () => OnAsync(server, register));
        var theirs = peers.Select(peer => new Contender(peer, () => PeerAsync(server, peer))).ToList();
        Contender[] all = full is null ? [ours, .. theirs] : [ours, full, .. theirs];

        // In turns: what makes a machine slow for some minutes then slows everybody.
        for (var n = 1; n <= Rounds; n++)
        {
            foreach (var contender in all)
            {
                contender.Rounds.Add(await contender.RunAsync());
                Report.Line($"{contender.Name}, round {n}: {contender.Rounds[^1].Said}");
            }
        }

        foreach (var contender in all)
        {
            Report.Line($"{contender.Name}, median of {Rounds}, {Updates} updates of {People} people: {contender.Median.Said}");
        }

        if (full is not null)
        {
            Report.Line($"full / empty register: {full.Against(ours, f => f.PerSecond)} times the commands a second");
        }

        foreach (var peer in theirs)
        {
            Report.Line($"liaisonbot / {peer.Name}: {ours.Against(peer, f => f.PerSecond)} times the commands a second, {ours.Against(peer, f => f.CpuMilliseconds)} times the CPU each");
        }
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

/// <summary>A bot, and on what, with the rounds it has done.</summary>
internal sealed record Contender(string Name, Func<Task<FloodFigures>> RunAsync)
{
    public List<FloodFigures> Rounds { get; } = [];

    public FloodFigures Median => Rounds.OrderBy(f => f.PerSecond).ElementAt(Rounds.Count / 2);

    /// <summary>The median of what this one did in each round, times what the other did beside it, and the least and the most.</summary>
    public string Against(Contender other, Func<FloodFigures, double> figure)
    {
        double[] times = [.. Rounds.Zip(other.Rounds, (mine, theirs) => figure(mine) / figure(theirs)).Order()];
        return FormattableString.Invariant($"{times[times.Length / 2]:0.00} ({times[0]:0.00}–{times[^1]:0.00})");
    }
}

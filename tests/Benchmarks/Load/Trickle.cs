using System.CommandLine;
using LiaisonBot.Benchmarks.Server;

namespace LiaisonBot.Benchmarks.Load;

/// <summary>Letters come one by one at an even pace: from delivery to reply, and how many commits that took.</summary>
internal static class Trickle
{
    private const int People = 50;
    private const int Warm = 500;

    public static Command Build()
    {
        var rate = Asked.Number("--rate", 20, "letters a second");
        var seconds = Asked.Number("--seconds", 60, "for how long");
        var (host, folder) = (Asked.Host(), Asked.Folder());
        var peers = new Option<string[]>("--peer") { DefaultValueFactory = _ => [], Description = "command line of another bot" };
        var trickle = new Command("trickle", "20 letters a second") { rate, seconds, host, folder, peers };
        trickle.SetAction((line, _) => RunAsync(line.GetValue(rate), line.GetValue(seconds), line.GetValue(host)!, line.GetValue(folder), line.GetValue(peers)!));
        return trickle;
    }

    private static async Task RunAsync(int rate, int seconds, string host, string? folder, IReadOnlyList<string> peers)
    {
        using var server = await ServerLink.StartAsync();
        using (var room = new Room(folder))
        {
            await Border.MakeAsync(room.Folder, People, units: 10);
            using var bot = BotProcess.StartOurs(host, room.Folder, server.Address);
            await MeasureAsync("liaisonbot", server, bot, rate, rate * seconds);
            using var ledger = new Ledger(room.Folder);
            ledger.Check(0, Warm + (rate * seconds));
        }

        foreach (var peer in peers)
        {
            using var room = new Room(folder);
            using var bot = BotProcess.StartPeer(peer, room.Folder, server.Address);
            await MeasureAsync(peer, server, bot, rate, rate * seconds);
        }
    }

    private static Task<Measured> MeasureAsync(string name, ServerLink server, BotProcess bot, int rate, int updates) => bot.TellAsync(async () =>
    {
        await server.OfferAsync(new Offer(bot.Id, Warm, Warm) { People = People });
        await server.ResultAsync(TimeSpan.FromMinutes(5));
        var before = bot.Pages is null ? 0 : await bot.CommitsAsync();
        await server.OfferAsync(new Offer(bot.Id, updates, updates) { People = People, PerSecond = rate });
        var seen = await server.ResultAsync(TimeSpan.FromMinutes(60));
        var commits = bot.Pages is null ? 0 : await bot.CommitsAsync() - before;
        await bot.StopAsync();
        var cpu = seen.CpuSeconds * 1000 / updates;
        Report.Line($"{name}, {rate}/s, {updates} letters, delivery to reply: {Spread.Of(seen.Milliseconds)} ms; {cpu:0.000} ms CPU each; {commits} commits");
        return seen;
    });
}

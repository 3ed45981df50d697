using System.CommandLine;
using System.Diagnostics;
using LiaisonBot.Benchmarks.Server;

namespace LiaisonBot.Benchmarks.Load;

/// <summary>From the start of the process to its first getUpdates, on a register that is there; then memory while nothing happens.</summary>
internal static class Starts
{
    public static Command Build()
    {
        var runs = Asked.Number("--runs", 10, "how often");
        var idle = Asked.Number("--idle", 60, "seconds of idling before memory is read; after the last run");
        var (host, folder) = (Asked.Host(), Asked.Folder());
        var start = new Command("start", "Start to first poll, idle memory") { runs, idle, host, folder };
        start.SetAction((line, _) => RunAsync(line.GetValue(runs), TimeSpan.FromSeconds(line.GetValue(idle)), line.GetValue(host)!, line.GetValue(folder)));
        return start;
    }

    private static async Task RunAsync(int runs, TimeSpan idle, string host, string? folder)
    {
        using var server = await ServerLink.StartAsync();
        using var room = new Room(folder);
        await Border.MakeAsync(room.Folder, people: 50, units: 10);
        var took = new List<double>();
        for (var run = 1; run <= runs; run++)
        {
            await server.OfferAsync(new Offer(0, 0, 0));
            var began = Stopwatch.GetTimestamp();
            using var bot = BotProcess.StartOurs(host, room.Folder, server.Address);
            await bot.TellAsync(async () =>
            {
                took.Add(Stopwatch.GetElapsedTime(began, await server.FirstPollAsync(TimeSpan.FromMinutes(2))).TotalSeconds);
                if (run == runs)
                {
                    await Task.Delay(idle);
                    var (now, peak) = (ProcessFigures.ResidentMegabytes(bot.Id), ProcessFigures.PeakMegabytes(bot.Id));
                    Report.Line($"idle for {idle.TotalSeconds} s: RSS {now:0} MB, {peak:0} MB at most, {ProcessFigures.Cpu(bot.Id).TotalSeconds:0.00} s of CPU since its start");
                }

                await bot.StopAsync();
                return 0;
            });
        }

        var spread = Spread.Of(took);
        Report.Line($"start to first getUpdates, {runs} runs: median {spread.P50:0.00} s, least {spread.Least:0.00}, most {spread.Most:0.00}");
    }
}

using System.CommandLine;
using LiaisonBot.Benchmarks.Server;

namespace LiaisonBot.Benchmarks.Load;

/// <summary>Very many letters: memory after each tenth, then what a record takes on disk, table by table.</summary>
internal static class Soak
{
    private const int People = 50;
    private const int Parts = 10;

    public static Command Build()
    {
        var updates = Asked.Number("--updates", 200_000, "how many letters");
        var (host, folder) = (Asked.Host(), Asked.Folder());
        var soak = new Command("soak", "Memory over very many letters, bytes on disk a record") { updates, host, folder };
        soak.SetAction((line, _) => RunAsync(line.GetValue(updates), line.GetValue(host)!, line.GetValue(folder)));
        return soak;
    }

    private static async Task RunAsync(int updates, string host, string? folder)
    {
        using var server = await ServerLink.StartAsync();
        using var room = new Room(folder);
        await Border.MakeAsync(room.Folder, People, units: 10);
        using var empty = new Ledger(room.Folder);
        var before = new FileInfo(empty.Path).Length;
        using (var bot = BotProcess.StartOurs(host, room.Folder, server.Address))
        {
            await bot.TellAsync(async () =>
            {
                for (var part = 1; part <= Parts; part++)
                {
                    await server.OfferAsync(new Offer(bot.Id, updates / Parts, updates / Parts) { People = People });
                    var took = await server.ResultAsync(TimeSpan.FromHours(1));
                    var (now, peak) = (ProcessFigures.ResidentMegabytes(bot.Id), ProcessFigures.PeakMegabytes(bot.Id));
                    Report.Line($"{part * (updates / Parts),9} letters: RSS {now:0} MB, {peak:0} MB at most; {updates / Parts / took.Seconds:#,0} commands/s");
                }

                await bot.StopAsync();
                return 0;
            });
        }

        empty.Check(0, updates / Parts * Parts);
        TellSizes(empty, updates / Parts * Parts, before);
    }

    private static void TellSizes(Ledger ledger, int records, long before)
    {
        ledger.Ask("pragma wal_checkpoint(truncate)");
        Report.Line($"on disk: {(new FileInfo(ledger.Path).Length - before) / (double)records:#,0} bytes a record, of which");
        foreach (var (table, bytes, indexes) in ledger.Weigh().Where(w => w.Bytes > records))
        {
            Report.Line($"  {table,-18} {bytes / (double)records,6:0} bytes, {indexes / (double)records:0} of them in indexes beside its key");
        }
    }
}

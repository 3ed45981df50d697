using System.CommandLine;
using LiaisonBot.Benchmarks.Server;

namespace LiaisonBot.Benchmarks.Load;

/// <summary>A thousand groups get their tally in the same minute, from a server that refuses whatever is too fast.</summary>
internal static class GroupRush
{
    private const int Units = 30;
    private const int AllowedPerSecond = 30;

    public static Command Build()
    {
        var count = Asked.Number("--count", 1000, "how many groups");
        var (host, folder) = (Asked.Host(), Asked.Folder());
        var groups = new Command("groups", "A tally to each of many groups") { count, host, folder };
        groups.SetAction((line, _) => RunAsync(line.GetValue(count), line.GetValue(host)!, line.GetValue(folder)));
        return groups;
    }

    private static async Task RunAsync(int count, string host, string? folder)
    {
        using var server = await ServerLink.StartAsync();
        using var room = new Room(folder);
        await Border.MakeAsync(room.Folder, people: 50, Units);
        var due = Alarms.Soon();
        await using (var db = Border.Open(room.Folder))
        {
            Alarms.AddGroups(db, count, Units, due);
            await db.SaveChangesAsync();
        }

        await server.OfferAsync(new Offer(0, 0, count) { Strict = true });
        using var bot = BotProcess.StartOurs(host, room.Folder, server.Address, hurried: false);
        await bot.TellAsync(() => Alarms.ReadyAsync(server, due));
        var seen = await bot.TellAsync(async () =>
        {
            var all = await server.ResultAsync(TimeSpan.FromSeconds(60 + count));
            await bot.StopAsync();
            return all;
        });

        // At best thirty leave at the beginning of each second, the first of them at once.
        var atBest = (count - 1) / AllowedPerSecond;
        Report.Line($"{count} groups got their tally in {seen.SendingSeconds:0.00} s, {atBest / seen.SendingSeconds:0.0%} of the allowed pace; refused with 429: {seen.Refused}");
        using var ledger = new Ledger(room.Folder);
        if (ledger.Ask("select count(*) from tally_posts") is var posts && posts != count)
        {
            throw new LoadException($"{count} groups, but {posts} tallies posted");
        }
    }
}

using System.CommandLine;
using LiaisonBot.Benchmarks.Server;

namespace LiaisonBot.Benchmarks.Load;

/// <summary>Ten thousand reminders due in the same second: until all firings are on disk, and how they leave after that.</summary>
internal static class ReminderRush
{
    private const double AllowedPerSecond = 30;

    public static Command Build()
    {
        var count = Asked.Number("--count", 10_000, "how many reminders");
        var people = Asked.Number("--people", 1000, "whose they are");
        var watch = Asked.Number("--watch", 60, "seconds to watch them leave");
        var (host, folder) = (Asked.Host(), Asked.Folder());
        var reminders = new Command("reminders", "Reminders due in the same second") { count, people, watch, host, folder };
        reminders.SetAction((line, _) => RunAsync(
            line.GetValue(count), line.GetValue(people), TimeSpan.FromSeconds(line.GetValue(watch)), line.GetValue(host)!, line.GetValue(folder)));
        return reminders;
    }

    private static async Task RunAsync(int count, int people, TimeSpan watch, string host, string? folder)
    {
        using var server = await ServerLink.StartAsync();
        using var room = new Room(folder);
        await Border.MakeAsync(room.Folder, people, units: 10);
        var due = Alarms.Soon();
        await using (var db = Border.Open(room.Folder))
        {
            Alarms.AddReminders(db, count, people, due);
            await db.SaveChangesAsync();
        }

        await server.OfferAsync(new Offer(0, 0, count) { Strict = true });
        using var bot = BotProcess.StartOurs(host, room.Folder, server.Address, hurried: false);
        await bot.TellAsync(() => Alarms.ReadyAsync(server, due));
        using var ledger = new Ledger(room.Folder);
        await bot.TellAsync(async () =>
        {
            await CommittedAsync(ledger, count, due);
            await LeavingAsync(server, watch);
            await bot.StopAsync();
            return 0;
        });
        var (left, waiting, fired) = ((await server.SoFarAsync()).Replies, ledger.Ask("select count(*) from outbox"), ledger.Ask("select count(*) from firings"));
        if (left + waiting != count || fired != count)
        {
            throw new LoadException($"{count} reminders, {fired} firings, {left} left and {waiting} wait");
        }
    }

    private static async Task CommittedAsync(Ledger ledger, int count, DateTimeOffset due)
    {
        var patience = due.AddMinutes(5);
        while (ledger.Ask("select count(*) from firings") < count)
        {
            await Task.Delay(10);
            if (TimeProvider.System.GetUtcNow() > patience)
            {
                throw new LoadException($"only {ledger.Ask("select count(*) from firings")} of {count} reminders fired");
            }
        }

        Report.Line($"{count} reminders due in one second: all firings on disk after {(TimeProvider.System.GetUtcNow() - due).TotalSeconds:0.00} s");
    }

    private static async Task LeavingAsync(ServerLink server, TimeSpan watch)
    {
        var before = await server.SoFarAsync();
        await Task.Delay(watch);
        var seen = await server.SoFarAsync();
        var perSecond = (seen.Replies - before.Replies) / watch.TotalSeconds;
        Report.Line($"watched for {watch.TotalSeconds} s: {perSecond:0.0} a second leave, {perSecond / AllowedPerSecond:0.0%} of the allowed pace; refused with 429: {seen.Refused}");
    }
}

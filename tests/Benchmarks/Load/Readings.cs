using System.CommandLine;
using System.Diagnostics;
using LiaisonBot.Benchmarks.Server;
using LiaisonBot.Calendar;
using LiaisonBot.Figures;
using LiaisonBot.Known;

namespace LiaisonBot.Benchmarks.Load;

/// <summary>What reading costs on a full register: a month's figures by themselves, and the commands that look things up from delivery to reply.</summary>
internal static class Readings
{
    // An officer reads one unit, the coordinator the whole province.
    private static readonly (string Who, long Account, string Line)[] Questions =
    [
        ("one unit", Offer.FirstOfficer, "/tonghop tháng trước"), ("province", Border.Coordinator, "/tonghop tháng trước LC"),
        ("one unit", Offer.FirstOfficer, "/pending"), ("province", Border.Coordinator, "/pending"),
        ("one unit, a marker", Offer.FirstOfficer, "/find mốc 65"), ("province, a counterpart in a month", Border.Coordinator, "/find Kim Bình tháng trước"),
        ("one unit, a number", Offer.FirstOfficer, "/find L-2025-0001"), ("one unit, a word of few records", Offer.FirstOfficer, "/find việc số 4711"),
        ("one unit, a word that is nowhere", Offer.FirstOfficer, "/find khinhkhicau"), ("province, a word that is nowhere", Border.Coordinator, "/find khinhkhicau"),
        ("province, a word of few records", Border.Coordinator, "/find việc số 4711"), ("province, a word of nearly all", Border.Coordinator, "/find việc"),
        ("province, a marker in a month", Border.Coordinator, "/find mốc 65 tháng trước"),
    ];

    public static Command Build()
    {
        var times = Asked.Number("--times", 100, "how often each");
        var (host, register) = (Asked.Host(), Asked.Register());
        register.Required = true;
        var tallies = new Command("tallies", "Reading on a full register") { register, times, host };
        tallies.SetAction((line, _) => RunAsync(line.GetValue(register)!, line.GetValue(times), line.GetValue(host)!));
        return tallies;
    }

    private static async Task RunAsync(string register, int times, string host)
    {
        await FiguresAsync(register, times);
        using var server = await ServerLink.StartAsync();
        using var bot = BotProcess.StartOurs(host, register, server.Address);
        foreach (var (who, account, line) in Questions)
        {
            var seen = await bot.TellAsync(async () =>
            {
                await server.OfferAsync(new Offer(bot.Id, times, times) { First = account, Text = line, OneByOne = true });
                return await server.ResultAsync(TimeSpan.FromMinutes(30));
            });
            Report.Line($"{line} ({who}), delivery to reply: {Spread.Of(seen.Milliseconds)} ms");
        }

        await bot.StopAsync();
    }

    private static async Task FiguresAsync(string register, int times)
    {
        await using var db = Border.Open(register);
        var units = (await Roster.ReadAsync(db, CancellationToken.None)).Units;
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var period = MonthlyWindow.CalendarMonths.Previous(MonthlyWindow.CalendarMonths.MonthOf(today));
        foreach (var (name, unit) in new[] { ("one unit", Border.Post(0)), ("province", Border.Province) })
        {
            var took = new List<double>();
            for (var n = 0; n < times; n++)
            {
                var began = Stopwatch.GetTimestamp();
                await db.ReadFiguresAsync(units, unit, period, today, CancellationToken.None);
                took.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }

            Report.Line($"figures of {period.Code}, {name}: first {took[0]:0.0} ms, then {Spread.Of(took.Skip(1))} ms");
        }
    }
}

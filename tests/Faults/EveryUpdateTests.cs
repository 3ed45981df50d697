using System.Diagnostics;
using System.Globalization;
using LiaisonBot.Tests.Stage;

namespace LiaisonBot.Tests.Faults;

/// <summary>No update of any kind, well-formed or not, stops the line, and none that is well-formed is a dead letter.</summary>
public sealed class EveryUpdateTests(ITestOutputHelper output)
{
    private const int Million = 1_000_000;
    private const int ThousandsARound = 10;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Nothing_stops_the_line(int seed)
    {
        await using var stage = await BotStage.StartAsync();
        Assert.Empty(await new PoisonRound(seed, stage).PlayAsync(2, Ct));
    }

    [Fact]
    [Trait("Category", "Long")]
    public async Task A_million_do_not_stop_the_line()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("LIAISONBOT_LONG") == "1",
            "long: LIAISONBOT_LONG=1 dotnet test --filter Category=Long (LIAISONBOT_LONG_UPDATES=N for fewer than a million)");
        var wanted = int.Parse(Environment.GetEnvironmentVariable("LIAISONBOT_LONG_UPDATES") ?? Million.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var (made, dead, entered, began, ours) = (0, 0, 0, Stopwatch.GetTimestamp(), new List<string>());
        for (var seed = int.Parse(Environment.GetEnvironmentVariable("LIAISONBOT_SEED") ?? "1000", CultureInfo.InvariantCulture); made < wanted; seed++)
        {
            await using var stage = await BotStage.StartAsync();
            var round = new PoisonRound(seed, stage);
            ours.AddRange(await round.PlayAsync(ThousandsARound, Ct));
            (made, dead, entered) = (made + round.Made, dead + round.Dead, entered + round.Entered);
        }

        output.WriteLine(FormattableString.Invariant($"{made} updates, {entered} records, {dead} dead letters, {ours.Count} of them our fault, {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s"));
        ours.ForEach(output.WriteLine);
        Assert.Empty(ours);
    }
}

using LiaisonBot.Tests.Stage;

namespace LiaisonBot.Tests.Contracts;

/// <summary>The whole bot as it was built: with the chat client and the job engine chosen, on the usual database.</summary>
public sealed class ScenarioTests
{
    [Fact]
    public async Task Shows_the_same_to_the_byte_whatever_was_chosen()
    {
        await using var stage = await BotStage.StartAsync();
        await Scenario.CheckAsync(stage);
    }
}

using LiaisonBot.Storage.Backups;
using LiaisonBot.Tests.Delivery;
using LiaisonBot.Verbs;

namespace LiaisonBot.Tests.Verbs;

public sealed class ProgressTests
{
    [Fact]
    public async Task Says_how_far_it_is_every_two_seconds_and_nothing_when_quick()
    {
        var watch = new ManualTime();
        var (result, _, error) = await Terminal.HearAsync(() => VerbFolder.TellingAsync(
            tell =>
            {
                foreach (var (seconds, stage, part) in new[] { (1.9, CopyStage.Copying, 0.1), (0.2, CopyStage.Copying, 0.3), (1.9, CopyStage.Copying, 0.5), (0.2, CopyStage.Checking, 0), (0.1, CopyStage.Packing, 1) })
                {
                    watch.Pass(TimeSpan.FromSeconds(seconds));
                    tell(stage, part);
                }

                return Task.FromResult("made");
            },
            why => why,
            watch));
        Assert.Equal(("made", $"copying… 30 %{Environment.NewLine}checking…{Environment.NewLine}"), (result, error));
        Assert.Equal("A host runs.", Terminal.WithoutProgress(error + "A host runs."));
    }
}

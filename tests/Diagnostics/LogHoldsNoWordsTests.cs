using LiaisonBot.Tests.Stage;

namespace LiaisonBot.Tests.Diagnostics;

/// <summary>House rule 10: whatever happens, no text of a person and no token reaches a log.</summary>
public sealed class LogHoldsNoWordsTests
{
    [Fact]
    public async Task A_whole_scenario_leaves_no_text_and_no_token_in_the_log()
    {
        await using var stage = await BotStage.StartAsync();
        var ct = TestContext.Current.CancellationToken;
        await stage.AskAsync(TestBorder.An, "/thu nhận từ Kim Bình, số 12/QZREF, hôm qua 14h: đề nghị QZTEXT xác minh");
        await stage.AskAsync(TestBorder.An, "/thu nhận từ QZWHO: đề nghị xác minh");
        await stage.AskAsync(TestBorder.An, "/tim QZTEXT");
        await stage.AskAsync(TestBorder.An, "/nhac 25/11 8h: QZREMIND");
        await stage.AskAsync(TestBorder.Stranger, "QZSTRANGER");
        await stage.Phone.SendAsync(TestBorder.Stranger, "/start QZCODE", ct);

        // The ways of failing: the messenger is in trouble and answers nonsense; the bot itself fails.
        await stage.Phone.FaultAsync("500", "sendMessage", ct);
        await stage.Phone.FaultAsync("invalid", "sendMessage", ct);
        await stage.DoAsync(async (db, _) =>
        {
            await db.RefuseRecordsAsync(ct, "%QZBREAK%", "QZTRIGGER");
            return LiaisonBot.Commands.Reply.Silent;
        });
        await stage.AskAsync(TestBorder.An, "/thu gửi Kim Bình: QZBREAK trao đổi");
        await stage.SettleAsync();
        await stage.StopAsync();

        var logs = Directory.EnumerateFiles(Path.Combine(stage.Folder, "logs")).Select(File.ReadAllText).ToList();
        Assert.Contains(logs, text => text.Contains("Dead letter", StringComparison.Ordinal));
        Assert.All(logs, text => Assert.DoesNotContain("QZ", text, StringComparison.Ordinal));
        Assert.All(logs, text => Assert.DoesNotContain("1:sandbox", text, StringComparison.Ordinal));
    }
}

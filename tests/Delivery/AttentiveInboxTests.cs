using LiaisonBot.Tests.Sandbox;
using LiaisonBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using static LiaisonBot.Tests.Stage.TestBorder;

namespace LiaisonBot.Tests.Delivery;

public sealed class AttentiveInboxTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_waits_for_long_sees_the_bot_at_work_and_a_stranger_does_not()
    {
        await using var stage = await BotStage.StartAsync();
        await stage.AskAsync(An, "/toi");
        await using (var other = StageStore.Open(stage.Folder))
        {
            // Somebody else holds the database, as a slow disk would.
            await using var held = await other.Database.BeginTransactionAsync(Ct);
            await other.Database.ExecuteSqlRawAsync(other.Database.IsNpgsql() ? "select * from writer for update" : "update host_marks set value = value", Ct);
            await stage.Phone.SendManyAsync([(Stranger, Stranger, "/start"), (An, An, "/toi")], Ct);
            var shown = await stage.Phone.SentAsync(0, 1, "sendChatAction", Ct);
            Assert.Equal([An], shown.Select(call => SandboxClient.Number(call["params"]!, "chat_id")).Distinct());
        }

        await stage.SettleAsync();
    }
}

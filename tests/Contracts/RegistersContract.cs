using LiaisonBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Tests.Contracts;

/// <summary>What every database has to do for the bot.</summary>
public abstract class RegistersContract
{
    /// <summary>A new place for registers.</summary>
    internal abstract Task<StageStore> MakeAsync();

    [Fact]
    public async Task A_letter_goes_through_the_whole_bot_and_outlives_the_host()
    {
        await using var stage = await BotStage.StartAsync(await MakeAsync());
        var card = await stage.AskAsync(TestBorder.An, "/thu nhận từ Kim Bình, số 12/QLBG, hôm qua 14h: đề nghị xác minh");
        Assert.Contains("L-2026-0001", card.Text, StringComparison.Ordinal);
        await stage.RestartAsync();
        card = await stage.AskAsync(TestBorder.An, "/thu nhận từ Kim Bình, số 13/QLBG, hôm qua 15h: đề nghị trả lời");
        Assert.Contains("L-2026-0002", card.Text, StringComparison.Ordinal);
        Assert.Equal([1, 2], await stage.ReadAsync(db => db.Records.OrderBy(r => r.Number).Select(r => r.Number).ToListAsync()));
    }
}

public sealed class SqliteRegistersTests : RegistersContract
{
    internal override Task<StageStore> MakeAsync() => Task.FromResult(StageStore.Sqlite);
}

public sealed class PostgresRegistersTests : RegistersContract
{
    internal override Task<StageStore> MakeAsync()
    {
        Assert.SkipUnless(PostgresCluster.IsThere, PostgresCluster.Missing);
        return StageStore.PostgresAsync();
    }
}

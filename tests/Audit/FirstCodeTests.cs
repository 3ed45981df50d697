using LiaisonBot.Commands;
using LiaisonBot.Commands.Door;
using LiaisonBot.Delivery;
using LiaisonBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Tests.Audit;

/// <summary>The first administrator's code, which each start of a host without one replaces.</summary>
public sealed class FirstCodeTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Is_noted_when_it_is_made_and_when_it_is_withdrawn()
    {
        await using var stage = await BotStage.StartEmptyAsync();
        await StartAsync(stage);
        await StartAsync(stage);
        var rows = await stage.ReadAsync(db => db.AuditRows.AsNoTracking().Where(a => a.Deed.StartsWith("invite.")).OrderBy(a => a.Seq).ToListAsync(Ct));
        Assert.Equal(["invite.made", "invite.withdrawn", "invite.made"], rows.Select(r => r.Deed));
        Assert.Equal(rows[0].Subject, rows[1].Subject);
        Assert.NotNull(rows[1].Before);
    }

    private static async Task StartAsync(BotStage stage)
    {
        using var first = new FirstAdministrator(
            stage.Services.GetRequiredService<WorkQueue>(), stage.Services.GetRequiredService<Greeting>(), stage.Clock);
        await first.StartAsync(Ct);
        await first.ExecuteTask!;
    }
}

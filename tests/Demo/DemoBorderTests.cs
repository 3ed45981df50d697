using LiaisonBot.Delivery;
using LiaisonBot.Demo;
using LiaisonBot.Storage.Records;
using LiaisonBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Tests.Demo;

public sealed class DemoBorderTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("2026-11-22T09:00:00+07:00")]
    [InlineData("2027-01-10T00:30:00+07:00")]
    public async Task Every_line_of_the_history_is_taken(string now)
    {
        var at = DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture);
        await using var stage = await BotStage.StartEmptyAsync(at);
        foreach (var deed in DemoBorder.Deeds(at))
        {
            await stage.Services.GetRequiredService<WorkQueue>().DoAsync(new DeedItem(deed));
        }

        Assert.Empty(await stage.ReadAsync(db => db.DeadLetters.Select(d => d.Error).ToListAsync(Ct)));
        Assert.Equal(29, await stage.ReadAsync(db => db.Records.CountAsync(r => r.Register == Register.Letter, Ct)));
        Assert.Equal(1, await stage.ReadAsync(db => db.KnownChats.CountAsync(c => c.UnitId != null, Ct)));
    }
}

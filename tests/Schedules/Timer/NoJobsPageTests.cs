using System.Net;
using LiaisonBot.Tests.Stage;

namespace LiaisonBot.Tests.Schedules.Timer;

public sealed class NoJobsPageTests
{
    [Fact]
    public async Task Says_in_one_line_that_this_build_has_none()
    {
        await using var stage = await BotStage.StartAsync();
        Assert.Equal("Bản này không có trang việc hẹn giờ (bộ hẹn giờ: Timer).", (await stage.AskAsync(TestBorder.Giang, "/congviec")).Text);
        await stage.AskAsync(TestBorder.Giang, "/language en");
        Assert.Equal("This build has no jobs page (its job engine: Timer).", (await stage.AskAsync(TestBorder.Giang, "/jobs")).Text);
    }

    [Fact]
    public async Task Has_nothing_at_its_address()
    {
        await using var stage = await BotStage.StartAsync();
        using var browser = new HttpClient { BaseAddress = stage.Phone.Address };
        using var answer = await browser.GetAsync(new Uri("jobs", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}

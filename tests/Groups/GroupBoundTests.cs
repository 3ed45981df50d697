using LiaisonBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Tests.Groups;

public sealed class GroupBoundTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Binds_and_books_the_monthly_tally()
    {
        await using var stage = await BotStage.StartAsync();
        var said = await stage.AskAsync(TestBorder.Dung, TestBorder.Group, "/lienket@liaison_bot LC");
        Assert.Equal("Nhóm đã liên kết với Biên phòng tỉnh Lai Châu.\nTổng hợp tháng gửi lần tới: T3 01/12/2026 07:30.\nĐổi giờ: /lichgui · Bỏ: /bolienket", said.Text);
        Assert.StartsWith("Nhóm đang liên kết", (await stage.AskAsync(TestBorder.Dung, TestBorder.Group, "/bind LC")).Text, StringComparison.Ordinal);
        Assert.Equal(1, await stage.ReadAsync(db => db.Schedules.CountAsync(s => s.NextDue != null, Ct)));
        Assert.StartsWith("Nhóm thôi liên kết", (await stage.AskAsync(TestBorder.Dung, TestBorder.Group, "/bolienket")).Text, StringComparison.Ordinal);
        Assert.Equal(0, await stage.ReadAsync(db => db.Schedules.CountAsync(s => s.NextDue != null, Ct)));
    }

    [Fact]
    public async Task Only_a_coordinator_of_the_unit_binds_and_only_in_a_group()
    {
        await using var stage = await BotStage.StartAsync();
        Assert.StartsWith("Lệnh /lienket không thuộc vai trò", (await stage.AskAsync(TestBorder.An, TestBorder.Group, "/lienket LC")).Text, StringComparison.Ordinal);
        Assert.Equal("Lệnh /lienket chỉ dùng trong nhóm.", (await stage.AskAsync(TestBorder.Dung, "/lienket LC")).Text);
    }

    [Fact]
    public async Task Greets_when_added_again()
    {
        await using var stage = await BotStage.StartAsync();
        await stage.Phone.MemberAsync(TestBorder.Dung, TestBorder.Group, "removeBot", Ct);
        var added = await stage.Phone.MemberAsync(TestBorder.Dung, TestBorder.Group, "addBot", Ct);
        var said = await stage.Phone.NextAsync(TestBorder.Dung, TestBorder.Group, LiaisonBot.Tests.Sandbox.SandboxClient.Number(added, "revision"), Ct);
        Assert.StartsWith("Chào các đồng chí.", said.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_day_down_groups_are_told()
    {
        await using var stage = await BotStage.StartAsync();
        await stage.AskAsync(TestBorder.Dung, TestBorder.Group, "/lienket LC");
        await stage.RestartAsync(() => Task.Run(() => stage.Clock.MoveTo(BotStage.Start.AddHours(30))));
        var said = await stage.Phone.NextAsync(TestBorder.Dung, TestBorder.Group, 0, Ct);
        if (said.Text.StartsWith("Nhóm", StringComparison.Ordinal))
        {
            // Stopped between sending and marking: said twice rather than never.
            said = await stage.Phone.NextAsync(TestBorder.Dung, TestBorder.Group, said.Revision, Ct);
        }

        Assert.StartsWith("Bot đã ngừng từ CN 22/11/2026 09:00 đến T2 23/11/2026 15:00.", said.Text, StringComparison.Ordinal);
    }
}

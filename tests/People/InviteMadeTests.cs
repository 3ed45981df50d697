using System.Text.RegularExpressions;
using LiaisonBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Tests.People;

public sealed partial class InviteMadeTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/moi cán bộ MLT", "cán bộ · Đồn Ma Lù Thàng")]
    [InlineData("/MOI can bo ma lu thang", "cán bộ · Đồn Ma Lù Thàng")]
    [InlineData("/invite commander PT", "chỉ huy · Đồn Pa Tần")]
    [InlineData("/mời điều phối", "cán bộ đối ngoại (điều phối) · Biên phòng tỉnh Lai Châu")]
    public async Task Gives_a_code_and_its_link(string line, string whatFor)
    {
        await using var stage = await BotStage.StartAsync();
        var said = await stage.AskAsync(TestBorder.Dung, line);
        Assert.StartsWith("Mã mời · " + whatFor + "\n", said.Text, StringComparison.Ordinal);
        Assert.Matches(@"https://t\.me/liaison_bot\?start=[0-9A-Z]{20}\n", said.Text);
        Assert.EndsWith("đến hết 29/11/2026.", said.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lets_the_bearer_in_once()
    {
        await using var stage = await BotStage.StartAsync();
        var code = await CodeAsync(stage, TestBorder.Dung, "/moi cán bộ MLT");
        Assert.Equal("Chào đồng chí Lạ.\nVai trò: cán bộ · Đồn Ma Lù Thàng\nGõ /trogiup để xem cách dùng.",
            (await stage.AskAsync(TestBorder.Stranger, "/start " + code)).Text);
        Assert.StartsWith("L-2026-0001", (await stage.AskAsync(TestBorder.Stranger, "/thu nhận từ Kim Bình, hôm nay 8h: thử ghi một thư")).Text, StringComparison.Ordinal);
        Assert.StartsWith("Mã này không dùng được", (await stage.AskAsync(TestBorder.An, "/start " + code)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_dies_with_the_right_of_its_maker()
    {
        await using var stage = await BotStage.StartAsync();
        var code = await CodeAsync(stage, TestBorder.Dung, "/moi điều phối LC");
        await stage.DoAsync(async (db, _) =>
        {
            (await db.RoleGrants.SingleAsync(g => g.PersonId == new LiaisonBot.Storage.PersonId(TestBorder.Dung))).End(stage.Clock.GetUtcNow());
            return LiaisonBot.Commands.Reply.Silent;
        });
        Assert.StartsWith("Mã này không dùng được", (await stage.AskAsync(TestBorder.An, "/start " + code)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Coordinators_grant_no_administrator_and_officers_invite_nobody()
    {
        await using var stage = await BotStage.StartAsync();
        Assert.Equal("Chỉ quản trị mới mời được quản trị.", (await stage.AskAsync(TestBorder.Dung, "/moi quản trị")).Text);
        Assert.StartsWith("Lệnh /moi không thuộc vai trò", (await stage.AskAsync(TestBorder.An, "/moi cán bộ MLT")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_what_is_missing()
    {
        await using var stage = await BotStage.StartAsync();
        Assert.Equal("Chưa rõ vai trò: cán bộ, chỉ huy, điều phối hoặc quản trị.\n/moi cán bộ LC\n/moi chỉ huy LC", (await stage.AskAsync(TestBorder.Dung, "/moi MLT")).Text);
        Assert.Equal("Không thấy đơn vị “MLX”. Xem /donvi\nÝ đồng chí là:\n/moi cán bộ MLT", (await stage.AskAsync(TestBorder.Dung, "/moi cán bộ MLX")).Text);
    }

    [Fact]
    public async Task An_administrator_who_takes_a_reading_role_is_announced()
    {
        await using var stage = await BotStage.StartAsync();
        await stage.AskAsync(TestBorder.Chi, "/start");
        var code = await CodeAsync(stage, TestBorder.Giang, "/moi chỉ huy MLT");
        var sent = await stage.Phone.SendAsync(TestBorder.Giang, "/start " + code, Ct);
        var told = await stage.Phone.NextAsync(TestBorder.Chi, TestBorder.Chi, sent.Revision, Ct);
        Assert.Equal("Báo để chỉ huy biết: quản trị Giang vừa tự nhận vai trò chỉ huy tại Đồn Ma Lù Thàng, nên đọc được sổ của đơn vị.", told.Text);
    }

    internal static async Task<string> CodeAsync(BotStage stage, long person, string line) =>
        Code().Match((await stage.AskAsync(person, line)).Text).Groups[1].Value;

    [GeneratedRegex("start=([0-9A-Z]+)")]
    private static partial Regex Code();
}

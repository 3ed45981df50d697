using LiaisonBot.Storage.People;
using LiaisonBot.Tests.Sandbox;
using LiaisonBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Tests.People;

public sealed class PeopleListedTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Shows_the_people_of_the_coordinators_units()
    {
        await using var stage = await BotStage.StartAsync();
        var list = await stage.AskAsync(TestBorder.Dung, "/thanhvien");
        Assert.Equal("Thành viên: 5\nChạm tên để xem và quản lý.", list.Text);
        Assert.Equal(["Chi · LC · chỉ huy", "Dũng · LC · điều phối", "An · MLT · cán bộ", "Emma · MLT · cán bộ", "Bình · PT · cán bộ"], list.Buttons);
        Assert.Equal("Thành viên · Đồn Pa Tần: 1\nChạm tên để xem và quản lý.", (await stage.AskAsync(TestBorder.Dung, "/people pa tan")).Text);
    }

    [Fact]
    public async Task Removes_somebody_who_is_then_a_stranger()
    {
        await using var stage = await BotStage.StartAsync();
        var card = await CardAsync(stage, TestBorder.Dung, "An · MLT · cán bộ");
        Assert.Equal(["Thêm vai trò", "Bớt vai trò", "Chuyển đơn vị", "Khóa (mất máy)", "Cho ra khỏi bot", "‹ Quay lại"], card.Buttons);
        var sure = await stage.Phone.PressForAsync(TestBorder.Dung, card, "Cho ra khỏi bot", Ct);
        Assert.Equal("Đã cho An ra khỏi bot.", (await stage.Phone.PressForAsync(TestBorder.Dung, sure, "Đồng ý", Ct)).Text);
        Assert.StartsWith("Chào đồng chí. Bot này chỉ dành cho người được mời.", (await stage.AskAsync(TestBorder.An, "/toi")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Locks_a_lost_phone_out_and_in_again()
    {
        await using var stage = await BotStage.StartAsync();
        var card = await CardAsync(stage, TestBorder.Dung, "An · MLT · cán bộ");
        var sure = await stage.Phone.PressForAsync(TestBorder.Dung, card, "Khóa (mất máy)", Ct);
        var locked = await stage.Phone.PressForAsync(TestBorder.Dung, sure, "Đồng ý", Ct);
        Assert.Contains("đang khóa", locked.Text, StringComparison.Ordinal);
        Assert.StartsWith("Chào đồng chí. Bot này chỉ dành", (await stage.AskAsync(TestBorder.An, "/toi")).Text, StringComparison.Ordinal);
        var open = await stage.Phone.PressForAsync(TestBorder.Dung, locked, "Mở khóa", Ct);
        Assert.DoesNotContain("đang khóa", open.Text, StringComparison.Ordinal);
        Assert.StartsWith("An · mã số", (await stage.AskAsync(TestBorder.An, "/toi")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Transfers_an_officer_with_the_role()
    {
        await using var stage = await BotStage.StartAsync();
        var card = await CardAsync(stage, TestBorder.Dung, "An · MLT · cán bộ");
        var where = await stage.Phone.PressForAsync(TestBorder.Dung, card, "Chuyển đơn vị", Ct);
        Assert.Equal(["LC · Biên phòng tỉnh Lai Châu", "PT · Đồn Pa Tần", "‹ Quay lại"], where.Buttons);
        var sure = await stage.Phone.PressForAsync(TestBorder.Dung, where, "PT · Đồn Pa Tần", Ct);
        var moved = await stage.Phone.PressForAsync(TestBorder.Dung, sure, "Đồng ý", Ct);
        Assert.Equal("An\nMã số 101\nĐơn vị: Đồn Pa Tần\nVai trò:\n• cán bộ · Đồn Pa Tần", moved.Text);
    }

    [Fact]
    public async Task Gives_and_takes_a_role_at_once()
    {
        await using var stage = await BotStage.StartAsync();
        await stage.AskAsync(TestBorder.An, "/start");
        var card = await CardAsync(stage, TestBorder.Dung, "An · MLT · cán bộ");
        var which = await stage.Phone.PressForAsync(TestBorder.Dung, card, "Thêm vai trò", Ct);
        Assert.DoesNotContain("quản trị", which.Buttons);
        var where = await stage.Phone.PressForAsync(TestBorder.Dung, which, "chỉ huy", Ct);
        var sure = await stage.Phone.PressForAsync(TestBorder.Dung, where, "MLT · Đồn Ma Lù Thàng", Ct);
        var given = await stage.Phone.PressForAsync(TestBorder.Dung, sure, "Đồng ý", Ct);
        Assert.EndsWith("• cán bộ · Đồn Ma Lù Thàng\n• chỉ huy · Đồn Ma Lù Thàng", given.Text, StringComparison.Ordinal);
        var take = await stage.Phone.PressForAsync(TestBorder.Dung, given, "Bớt vai trò", Ct);
        var takeSure = await stage.Phone.PressForAsync(TestBorder.Dung, take, "cán bộ · MLT", Ct);
        var taken = await stage.Phone.PressForAsync(TestBorder.Dung, takeSure, "Đồng ý", Ct);
        Assert.EndsWith("Vai trò:\n• chỉ huy · Đồn Ma Lù Thàng", taken.Text, StringComparison.Ordinal);
        Assert.Equal([Role.Commander], await stage.ReadAsync(db => db.RoleGrants
            .Where(g => g.PersonId == new LiaisonBot.Storage.PersonId(TestBorder.An) && g.EndedAt == null).Select(g => g.Role).ToListAsync(Ct)));
    }

    [Fact]
    public async Task The_last_administrator_stays()
    {
        await using var stage = await BotStage.StartAsync();
        var card = await CardAsync(stage, TestBorder.Giang, "Giang · quản trị");
        var which = await stage.Phone.PressForAsync(TestBorder.Giang, card, "Bớt vai trò", Ct);
        Assert.Equal("Đây là quản trị cuối cùng. Thêm quản trị khác trước.", (await stage.Phone.PressAsync(TestBorder.Giang, which, "quản trị", Ct)).Toast);
    }

    [Fact]
    public async Task Asks_for_the_right_again_at_the_press()
    {
        await using var stage = await BotStage.StartAsync();
        var card = await CardAsync(stage, TestBorder.Dung, "An · MLT · cán bộ");
        await stage.DoAsync((db, _) =>
        {
            db.RoleGrants.Single(g => g.PersonId == new LiaisonBot.Storage.PersonId(TestBorder.Dung)).End(stage.Clock.GetUtcNow());
            return Task.FromResult(LiaisonBot.Commands.Reply.Silent);
        });
        Assert.Equal("Nút này không dành cho đồng chí.", (await stage.Phone.PressAsync(TestBorder.Dung, card, "Cho ra khỏi bot", Ct)).Toast);
    }

    private static async Task<Seen> CardAsync(BotStage stage, long person, string label) =>
        await stage.Phone.PressForAsync(person, await stage.AskAsync(person, "/thanhvien"), label, Ct);
}

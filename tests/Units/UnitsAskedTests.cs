using LiaisonBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Tests.Units;

public sealed class UnitsAskedTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Shows_the_tree() => await TellsAsync(TestBorder.An, "/donvi",
        "Đơn vị: 3\nLC · Biên phòng tỉnh Lai Châu\n    MLT · Đồn Ma Lù Thàng\n    PT · Đồn Pa Tần");

    [Theory]
    [InlineData("/donvi thêm HL Đồn Huổi Luông thuộc LC")]
    [InlineData("/units add hl Đồn Huổi Luông en Huoi Luong Post under lai chau")]
    public async Task Adds_a_unit_under_a_parent(string line)
    {
        await using var stage = await BotStage.StartAsync();
        Assert.Equal("Đã thêm HL · Đồn Huổi Luông, thuộc Biên phòng tỉnh Lai Châu.", (await stage.AskAsync(TestBorder.Dung, line)).Text);
        Assert.Contains("    HL · Đồn Huổi Luông\n", (await stage.AskAsync(TestBorder.An, "/donvi")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_what_is_unclear_and_shows_how()
    {
        await using var stage = await BotStage.StartAsync();
        Assert.StartsWith("Mã “Đồn” không hợp lệ", (await stage.AskAsync(TestBorder.Dung, "/donvi thêm Đồn Huổi Luông thuộc LC")).Text, StringComparison.Ordinal);
        Assert.StartsWith("Mã MLT đã dùng cho Đồn Ma Lù Thàng.", (await stage.AskAsync(TestBorder.Dung, "/donvi thêm MLT Đồn khác thuộc LC")).Text, StringComparison.Ordinal);
        Assert.Equal("Thiếu đơn vị cấp trên.\n/donvi thêm HL Đồn Huổi Luông thuộc LC", (await stage.AskAsync(TestBorder.Dung, "/donvi thêm HL Đồn Huổi Luông")).Text);
        Assert.StartsWith("Xem đơn vị: /donvi. Sửa là việc", (await stage.AskAsync(TestBorder.An, "/donvi thêm HL Đồn Huổi Luông thuộc LC")).Text, StringComparison.Ordinal);
        Assert.StartsWith("Không được:", (await stage.AskAsync(TestBorder.Giang, "/donvi chuyển LC thuộc MLT từ 1/7/2026")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Merges_after_asking()
    {
        await using var stage = await BotStage.StartAsync();
        var asked = await stage.AskAsync(TestBorder.Dung, "/donvi sáp nhập PT vào MLT từ 1/11/2026");
        Assert.Equal("Sáp nhập Đồn Pa Tần vào Đồn Ma Lù Thàng từ 01/11/2026? Đơn vị cấp dưới chuyển theo.", asked.Text);
        var done = await stage.Phone.PressForAsync(TestBorder.Dung, asked, "Đồng ý", Ct);
        Assert.Equal("Đồn Pa Tần kết thúc, Đồn Ma Lù Thàng tiếp nhận từ 01/11/2026.\nCòn 1 người, chuyển ở /thanhvien PT", done.Text);
        var merged = await stage.ReadAsync(db => db.Units.SingleAsync(u => u.Code == "PT", Ct));
        Assert.Equal((TestBorder.MaLuThang, new DateOnly(2026, 10, 31)), (merged.SuccessorId, merged.ValidTo));
    }

    [Fact]
    public async Task Says_when_a_unit_will_end_and_offers_another_as_an_example()
    {
        await using var stage = await BotStage.StartAsync();
        await stage.AskAsync(TestBorder.Dung, "/donvi thêm AB Đồn A Bai thuộc LC");
        var asked = await stage.AskAsync(TestBorder.Dung, "/donvi kết thúc AB từ 1/12/2026");
        await stage.Phone.PressForAsync(TestBorder.Dung, asked, "Đồng ý", Ct);
        Assert.Contains("    AB · Đồn A Bai · đến 30/11/2026\n", (await stage.AskAsync(TestBorder.An, "/donvi")).Text, StringComparison.Ordinal);
        var how = (await stage.AskAsync(TestBorder.Giang, "/moi")).Text;
        Assert.Contains(" LC", how, StringComparison.Ordinal);
        Assert.DoesNotContain(" AB", how, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Renames_and_moves()
    {
        await using var stage = await BotStage.StartAsync();
        Assert.Equal("MLT từ nay là Đồn cửa khẩu Ma Lù Thàng.", (await stage.AskAsync(TestBorder.Dung, "/donvi đổi tên MLT Đồn cửa khẩu Ma Lù Thàng")).Text);
        Assert.StartsWith("Đồn Pa Tần thuộc Đồn cửa khẩu Ma Lù Thàng từ 01/07/2026.", (await stage.AskAsync(TestBorder.Dung, "/units move PT under MLT from 1/7/2026")).Text, StringComparison.Ordinal);
        Assert.EndsWith("    MLT · Đồn cửa khẩu Ma Lù Thàng\n        PT · Đồn Pa Tần", (await stage.AskAsync(TestBorder.An, "/donvi")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sets_the_window_of_the_top_unit_and_tallies_follow()
    {
        await using var stage = await BotStage.StartAsync();
        await stage.AskAsync(TestBorder.Dung, TestBorder.Group, "/lienket MLT");
        Assert.StartsWith("Biên phòng tỉnh Lai Châu: từ tháng 11/2026, kỳ từ ngày 15 tháng trước đến ngày 14.", (await stage.AskAsync(TestBorder.Dung, "/donvi kỳ LC 15-14 từ 11/2026")).Text, StringComparison.Ordinal);
        Assert.Equal("monthly 15 07:30", await stage.ReadAsync(db => db.Schedules.Select(s => s.Cadence).SingleAsync(Ct)));
        Assert.StartsWith("Kỳ tháng đặt ở đơn vị trên cùng", (await stage.AskAsync(TestBorder.Dung, "/donvi kỳ MLT 15-14 từ 12/2026")).Text, StringComparison.Ordinal);
    }

    private static async Task TellsAsync(long person, string line, string expected)
    {
        await using var stage = await BotStage.StartAsync();
        Assert.Equal(expected, (await stage.AskAsync(person, line)).Text);
    }
}

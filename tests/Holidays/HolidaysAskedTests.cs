using LiaisonBot.Holidays;
using LiaisonBot.Tests.Stage;

namespace LiaisonBot.Tests.Holidays;

public sealed class HolidaysAskedTests
{
    [Fact]
    public async Task A_new_database_has_the_holidays()
    {
        await using var stage = await BotStage.StartAsync();
        var said = await stage.AskAsync(TestBorder.An, "/ngaynghi 2026 VN");
        Assert.StartsWith("Ngày nghỉ 2026 · Việt Nam\n01/01 · Tết Dương lịch\n02/01 · Nghỉ hoán đổi\n10/01 · làm bù (thay ngày 2/1)\n16/02–20/02 · Tết Nguyên đán", said.Text, StringComparison.Ordinal);
        Assert.Contains("Lào", said.Buttons);
    }

    [Theory]
    [InlineData("/ngaynghi thêm 31/2/2027 VN Ngày Văn hóa", "Ngày: không có ngày “31/2/2027”.\nGửi lại:\n/ngaynghi thêm 28/02/2027 VN Ngày Văn hóa")]
    [InlineData("/ngaynghi thêm 30/11-31/11/2027 VN Ngày Văn hóa", "Ngày: không có ngày “31/11/2027”.\nGửi lại:\n/ngaynghi thêm 30/11-30/11/2027 VN Ngày Văn hóa")]
    public async Task Names_a_day_that_is_none(string line, string answer)
    {
        await using var stage = await BotStage.StartAsync();
        Assert.Equal(answer, (await stage.AskAsync(TestBorder.Dung, line)).Text);
        Assert.StartsWith("Việt Nam · ", (await stage.AskAsync(TestBorder.Dung, answer.Split('\n')[^1])).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_them_in_English_to_who_reads_English()
    {
        await using var stage = await BotStage.StartAsync();
        var said = await stage.AskAsync(TestBorder.Emma, "/holidays 2026 VN");
        Assert.Contains("\n01/01 · New Year\n02/01 · Day off by exchange\n10/01 · make-up working day (in place of 2/1)\n16/02–20/02 · Lunar New Year (Tết)\n", said.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void No_day_of_the_seed_stands_twice() =>
        Assert.Equal(HolidaySeed.Days.Count, HolidaySeed.Days.Select(d => (d.Country, d.Date)).Distinct().Count());

    [Fact]
    public async Task A_coordinator_edits_and_deadlines_follow()
    {
        await using var stage = await BotStage.StartAsync();
        Assert.StartsWith("Việt Nam · 24/11–25/11/2026: nghỉ Ngày Văn hóa.", (await stage.AskAsync(TestBorder.Dung, "/ngaynghi thêm 24/11-25/11/2026 VN Ngày Văn hóa")).Text, StringComparison.Ordinal);
        Assert.Contains("hạn 01/12/2026", (await stage.AskAsync(TestBorder.An, "/thu nhận từ Kim Bình, hôm nay 8h, hạn 5 ngày làm việc: thử ghi một thư")).Text, StringComparison.Ordinal);
        Assert.StartsWith("Việt Nam · 28/11/2026: làm bù.", (await stage.AskAsync(TestBorder.Dung, "/holidays work 28/11/2026 VN")).Text, StringComparison.Ordinal);
        Assert.Equal("Việt Nam: đã xóa 24/11–25/11/2026 khỏi bảng.", (await stage.AskAsync(TestBorder.Dung, "/ngaynghi xóa 24/11-25/11/2026 Việt Nam")).Text);
        Assert.StartsWith("Xem ngày nghỉ: /ngaynghi.", (await stage.AskAsync(TestBorder.An, "/ngaynghi xóa 28/11/2026")).Text, StringComparison.Ordinal);
    }
}

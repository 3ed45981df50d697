using LiaisonBot.Tests.Stage;

namespace LiaisonBot.Tests.Records;

public sealed class RecordsFoundTests
{
    [Theory]
    [InlineData("vượt biên", "L-2026-0001")]
    [InlineData("vuot bien", "L-2026-0001")]
    [InlineData("VƯỢT BIÊN", "L-2026-0001")]
    [InlineData("12/QLBG", "L-2026-0001")]
    [InlineData("số 12/qlbg", "L-2026-0001")]
    [InlineData("L-2026-0002", "L-2026-0002")]
    [InlineData("l2", "L-2026-0002")]
    [InlineData("mốc 68", "P-2026-0001")]
    [InlineData("marker 65", "P-2026-0001 L-2026-0001")]
    [InlineData("mốc 6", "")]
    [InlineData("tuần tra", "P-2026-0001")]
    [InlineData("thư 20/11", "L-2026-0001")]
    [InlineData("20/11/2026-21/11/2026", "L-2026-0002 L-2026-0001")]
    [InlineData("thư tháng này", "L-2026-0002 L-2026-0001")]
    [InlineData("thư tháng trước", "")]
    [InlineData("KB vuot", "L-2026-0001")]
    [InlineData("Kim Bình lịch", "L-2026-0002")]
    [InlineData("thư từ Kim Bình", "L-2026-0002 L-2026-0001")]
    [InlineData("gửi cho Kim Bình", "L-2026-0002")]
    [InlineData("sent to Jinping", "L-2026-0002")]
    [InlineData("nhận từ Kim Bình", "L-2026-0001")]
    [InlineData("thư đến", "L-2026-0001")]
    [InlineData("thư đi tháng này", "L-2026-0002")]
    [InlineData("received", "L-2026-0001")]
    [InlineData("tuần tra gửi", "")]
    [InlineData("Emma", "P-2026-0001")]
    [InlineData("Lục Xuân", "")]
    [InlineData("Pa Tần", "")]
    public async Task Finds_by(string words, string numbers)
    {
        await using var stage = await WithRecordsAsync();
        var found = await stage.AskAsync(TestBorder.An, "/tim " + words);
        Assert.Equal(numbers, string.Join(' ', found.Buttons));
        Assert.Equal(numbers.Length == 0, found.Text.StartsWith("Không thấy gì với “", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Shows_hits_newest_first_and_opens_a_card()
    {
        await using var stage = await WithRecordsAsync();
        var ct = TestContext.Current.CancellationToken;
        var found = await stage.AskAsync(TestBorder.An, "/tim kim binh");
        Assert.Equal(
            """
            Tìm: kim binh
            P-2026-0001 · 22/11/2026 · tuần tra song phương · Kim Bình
            nguyên trạng
            L-2026-0002 · 21/11/2026 · Ta → Kim Bình
            thông báo lịch tuần tra
            L-2026-0001 · 20/11/2026 · Kim Bình → ta
            hai người vượt biên khu vực mốc 65
            """, found.Text);
        var card = await stage.Phone.PressForAsync(TestBorder.An, found, "L-2026-0001", ct);
        Assert.StartsWith("L-2026-0001 · Thư đến", card.Text, StringComparison.Ordinal);
        Assert.Equal(["PT/L-2026-0001"], (await stage.AskAsync(TestBorder.Dung, "/tim Lục Xuân")).Buttons);
        Assert.StartsWith("Tìm theo chữ (không cần dấu)", (await stage.AskAsync(TestBorder.An, "/tim")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_summary_with_the_very_marks_comes_first()
    {
        await using var stage = await BotStage.StartAsync();
        await stage.AskAsync(TestBorder.An, "/thu nhận từ Kim Bình, 10/11: mua bán người");
        await stage.AskAsync(TestBorder.An, "/thu nhận từ Kim Bình, 20/11: mưa lớn gây sạt lở");
        Assert.Equal(["L-2026-0001", "L-2026-0002"], (await stage.AskAsync(TestBorder.An, "/tim mua")).Buttons.Order(StringComparer.Ordinal));
        Assert.Equal(["L-2026-0002", "L-2026-0001"], (await stage.AskAsync(TestBorder.An, "/tim mưa")).Buttons);
    }

    [Fact]
    public async Task Goes_on_over_pages_for_the_one_who_asked()
    {
        await using var stage = await BotStage.StartAsync();
        var ct = TestContext.Current.CancellationToken;
        for (var i = 1; i <= 8; i++)
        {
            await stage.AskAsync(TestBorder.An, $"/thu nhận từ Kim Bình, hôm nay 8h: thông báo số {i} về vụ cháy rừng");
        }

        var first = await stage.AskAsync(TestBorder.An, "/tim cháy rừng");
        Assert.Equal(["L-2026-0008", "L-2026-0007", "L-2026-0006", "L-2026-0005", "L-2026-0004", "L-2026-0003", "Tiếp ›"], first.Buttons);
        var second = await stage.Phone.PressForAsync(TestBorder.An, first, "Tiếp ›", ct);
        Assert.StartsWith("Tìm: cháy rừng · trang 2\n", second.Text, StringComparison.Ordinal);
        Assert.Equal(["L-2026-0002", "L-2026-0001", "‹ Trước"], second.Buttons);
        Assert.Equal(first.Text, (await stage.Phone.PressForAsync(TestBorder.An, second, "‹ Trước", ct)).Text);
    }

    private static async Task<BotStage> WithRecordsAsync()
    {
        var stage = await BotStage.StartAsync();
        await stage.AskAsync(TestBorder.An, "/thu nhận từ Kim Bình, số 12/QLBG, 20/11 8h: hai người vượt biên khu vực mốc 65");
        await stage.AskAsync(TestBorder.An, "/thu gửi cho Kim Bình, 21/11 8h: thông báo lịch tuần tra");
        await stage.AskAsync(TestBorder.Emma, "/patrol Jinping, bilateral, today 08:00, markers 65-71: nguyên trạng");
        await stage.AskAsync(TestBorder.Binh, "/thu nhận từ Lục Xuân, 20/11 8h: vượt biên ở Pa Tần");
        return stage;
    }
}

using LiaisonBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Tests.Records;

public sealed class TwinTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_reference_is_shown_beside_the_new_letter_and_opened_when_it_is_the_same()
    {
        await using var stage = await BotStage.StartAsync();
        await stage.AskAsync(TestBorder.An, "/thu nhận từ Kim Bình, số 12/QLBG ngày 20/11, hôm qua 8h: đề nghị xác minh hai người");
        var asked = await stage.AskAsync(TestBorder.Emma, "/letter received from Jinping, ref no 12/ qlbg dated 20/11: request to verify two persons");
        Assert.Equal(
            """
            ⚠️ Like L-2026-0001, logged by An at 09:00 on 22/11:
            đề nghị xác minh hai người
            The new line:
            request to verify two persons

            The same letter, or really another?
            """, asked.Text);
        Assert.Equal(["The same, open L-2026-0001", "Another, log it", "Do not log"], asked.Buttons);
        var card = await stage.Phone.PressForAsync(TestBorder.Emma, asked, "The same, open L-2026-0001", Ct);
        Assert.StartsWith("L-2026-0001", card.Text, StringComparison.Ordinal);
        Assert.Equal(1, await stage.ReadAsync(db => db.Records.CountAsync(Ct)));
    }

    [Fact]
    public async Task Another_is_logged_once_it_is_said_to_be_another()
    {
        await using var stage = await BotStage.StartAsync();
        await stage.AskAsync(TestBorder.An, "/thu nhận từ Kim Bình, số 12/QLBG: việc thứ nhất");
        var asked = await stage.AskAsync(TestBorder.An, "/thu nhận từ Kim Bình, số 12/QLBG: việc thứ hai");
        Assert.StartsWith("L-2026-0002", (await stage.Phone.PressForAsync(TestBorder.An, asked, "Là việc khác, ghi thêm", Ct)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/thu gửi cho Kim Bình, số 12/QLBG ngày 20/11: chiều ngược lại")]
    [InlineData("/thu nhận từ Lục Xuân, số 12/QLBG ngày 20/11: đơn vị khác")]
    [InlineData("/thu nhận từ Kim Bình, số 12/QLBG ngày 19/11: ngày khác")]
    [InlineData("/thu nhận từ Kim Bình, số 13/QLBG ngày 20/11: số khác")]
    public async Task What_differs_in_one_of_them_is_another_letter(string line)
    {
        await using var stage = await BotStage.StartAsync();
        await stage.AskAsync(TestBorder.An, "/thu nhận từ Kim Bình, số 12/QLBG ngày 20/11: đề nghị xác minh");
        Assert.StartsWith("L-2026-0002", (await stage.AskAsync(TestBorder.An, line)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_void_letter_has_no_twin()
    {
        await using var stage = await BotStage.StartAsync();
        await stage.AskAsync(TestBorder.An, "/thu nhận từ Kim Bình, số 12/QLBG: ghi sai");
        await stage.AskAsync(TestBorder.An, "/huy L-2026-0001: ghi nhầm");
        Assert.StartsWith("L-2026-0002", (await stage.AskAsync(TestBorder.An, "/thu nhận từ Kim Bình, số 12/QLBG: ghi đúng")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_patrol_of_the_same_day_on_the_same_markers_is_asked_about()
    {
        await using var stage = await BotStage.StartAsync();
        await stage.AskAsync(TestBorder.An, "/tuantra Kim Bình, song phương, hôm qua 8h, mốc 65-71: nguyên trạng");
        var asked = await stage.AskAsync(TestBorder.An, "/tuantra Kim Bình, song phương, hôm qua 9h, mốc 65-71, ta 10: mốc bình thường");
        Assert.EndsWith("Cùng một lần tuần tra, hay lần khác?", asked.Text, StringComparison.Ordinal);
        Assert.StartsWith("P-2026-0001", (await stage.Phone.PressForAsync(TestBorder.An, asked, "Là một, mở P-2026-0001", Ct)).Text, StringComparison.Ordinal);
        Assert.StartsWith("P-2026-0002", (await stage.AskAsync(TestBorder.An, "/tuantra Kim Bình, song phương, hôm qua 9h, mốc 72-75: nguyên trạng")).Text, StringComparison.Ordinal);
    }
}

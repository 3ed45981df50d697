using LiaisonBot.Tests.Stage;

namespace LiaisonBot.Tests.Letters;

public sealed class LetterLoggedTests
{
    [Fact]
    public async Task Logs_a_letter_and_shows_its_card()
    {
        await using var stage = await BotStage.StartAsync();
        var card = await stage.AskAsync(TestBorder.An, "/thu nhận từ Kim Bình, số 12/QLBG, hôm nay 8h, khẩn, hạn 5 ngày làm việc: đề nghị xác minh hai người khu vực mốc 65");
        Assert.Equal(
            """
            L-2026-0001 · Thư đến · sổ đến số 1
            Kim Bình → ta
            22/11/2026 08:00 · khẩn
            Số của bạn: 12/QLBG
            Chờ ta trả lời, hạn 27/11/2026 (5 ngày làm việc)
            đề nghị xác minh hai người khu vực mốc 65
            /thu nhận từ Kim Bình, số 12/QLBG, 22/11/2026 08:00, khẩn, hạn 5 ngày làm việc: đề nghị xác minh hai người khu vực mốc 65
            """, card.Text);
        Assert.Equal(["↩️ Hoàn tác", "✏️ Sửa"], card.Buttons);
        var again = await stage.AskAsync(TestBorder.An, "/thu nhận từ Kim Bình, số 12/QLBG, hôm nay 8h, khẩn, hạn 5 ngày làm việc: đề nghị xác minh hai người khu vực mốc 65");
        Assert.Equal("Đã ghi L-2026-0001 lúc 09:00. Ghi thêm?", again.Text);
    }
}

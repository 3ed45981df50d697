using LiaisonBot.Tests.Stage;

namespace LiaisonBot.Tests.Letters;

public sealed class LetterLoggedTests
{
    [Fact]
    public async Task Logs_a_letter_and_shows_its_card()
    {
        await using var stage = await BotStage.StartAsync();
        var card = await stage.AskAsync(TestBorder.An, "/thu nhận từ Kim Bình, số 12/QLBG, hôm nay 8h, khẩn, hạn 5 ngày làm việc: đề nghị xác minh hai người khu vực mốc 65");
        Assert.Equal("", card.Text);
    }
}

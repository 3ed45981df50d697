using LiaisonBot.Tests.Stage;

namespace LiaisonBot.Tests.Talks;

public sealed class TalkLoggedTests
{
    private const string Line = "/hoidam Kim Bình, định kỳ, 20/11 9h, tại trạm hội ngộ, ta 6, bạn 7, lần XIV, chủ trì bạn, trưởng đoàn ta đồn trưởng, phiên dịch đồng chí Páo, ký biên bản tiếng Việt và tiếng Trung: đánh giá quý IV";

    [Fact]
    public async Task Logs_a_talk_and_shows_its_card()
    {
        await using var stage = await BotStage.StartAsync();
        var card = await stage.AskAsync(TestBorder.An, Line);
        Assert.Equal(
            """
            T-2026-0001 · Hội đàm định kỳ lần 14 · cấp đồn
            Kim Bình · 20/11/2026 09:00
            Tại trạm hội ngộ · Ta 6 · bạn 7
            Trưởng đoàn ta: đồn trưởng
            Chủ trì: bạn
            Phiên dịch: đồng chí Páo · đã ký biên bản tiếng Việt và tiếng Trung
            đánh giá quý IV
            /hoidam Kim Bình, định kỳ, cấp đồn, 20/11/2026 09:00, lần 14, tại trạm hội ngộ, chủ trì bạn, ta 6, bạn 7, trưởng đoàn ta đồn trưởng, phiên dịch đồng chí Páo, ký biên bản tiếng Việt và tiếng Trung: đánh giá quý IV
            """, card.Text);
    }

    [Fact]
    public async Task The_first_ordinal_is_free_and_a_mismatch_warns()
    {
        await using var stage = await BotStage.StartAsync();
        await stage.AskAsync(TestBorder.An, Line);
        var wrong = await stage.AskAsync(TestBorder.An, "/hoidam Kim Bình, định kỳ, 21/11 9h, lần 17, chủ trì ta: hội đàm tiếp");
        Assert.Equal(
            """
            T-2026-0002 · Hội đàm định kỳ lần 17 · cấp đồn
            Kim Bình · 21/11/2026 09:00
            ⚠️ Lần 17: sau T-2026-0001 phải là lần 15
            Chủ trì: ta
            hội đàm tiếp
            /hoidam Kim Bình, định kỳ, cấp đồn, 21/11/2026 09:00, lần 17, chủ trì ta: hội đàm tiếp
            """, wrong.Text);
        var other = await stage.AskAsync(TestBorder.An, "/hoidam Kim Bình, đột xuất, hôm nay 8h, lần 3: hội đàm về vụ việc mốc 65");
        Assert.DoesNotContain("⚠️", other.Text, StringComparison.Ordinal);
        Assert.Contains("Lượt chủ trì: bạn", other.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_may_start_again_in_a_new_year()
    {
        await using var stage = await BotStage.StartAsync();
        await stage.AskAsync(TestBorder.An, Line);
        var next = await stage.AskAsync(TestBorder.An, "/hoidam Kim Bình, định kỳ, kế hoạch, 20/01/2027 9h, lần 1: hội đàm đầu năm");
        Assert.DoesNotContain("⚠️", next.Text, StringComparison.Ordinal);
        var silent = await stage.AskAsync(TestBorder.An, "/hoidam Kim Bình, định kỳ, 22/11 7h: hội đàm không ghi lần");
        Assert.Contains("Theo sổ: lần 15", silent.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_online_conference_has_no_host()
    {
        await using var stage = await BotStage.StartAsync();
        await stage.AskAsync(TestBorder.An, Line);
        var card = await stage.AskAsync(TestBorder.An, "/hoidam Kim Bình, giao ban, trực tuyến, hôm nay 8h: trao đổi tình hình tháng");
        Assert.Equal(
            """
            T-2026-0002 · Giao ban · cấp đồn · trực tuyến
            Kim Bình · 22/11/2026 08:00
            trao đổi tình hình tháng
            /hoidam Kim Bình, giao ban, cấp đồn, trực tuyến, 22/11/2026 08:00: trao đổi tình hình tháng
            """, card.Text);
    }
}

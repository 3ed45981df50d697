using LiaisonBot.Tests.Stage;

namespace LiaisonBot.Tests.Patrols;

public sealed class PatrolLoggedTests
{
    private const string Line = "/tuantra Kim Bình, song phương, hôm nay 7h-8h30, mốc 65-71, ta 10, bạn 8, 2 đội, 12,5 km, chủ trì ta, ký biên bản, nguyên trạng: tuần tra quý IV";

    [Fact]
    public async Task Logs_a_patrol_and_shows_its_card()
    {
        await using var stage = await BotStage.StartAsync();
        var card = await stage.AskAsync(TestBorder.An, Line);
        Assert.Equal(
            """
            P-2026-0001 · Tuần tra song phương
            Kim Bình · 22/11/2026 07:00–08:30
            Mốc 65–71 · 12,5 km · 2 đội
            Ta 10 · bạn 8
            Chủ trì: ta
            Mốc nguyên trạng · đã ký biên bản
            tuần tra quý IV
            /tuantra Kim Bình, song phương, 22/11/2026 07:00-08:30, mốc 65-71, ta 10, bạn 8, 2 đội, 12,5 km, chủ trì ta, nguyên trạng, ký biên bản: tuần tra quý IV
            """, card.Text);
        Assert.Equal(["↩️ Hoàn tác", "✏️ Sửa"], card.Buttons);
    }

    [Fact]
    public async Task Shows_whose_turn_it_is_and_warns_on_a_mismatch()
    {
        await using var stage = await BotStage.StartAsync();
        await stage.AskAsync(TestBorder.An, Line);
        var open = await stage.AskAsync(TestBorder.An, "/tuantra Kim Bình, liên hợp, 25/11 8h, mốc 70: kế hoạch tuần tra");
        Assert.Equal(
            """
            P-2026-0002 · Tuần tra liên hợp
            📅 Kế hoạch, chưa tính
            Kim Bình · 25/11/2026 08:00
            Mốc 70
            Lượt chủ trì: bạn
            kế hoạch tuần tra
            /tuantra Kim Bình, liên hợp, kế hoạch, 25/11/2026 08:00, mốc 70: kế hoạch tuần tra
            """, open.Text);
        Assert.Equal(["✅ Đã làm", "↩️ Hoàn tác", "✏️ Sửa"], open.Buttons);
        var wrong = await stage.AskAsync(TestBorder.An, "/tuantra Kim Bình, liên hợp, 26/11 8h, chủ trì ta: kế hoạch tuần tra nữa");
        Assert.Contains("⚠️ Chủ trì: ta; đúng lượt là bạn (P-2026-0001 ta chủ trì)", wrong.Text, StringComparison.Ordinal);
        var right = await stage.AskAsync(TestBorder.An, "/tuantra Kim Bình, liên hợp, hôm nay 8h45, chủ trì bạn: kế hoạch tuần tra sau");
        Assert.Contains("\nChủ trì: bạn\n", right.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Speaks_English_to_who_reads_English()
    {
        await using var stage = await BotStage.StartAsync();
        var card = await stage.AskAsync(TestBorder.Emma, "/patrol Jinping, bilateral, today 07:00-08:30, markers 65-71, ours 10, theirs 8, 12.5 km, host theirs: markers normal");
        Assert.Equal(
            """
            P-2026-0001 · Bilateral patrol
            Jinping · 22/11/2026 07:00–08:30
            Markers 65–71 · 12.5 km
            Ours 10 · theirs 8
            Host: theirs
            markers normal
            /patrol Kim Bình, bilateral, 22/11/2026 07:00-08:30, markers 65-71, ours 10, theirs 8, 12.5 km, host theirs: markers normal
            """, card.Text);
    }

    [Fact]
    public async Task The_group_sees_the_number_and_not_the_text()
    {
        await using var stage = await BotStage.StartAsync();
        var ct = TestContext.Current.CancellationToken;
        var before = await stage.AskAsync(TestBorder.An, "/lich");
        var sent = await stage.Phone.SendAsync(TestBorder.An, TestBorder.Group, Line, ct);
        Assert.Equal("MLT/P-2026-0001 · Đồn Ma Lù Thàng đã ghi", (await stage.Phone.NextAsync(TestBorder.An, TestBorder.Group, sent.Revision, ct)).Text);
        Assert.StartsWith("P-2026-0001 · Tuần tra song phương", (await stage.Phone.NextAsync(TestBorder.An, TestBorder.An, before.Revision, ct)).Text, StringComparison.Ordinal);
    }
}

using LiaisonBot.Tests.Stage;

namespace LiaisonBot.Tests.Letters;

public sealed class LetterFollowUpTests
{
    private const string Asked = "/thu nhận từ Kim Bình, số 41/QLBG, hôm nay 7h, hạn 30/11: đề nghị xác minh hai người";

    [Fact]
    public async Task A_reply_closes_the_waiting_and_a_void_reply_opens_it_again()
    {
        await using var stage = await BotStage.StartAsync();
        await stage.AskAsync(TestBorder.An, Asked);
        var reply = await stage.AskAsync(TestBorder.An, "/thu gửi cho Kim Bình, trả lời L-2026-0001, hôm nay 8h: kết quả xác minh");
        Assert.Equal(
            """
            L-2026-0002 · Thư đi · sổ đi số 1
            Ta → Kim Bình
            22/11/2026 08:00
            Trả lời L-2026-0001 · đóng việc chờ của L-2026-0001
            kết quả xác minh
            /thu gửi cho Kim Bình, 22/11/2026 08:00, trả lời L-2026-0001: kết quả xác minh
            """, reply.Text);
        Assert.Contains("\n✅ Đã trả lời: L-2026-0002\n", (await stage.AskAsync(TestBorder.An, "/xem L-2026-0001")).Text, StringComparison.Ordinal);
        Assert.Equal("Không có thư nào chờ trả lời.", (await stage.AskAsync(TestBorder.An, "/chotraloi")).Text);
        await stage.AskAsync(TestBorder.An, "/huy L-2026-0002: gửi nhầm");
        Assert.Contains("\nChờ ta trả lời, hạn 30/11/2026\n", (await stage.AskAsync(TestBorder.An, "/xem L-2026-0001")).Text, StringComparison.Ordinal);
        Assert.StartsWith("Chờ ta trả lời · 1\n", (await stage.AskAsync(TestBorder.An, "/chotraloi")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_to_no_letter_is_offered_the_one_that_waits_or_none()
    {
        await using var stage = await BotStage.StartAsync();
        const string Line = "/thu gửi cho Kim Bình, hôm nay 8h, trả lời L-2026-9999: kết quả xác minh";
        Assert.Equal(
            "Trả lời thư: không có thư L-2026-9999 trong sổ.\nPhía này không có thư đang chờ. Gửi lại, không nối thư:\n/thu gửi cho Kim Bình, 22/11/2026 08:00: kết quả xác minh",
            (await stage.AskAsync(TestBorder.An, Line)).Text);
        await stage.AskAsync(TestBorder.An, Asked);
        var offered = (await stage.AskAsync(TestBorder.An, Line)).Text;
        const string Copy = "/thu gửi cho Kim Bình, 22/11/2026 08:00, trả lời L-2026-0001: kết quả xác minh";
        Assert.Equal("Trả lời thư: không có thư L-2026-9999 trong sổ.\nThư đang chờ: L-2026-0001. Gửi lại:\n" + Copy, offered);
        Assert.Contains("Trả lời L-2026-0001 · đóng việc chờ", (await stage.AskAsync(TestBorder.An, Copy)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keeps_a_due_day_on_one_line_of_the_card_but_not_in_the_copy()
    {
        await using var stage = await BotStage.StartAsync();
        var card = (await stage.AskAsync(TestBorder.An, "/thu nhận từ Kim Bình, hôm nay 8h, hạn 5 ngày làm việc: đề nghị xác minh")).Body["text"]!.GetValue<string>();
        Assert.Contains("hạn\u00A027/11/2026 (5\u00A0ngày\u00A0làm\u00A0việc)", card, StringComparison.Ordinal);
        Assert.DoesNotContain('\u00A0', card.Split('\n')[^1]);
    }

    [Fact]
    public async Task A_gap_in_their_numbers_is_said_until_the_missing_letter_arrives()
    {
        await using var stage = await BotStage.StartAsync();
        await stage.AskAsync(TestBorder.An, Asked);
        var other = await stage.AskAsync(TestBorder.An, "/thu nhận từ Kim Bình, số 90/CT, hôm nay 8h: thư của phòng khác");
        Assert.DoesNotContain("⚠️", other.Text, StringComparison.Ordinal);
        var gap = await stage.AskAsync(TestBorder.An, "/thu nhận từ Kim Bình, số 43/QLBG, hôm nay 8h: thông báo nổ mìn");
        Assert.Contains("\n⚠️ Chưa thấy thư số 42/QLBG của bạn\n", gap.Text, StringComparison.Ordinal);
        await stage.AskAsync(TestBorder.An, "/thu nhận từ Kim Bình, số 42/qlbg, hôm nay 8h30: thư đến chậm");
        Assert.DoesNotContain("⚠️", (await stage.AskAsync(TestBorder.An, "/xem L-2026-0003")).Text, StringComparison.Ordinal);
        var wide = await stage.AskAsync(TestBorder.An, "/thu nhận từ Kim Bình, số 47/QLBG, hôm nay 8h40: thư sau");
        Assert.Contains("⚠️ Chưa thấy thư số 44/QLBG–46/QLBG của bạn", wide.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pending_lists_ours_first_and_the_longest_overdue_before_the_rest()
    {
        await using var stage = await BotStage.StartAsync();
        var ct = TestContext.Current.CancellationToken;
        await stage.AskAsync(TestBorder.An, "/thu gửi cho Kim Bình, hôm nay 6h, cần trả lời: mời hội đàm");
        await stage.AskAsync(TestBorder.An, "/thu nhận từ Kim Bình, hôm nay 7h, cần trả lời: hỏi tình hình dịch bệnh trên đàn lợn ở các xã biên giới và đề nghị phối hợp kiểm soát");
        await stage.AskAsync(TestBorder.An, "/thu nhận từ Kim Bình, hôm nay 8h, hạn 24/11: đề nghị xác minh");
        await stage.Phone.MoveClockAsync(TimeSpan.FromDays(5), ct);
        var list = await stage.AskAsync(TestBorder.An, "/chotraloi");
        Assert.Equal(
            """
            Chờ ta trả lời · 2
            L-2026-0003 · Kim Bình · ⏰ quá hạn 3 ngày (24/11/2026)
            đề nghị xác minh
            L-2026-0002 · Kim Bình · không hạn
            hỏi tình hình dịch bệnh trên đàn lợn ở các xã biên giới và…

            Chờ phía bạn trả lời · 1
            L-2026-0001 · Kim Bình · không hạn
            mời hội đàm
            """, list.Text);
        Assert.Equal(["L-2026-0003", "L-2026-0002", "L-2026-0001"], list.Buttons);
        var opened = await stage.Phone.PressForAsync(TestBorder.An, list, "L-2026-0001", ct);
        Assert.StartsWith("L-2026-0001 · Thư đi", opened.Text, StringComparison.Ordinal);
        Assert.Equal("MLT/L-2026-0003", (await stage.AskAsync(TestBorder.Chi, "/pending")).Buttons[0]);
        Assert.Equal("Không có thư nào chờ trả lời.", (await stage.AskAsync(TestBorder.Binh, "/pending")).Text);
    }

    [Fact]
    public async Task Pending_goes_on_over_pages()
    {
        await using var stage = await BotStage.StartAsync();
        var ct = TestContext.Current.CancellationToken;
        for (var i = 1; i <= 12; i++)
        {
            await stage.AskAsync(TestBorder.An, $"/thu {(i <= 9 ? "nhận từ" : "gửi cho")} Kim Bình, hôm nay 8h, cần trả lời: thư thứ {i}");
        }

        var first = await stage.AskAsync(TestBorder.An, "/chotraloi");
        Assert.StartsWith("Chờ ta trả lời · 9 · 1/2\n", first.Text, StringComparison.Ordinal);
        Assert.Equal("Tiếp ›", first.Buttons[^1]);
        var second = await stage.Phone.PressForAsync(TestBorder.An, first, "Tiếp ›", ct);
        Assert.Equal(
            """
            Chờ phía bạn trả lời · 3 · 2/2
            L-2026-0011 · Kim Bình · không hạn
            thư thứ 11
            L-2026-0012 · Kim Bình · không hạn
            thư thứ 12
            """, second.Text);
        Assert.Equal(["L-2026-0011", "L-2026-0012", "‹ Trước"], second.Buttons);
        Assert.Equal(first.Text, (await stage.Phone.PressForAsync(TestBorder.An, second, "‹ Trước", ct)).Text);
    }
}

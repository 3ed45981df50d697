using LiaisonBot.Tests.Stage;

namespace LiaisonBot.Tests.Letters;

public sealed class LetterUndoneTests
{
    [Fact]
    public async Task An_undone_letter_keeps_its_number_and_the_next_takes_the_next()
    {
        await using var stage = await BotStage.StartAsync();
        var ct = TestContext.Current.CancellationToken;
        var card = await stage.AskAsync(TestBorder.An, "/thu nhận từ Kim Bình, hôm nay 8h: ghi nhầm một lần");
        var undone = await stage.Phone.PressForAsync(TestBorder.An, card, "↩️ Hoàn tác", ct);
        Assert.Equal(
            """
            L-2026-0001 · Thư đến · sổ đến số 1
            🚫 Đã hủy: do người ghi rút lại
            Kim Bình → ta
            22/11/2026 08:00
            ghi nhầm một lần
            /thu nhận từ Kim Bình, 22/11/2026 08:00: ghi nhầm một lần
            """, undone.Text);
        Assert.Equal(["Khôi phục"], undone.Buttons);
        var next = await stage.AskAsync(TestBorder.An, "/thu nhận từ Kim Bình, hôm nay 8h: thư đúng");
        Assert.StartsWith("L-2026-0002 · Thư đến · sổ đến số 2\n", next.Text, StringComparison.Ordinal);
        var redone = await stage.Phone.PressForAsync(TestBorder.An, undone, "Khôi phục", ct);
        Assert.Equal(card.Text, redone.Text);
    }

    [Fact]
    public async Task Undo_is_for_the_author_and_for_ten_minutes()
    {
        await using var stage = await BotStage.StartAsync();
        var ct = TestContext.Current.CancellationToken;
        var card = await stage.AskAsync(TestBorder.An, "/thu nhận từ Kim Bình, hôm nay 8h: thư còn nguyên");
        await stage.Phone.MoveClockAsync(TimeSpan.FromMinutes(11), ct);
        var late = await stage.Phone.PressAsync(TestBorder.An, card, "↩️ Hoàn tác", ct);
        Assert.Equal("Đã quá 10 phút. Muốn hủy: /huy L-2026-0001: lý do", late.Toast);
        var shown = await stage.AskAsync(TestBorder.An, "/xem L1");
        Assert.Equal(card.Text, shown.Text);
        Assert.Equal(["🚫 Hủy", "✏️ Sửa"], shown.Buttons);
    }

    [Fact]
    public async Task A_direction_that_could_be_read_both_ways_is_turned_by_one_tap()
    {
        await using var stage = await BotStage.StartAsync();
        var ct = TestContext.Current.CancellationToken;
        var card = await stage.AskAsync(TestBorder.An, "/thu đến Kim Bình, hôm nay 8h: thông báo lịch tuần tra");
        Assert.Contains("\nKim Bình → ta\n", card.Text, StringComparison.Ordinal);
        var turned = await stage.Phone.PressForAsync(TestBorder.An, card, "⇄ Đổi chiều", ct);
        Assert.Equal(
            """
            L-2026-0001 · Thư đi · sổ đi số 1
            Ta → Kim Bình
            22/11/2026 08:00
            thông báo lịch tuần tra
            /thu gửi cho Kim Bình, 22/11/2026 08:00: thông báo lịch tuần tra
            """, turned.Text);
        Assert.StartsWith("L-2026-0002 · Thư đến · sổ đến số 1\n", (await stage.AskAsync(TestBorder.An, "/thu nhận từ Kim Bình, hôm nay 8h: thư khác")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_is_not_turned()
    {
        await using var stage = await BotStage.StartAsync();
        await stage.AskAsync(TestBorder.An, "/thu nhận từ Kim Bình, hôm nay 7h, cần trả lời: mời hội đàm");
        var wrong = await stage.AskAsync(TestBorder.An, "/thu đến Kim Bình, hôm nay 8h, trả lời L-2026-0001: nhận lời mời");
        Assert.StartsWith("Trả lời thư: L-2026-0001 không phải thư chiều ngược lại", wrong.Text, StringComparison.Ordinal);
        await stage.AskAsync(TestBorder.An, "/thu gửi cho Kim Bình, hôm nay 8h, cần trả lời: mời họp");
        var reply = await stage.AskAsync(TestBorder.An, "/thu đến Kim Bình, hôm nay 8h30, trả lời L-2026-0002: nhận lời họp");
        Assert.Equal(["↩️ Hoàn tác", "✏️ Sửa"], reply.Buttons);
    }

    [Fact]
    public async Task A_resend_is_asked_about_and_logged_once_more_by_a_button()
    {
        await using var stage = await BotStage.StartAsync();
        var ct = TestContext.Current.CancellationToken;
        const string Line = "/thu nhận từ Kim Bình, hôm nay 8h: cùng một câu";
        await stage.AskAsync(TestBorder.An, Line);
        var question = await stage.AskAsync(TestBorder.An, Line);
        Assert.Equal(["Ghi thêm", "Không ghi"], question.Buttons);
        Assert.StartsWith("L-2026-0002", (await stage.Phone.PressForAsync(TestBorder.An, question, "Ghi thêm", ct)).Text, StringComparison.Ordinal);
        var dropped = await stage.AskAsync(TestBorder.An, Line);
        Assert.Equal("Đã bỏ, chưa ghi gì vào sổ.", (await stage.Phone.PressForAsync(TestBorder.An, dropped, "Không ghi", ct)).Text);
    }

    [Fact]
    public async Task A_counterpart_that_fits_twice_is_asked_about_and_the_button_logs()
    {
        await using var stage = await BotStage.StartAsync();
        var ct = TestContext.Current.CancellationToken;
        await stage.DoAsync((db, _) =>
        {
            db.Counterparts.Add(new LiaisonBot.Storage.Counterparts.Counterpart(new(13), "Kim Thủy Hà", "Jinshuihe", null, "CN", "Asia/Shanghai"));
            db.CounterpartUnits.Add(new(new(13), TestBorder.MaLuThang));
            return Task.FromResult(LiaisonBot.Commands.Reply.Silent);
        });
        var question = await stage.AskAsync(TestBorder.An, "/thu nhận từ Kim, hôm nay 8h: hỏi lại đơn vị");
        Assert.Equal("“Kim” là đơn vị nào phía bạn?", question.Text);
        var card = await stage.Phone.PressForAsync(TestBorder.An, question, "Kim Thủy Hà", ct);
        Assert.StartsWith("L-2026-0001 · Thư đến · sổ đến số 1\nKim Thủy Hà → ta", card.Text, StringComparison.Ordinal);
        Assert.Equal(["↩️ Hoàn tác", "✏️ Sửa"], card.Buttons);
        Assert.Equal(1, await stage.ReadAsync(db => Task.FromResult(db.Records.Count())));
    }
}

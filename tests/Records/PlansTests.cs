using LiaisonBot.Tests.Stage;

namespace LiaisonBot.Tests.Records;

public sealed class PlansTests
{
    private const string Plan = "/tuantra Kim Bình, song phương, 25/11 8h, mốc 65-71, chủ trì ta: tuần tra quý IV";

    [Fact]
    public async Task A_plan_is_confirmed_by_one_tap_once_it_has_begun()
    {
        await using var stage = await BotStage.StartAsync();
        var ct = TestContext.Current.CancellationToken;
        var card = await stage.AskAsync(TestBorder.An, Plan);
        Assert.Equal("P-2026-0001 chưa đến giờ nên chưa xác nhận được.", (await stage.Phone.PressAsync(TestBorder.An, card, "✅ Đã làm", ct)).Toast);
        await stage.Phone.MoveClockAsync(TimeSpan.FromDays(4), ct);
        var done = await stage.Phone.PressForAsync(TestBorder.An, card, "✅ Đã làm", ct);
        Assert.StartsWith("P-2026-0001 · Tuần tra song phương\nKim Bình · 25/11/2026 08:00\n", done.Text, StringComparison.Ordinal);
        Assert.Equal("P-2026-0001 đã ghi là đã làm rồi.", (await stage.AskAsync(TestBorder.An, "/xong P1")).Text);
        Assert.Equal(1, await stage.ReadAsync(db => Task.FromResult(db.DayCounts.Sum(d => d.Records))));
    }

    [Fact]
    public async Task A_forged_press_on_another_posts_plan_does_nothing()
    {
        await using var stage = await BotStage.StartAsync();
        var ct = TestContext.Current.CancellationToken;
        await stage.AskAsync(TestBorder.An, Plan);
        var own = await stage.AskAsync(TestBorder.Binh, "/tuantra Lục Xuân, song phương, 25/11 8h: kế hoạch của Pa Tần");
        await stage.Phone.MoveClockAsync(TimeSpan.FromDays(4), ct);
        var key = await stage.ReadAsync(db => Task.FromResult(db.Records.Single(r => r.UnitId == TestBorder.MaLuThang).Id.Value));
        foreach (var prefix in new[] { "done", "drop", "show", "undo", "redo", "turn", "a" })
        {
            var press = await stage.Phone.PressDataAsync(TestBorder.Binh, own, FormattableString.Invariant($"{prefix}:{key}"), ct);
            var answer = await stage.Phone.GetAsync($"answer?callbackId={press["callbackId"]}&timeoutMs=15000", ct);
            Assert.Equal("Nút này đã hết hiệu lực.", answer["text"]?.GetValue<string>());
        }

        Assert.Equal(0, await stage.ReadAsync(db => Task.FromResult(db.DayCounts.Count())));
    }

    [Fact]
    public async Task Done_takes_what_became_known()
    {
        await using var stage = await BotStage.StartAsync();
        var ct = TestContext.Current.CancellationToken;
        await stage.AskAsync(TestBorder.An, Plan);
        Assert.Equal("P-2026-0001 chưa đến giờ nên chưa xác nhận được.", (await stage.AskAsync(TestBorder.An, "/xong P-2026-0001")).Text);
        await stage.Phone.MoveClockAsync(TimeSpan.FromDays(4), ct);
        var wrong = await stage.AskAsync(TestBorder.An, "/xong P-2026-0001 ta mười, bạn 8");
        Assert.StartsWith("Số người của ta: ", wrong.Text, StringComparison.Ordinal);
        Assert.EndsWith("\nGửi lại:\n/xong P-2026-0001", wrong.Text, StringComparison.Ordinal);
        var done = await stage.AskAsync(TestBorder.An, "/xong P-2026-0001 ta 10, bạn 8, 12 km, 8h30-15h: mốc nguyên trạng");
        Assert.Equal(
            """
            P-2026-0001 · Tuần tra song phương
            Kim Bình · 25/11/2026 08:30–15:00
            Mốc 65–71 · 12 km
            Ta 10 · bạn 8
            Chủ trì: ta
            mốc nguyên trạng
            /tuantra Kim Bình, song phương, 25/11/2026 08:30-15:00, mốc 65-71, ta 10, bạn 8, 12 km, chủ trì ta: mốc nguyên trạng
            """, done.Text);
        var day = await stage.ReadAsync(db => Task.FromResult(db.DayCounts.Single()));
        Assert.Equal((1, 10, 8, 12000L), (day.Records, day.Ours, day.Theirs, day.Metres));
    }

    [Fact]
    public async Task Upcoming_lists_what_is_to_be_confirmed_first_then_plans_and_dues()
    {
        await using var stage = await BotStage.StartAsync();
        var ct = TestContext.Current.CancellationToken;
        Assert.Equal("Chưa có kế hoạch nào. Ghi bằng /tuantra hoặc /hoidam với ngày sắp tới.", (await stage.AskAsync(TestBorder.An, "/lich")).Text);
        await stage.AskAsync(TestBorder.An, "/hoidam Kim Bình, định kỳ, kế hoạch, 15/01/2027 9h: hội đàm đầu năm");
        await stage.AskAsync(TestBorder.An, "/hoidam Kim Bình, giao ban, 1/12/2026 9h: giao ban tháng 12");
        await stage.AskAsync(TestBorder.An, Plan);
        await stage.AskAsync(TestBorder.An, "/thu nhận từ Kim Bình, hôm nay 8h, hạn 30/11: đề nghị xác minh");
        await stage.Phone.MoveClockAsync(TimeSpan.FromDays(4), ct);
        var list = await stage.AskAsync(TestBorder.An, "/lich");
        Assert.Equal(
            """
            Quá ngày, chưa xác nhận
            25/11/2026 08:00 · P-2026-0001 · tuần tra song phương · Kim Bình
            tuần tra quý IV

            30 ngày tới
            01/12/2026 09:00 · T-2026-0002 · giao ban · Kim Bình
            giao ban tháng 12

            Sau đó
            15/01/2027 09:00 · T-2026-0001 · hội đàm định kỳ · Kim Bình
            hội đàm đầu năm

            Hạn trả lời trong 7 ngày
            30/11/2026 · L-2026-0001 · chờ ta · Kim Bình
            """, list.Text);
        Assert.Equal(["✅ Đã làm P-2026-0001", "🚫 Hủy", "T-2026-0002", "🚫 Hủy", "T-2026-0001", "🚫 Hủy", "L-2026-0001"], list.Buttons);
        var done = await stage.Phone.PressForAsync(TestBorder.An, list, "✅ Đã làm P-2026-0001", ct);
        Assert.False(done.Edited);
        Assert.StartsWith("P-2026-0001", done.Text, StringComparison.Ordinal);
        Assert.Equal("P-2026-0001 đã ghi là đã làm rồi.", (await stage.Phone.PressAsync(TestBorder.An, list, "✅ Đã làm P-2026-0001", ct)).Toast);
    }

    [Fact]
    public async Task A_plan_is_cancelled_with_a_reason_from_the_list()
    {
        await using var stage = await BotStage.StartAsync();
        var ct = TestContext.Current.CancellationToken;
        await stage.AskAsync(TestBorder.An, Plan);
        var list = await stage.AskAsync(TestBorder.An, "/lich");
        var offer = await stage.Phone.PressForAsync(TestBorder.An, list, "🚫 Hủy", ct);
        Assert.Equal("Chạm để chép, sửa lý do rồi gửi:\n/huy P-2026-0001: phía bạn đề nghị hoãn", offer.Text);
        var card = await stage.AskAsync(TestBorder.An, offer.Text.Split('\n')[^1]);
        Assert.StartsWith("P-2026-0001 · Tuần tra song phương\n🚫 Đã hủy: phía bạn đề nghị hoãn\n", card.Text, StringComparison.Ordinal);
        Assert.Equal("Nút này đã hết hiệu lực.", (await stage.Phone.PressAsync(TestBorder.An, list, "🚫 Hủy", ct)).Toast);
        Assert.StartsWith("Chưa có kế hoạch nào.", (await stage.AskAsync(TestBorder.An, "/lich")).Text, StringComparison.Ordinal);
        Assert.Equal("P-2026-0001 đã hủy rồi: phía bạn đề nghị hoãn.", (await stage.AskAsync(TestBorder.An, "/xong P-2026-0001")).Text);
    }
}

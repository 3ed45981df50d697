using LiaisonBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Tests.Forms;

public sealed class FormTests
{
    [Fact]
    public async Task A_usual_letter_takes_six_taps_at_most()
    {
        await using var stage = await BotStage.StartAsync();
        var an = new FormHand(stage.Phone, TestBorder.An);
        var first = await an.TypeAsync("/thu");
        Assert.Equal("✍️ Thư mới · 1/6\n\nThư nhận hay thư gửi?\nChạm một nút.", first.Text);
        await an.TapAsync("Nhận", "Kim Bình", "Bây giờ", "Bỏ qua");
        await an.TypeAsync("đề nghị xác minh hai người khu vực mốc 65");
        var whole = await an.TapAsync("Hạn 5 ngày làm việc");
        Assert.Equal(
            """
            📋 Thư mới
            Chiều: nhận
            Phía bạn: Kim Bình
            Thời gian: 22/11/2026 09:00
            Trích yếu: đề nghị xác minh hai người khu vực mốc 65
            Hạn trả lời: 5 ngày làm việc

            Chưa ghi vào sổ. Chạm mục cần sửa, đúng thì ghi.
            """, whole.Text);
        var card = await an.TapAsync("Ghi vào sổ");
        Assert.StartsWith("L-2026-0001 · Thư đến", card.Text, StringComparison.Ordinal);
        Assert.Contains("/thu nhận từ Kim Bình, 22/11/2026 09:00, hạn 5 ngày làm việc: đề nghị xác minh", card.Text, StringComparison.Ordinal);
        Assert.True(an.Taps <= 6, $"{an.Taps} taps");
    }

    [Fact]
    public async Task A_talk_is_logged_by_nine_taps_at_most()
    {
        await using var stage = await BotStage.StartAsync();
        var an = new FormHand(stage.Phone, TestBorder.An);
        await an.TypeAsync("/hoidam");
        await an.TapAsync("Định kỳ", "Kim Bình", "Hôm qua", "09:00", "6", "7", "trao đổi tình hình", "Ghi vào sổ");
        Assert.StartsWith("T-2026-0001", an.Shown.Text, StringComparison.Ordinal);
        Assert.Contains("/hoidam Kim Bình, định kỳ, cấp đồn, 21/11/2026 09:00, ta 6, bạn 7: trao đổi tình hình", an.Shown.Text, StringComparison.Ordinal);
        Assert.True(an.Taps <= 9, $"{an.Taps} taps");
    }

    [Fact]
    public async Task A_patrol_in_English_with_typed_answers()
    {
        await using var stage = await BotStage.StartAsync();
        var emma = new FormHand(stage.Phone, TestBorder.Emma);
        await emma.TypeAsync("/patrol");
        await emma.TypeAsync("joint");
        await emma.TypeAsync("jinping");
        await emma.TypeAsync("yesterday 8:00-15:00");
        await emma.TypeAsync("65-71");
        await emma.TypeAsync("ours 10, theirs 8");
        var whole = await emma.TypeAsync("markers normal");
        Assert.Equal(
            """
            📋 New patrol
            Kind: joint
            Counterpart: Jinping
            Time: 21/11/2026 08:00-15:00
            Markers: 65-71
            Our people: 10
            Their people: 8
            Summary: markers normal

            Not logged yet. Tap what is wrong; if all is right, save.
            """, whole.Text);
        Assert.StartsWith("P-2026-0001", (await emma.TapAsync("Save")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_of_the_whole_is_tapped_and_changed()
    {
        await using var stage = await BotStage.StartAsync();
        var an = new FormHand(stage.Phone, TestBorder.An);
        await an.TypeAsync("/thu");
        await an.TapAsync("Gửi", "Kim Bình", "Bây giờ", "Bỏ qua");
        await an.TypeAsync("trả lời kết quả xác minh");
        await an.TapAsync("Không cần trả lời", "Chiều", "Nhận", "Thêm chi tiết", "Độ khẩn", "Hỏa tốc");
        Assert.Contains("Chiều: nhận", an.Shown.Text, StringComparison.Ordinal);
        Assert.Contains("Độ khẩn: hỏa tốc", an.Shown.Text, StringComparison.Ordinal);
        await an.TapAsync("Độ khẩn", "Để trống");
        Assert.DoesNotContain("hỏa tốc", an.Shown.Text, StringComparison.Ordinal);
        Assert.StartsWith("L-2026-0001 · Thư đến", (await an.TapAsync("Ghi vào sổ")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_answer_says_why_and_the_question_stays()
    {
        await using var stage = await BotStage.StartAsync();
        var an = new FormHand(stage.Phone, TestBorder.An);
        await an.TypeAsync("/thu");
        await an.TapAsync("Nhận");
        Assert.StartsWith("⚠️ Phía bạn: chưa rõ “Kim Bing” là đơn vị nào. Có thể là: Kim Bình", (await an.TypeAsync("Kim Bing")).Text, StringComparison.Ordinal);
        await an.TapAsync("Kim Bình");
        var asked = await an.TypeAsync("31/02");
        Assert.StartsWith("⚠️ Thời gian: không có ngày “31/02”.", asked.Text, StringComparison.Ordinal);
        Assert.Contains("Khi nào?", asked.Text, StringComparison.Ordinal);
        asked = await an.TypeAsync("mai 8h");
        Assert.StartsWith("⚠️ Thời gian: “mai 8h” ở tương lai", asked.Text, StringComparison.Ordinal);
        Assert.Contains("4/6", (await an.TypeAsync("hôm qua 14h")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_or_late_tap_changes_nothing_and_says_so()
    {
        await using var stage = await BotStage.StartAsync();
        var ct = TestContext.Current.CancellationToken;
        var an = new FormHand(stage.Phone, TestBorder.An);
        var first = await an.TypeAsync("/thu");
        await an.TapAsync("Nhận");
        Assert.Equal("Bước này đã qua, lần chạm này không đổi gì.", await stage.Phone.ToastAsync(TestBorder.An, first, first.Data("Gửi"), ct));
        Assert.Contains("Chiều: nhận", an.Shown.Text, StringComparison.Ordinal);
        await an.TapAsync("Kim Bình", "Bây giờ", "Bỏ qua");
        await an.TypeAsync("một việc cần trao đổi");
        var whole = await an.TapAsync("Không cần trả lời");
        await an.TapAsync("Ghi vào sổ");
        Assert.Equal("Nháp này đã ghi vào sổ rồi.", await stage.Phone.ToastAsync(TestBorder.An, whole, whole.Data("Ghi vào sổ"), ct));
        Assert.Equal(1, await stage.ReadAsync(db => db.Records.CountAsync(ct)));
        var own = await stage.AskAsync(TestBorder.Emma, "/letter");
        Assert.Equal("This button is not for you.", await stage.Phone.ToastAsync(TestBorder.Emma, own, first.Data("Gửi"), ct));
    }

    [Fact]
    public async Task A_tap_on_buttons_that_another_view_has_taken_the_place_of_changes_nothing()
    {
        await using var stage = await BotStage.StartAsync();
        var ct = TestContext.Current.CancellationToken;
        var an = new FormHand(stage.Phone, TestBorder.An);
        await an.TypeAsync("/thu");
        var asked = await an.TapAsync("Nhận", "Kim Bình");
        var yesterday = asked.Data(asked.Buttons.First(b => b.Contains("Hôm qua", StringComparison.Ordinal)));
        await an.TapAsync("Lịch");
        Assert.Equal("Bước này đã qua, lần chạm này không đổi gì.", await stage.Phone.ToastAsync(TestBorder.An, asked, yesterday, ct));
        await an.TapAsync("1");
        Assert.Contains("Thời gian: 01/11/2026 08:00", (await an.TapAsync("08:00")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Back_goes_to_the_question_before_and_a_dropped_draft_is_taken_up_again()
    {
        await using var stage = await BotStage.StartAsync();
        var an = new FormHand(stage.Phone, TestBorder.An);
        await an.TypeAsync("/tuantra");
        await an.TapAsync("Song phương", "Kim Bình");
        Assert.Contains("2/7", (await an.TapAsync("Lùi")).Text, StringComparison.Ordinal);
        Assert.Equal("Đã bỏ nháp, chưa ghi gì vào sổ.", (await an.TapAsync("Bỏ nháp")).Text);
        Assert.Equal("Không có nháp nào. Ghi mới: /thu · /tuantra · /hoidam", (await stage.AskAsync(TestBorder.An, "/nhap")).Text);
        Assert.Contains("Với đơn vị nào phía bạn?", (await an.TapAsync("Làm tiếp")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drafts_survive_a_restart_and_are_listed()
    {
        await using var stage = await BotStage.StartAsync();
        var an = new FormHand(stage.Phone, TestBorder.An);
        await an.TypeAsync("/thu");
        await an.TapAsync("Nhận", "Kim Bình");
        await an.TypeAsync("/hoidam");
        await stage.SettleAsync();
        await stage.RestartAsync();
        var list = await an.TypeAsync("/nhap");
        Assert.Equal("Nháp chưa ghi vào sổ (giữ 7 ngày)\n1. Hội đàm mới · 22/11 09:00\n2. Thư mới · Kim Bình · 22/11 09:00", list.Text);
        await stage.Phone.MoveClockAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        Assert.Contains("Khi nào?", (await an.TapAsync("2. Làm tiếp")).Text, StringComparison.Ordinal);
        Assert.Contains("4/6", (await an.TypeAsync("hôm nay 8h")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_warned_of_after_six_days_and_thrown_away_after_seven()
    {
        await using var stage = await BotStage.StartAsync();
        var ct = TestContext.Current.CancellationToken;
        var an = new FormHand(stage.Phone, TestBorder.An);
        await an.TypeAsync("/thu");
        await stage.SettleAsync();
        await stage.RestartAsync(() => Task.Run(() => stage.Clock.MoveTo(BotStage.Start.AddDays(6).AddMinutes(2))));
        var warning = await stage.Phone.NextAsync(TestBorder.An, TestBorder.An, 0, ct);
        Assert.Equal("⏳ Nháp sẽ tự bỏ sau một ngày nữa:\nThư mới · 22/11 09:00", warning.Text);
        Assert.Equal(["↩️ Làm tiếp"], warning.Buttons);
        await stage.SettleAsync();
        await stage.RestartAsync(() => Task.Run(() => stage.Clock.MoveTo(BotStage.Start.AddDays(7).AddMinutes(2))));
        await stage.EventuallyAsync(async db => !await db.FormDrafts.AnyAsync(ct));
        var other = await an.TypeAsync("/nhap");
        Assert.Equal("Không có nháp nào. Ghi mới: /thu · /tuantra · /hoidam", other.Text);
    }

    [Fact]
    public async Task After_a_long_halt_a_draft_is_warned_of_before_it_goes()
    {
        await using var stage = await BotStage.StartAsync();
        var ct = TestContext.Current.CancellationToken;
        var an = new FormHand(stage.Phone, TestBorder.An);
        await an.TypeAsync("/thu");
        await stage.SettleAsync();
        await stage.RestartAsync(() => Task.Run(() => stage.Clock.MoveTo(BotStage.Start.AddDays(20))));
        var warning = await stage.Phone.NextAsync(TestBorder.An, TestBorder.An, 0, ct);
        Assert.Equal("⏳ Nháp sẽ tự bỏ sau một ngày nữa:\nThư mới · 22/11 09:00", warning.Text);
        an.Look(warning);
        Assert.Contains("Thư nhận hay thư gửi?", (await an.TapAsync("Làm tiếp")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_asked_for_in_a_group_is_filled_in_in_private()
    {
        await using var stage = await BotStage.StartAsync();
        var ct = TestContext.Current.CancellationToken;
        var before = await stage.AskAsync(TestBorder.An, "/toi");
        var inGroup = await stage.AskAsync(TestBorder.An, TestBorder.Group, "/thu");
        Assert.Equal("Đã trả lời trong tin nhắn riêng.", inGroup.Text);
        Assert.Contains("Thư nhận hay thư gửi?", (await stage.Phone.NextAsync(TestBorder.An, TestBorder.An, before.Revision, ct)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_marked_answer_is_refused_and_kept_nowhere()
    {
        await using var stage = await BotStage.StartAsync();
        var an = new FormHand(stage.Phone, TestBorder.An);
        await an.TypeAsync("/thu");
        await an.TapAsync("Nhận", "Kim Bình", "Bây giờ", "Bỏ qua");
        var refused = await an.TypeAsync("TUYỆT MẬT: phương án kế hoạch số 7");
        Assert.StartsWith("Không nhận.", refused.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("phương án", refused.Text, StringComparison.Ordinal);
        await stage.SettleAsync();
        Assert.DoesNotContain("phương án", await stage.ReadAsync(db => db.FormDrafts.Select(d => d.Said).SingleAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_typed_answer_the_form_is_one_message_still_the_last_of_the_chat()
    {
        await using var stage = await BotStage.StartAsync();
        var ct = TestContext.Current.CancellationToken;
        var an = new FormHand(stage.Phone, TestBorder.An);
        await an.TypeAsync("/thu");
        await stage.SettleAsync();
        await an.TypeAsync("nhận");
        await stage.SettleAsync();
        await an.TypeAsync("Kim Bình");
        await stage.SettleAsync();
        var ofTheBot = (await stage.Phone.MessagesAsync(TestBorder.An, TestBorder.An, ct)).Where(m => m.FromBot && !m.Deleted).ToList();
        Assert.Equal(an.Shown.Id, Assert.Single(ofTheBot).Id);
    }
}

using LiaisonBot.Tests.Forms;
using LiaisonBot.Tests.Stage;
using LiaisonBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Tests.Records;

public sealed class EditTests
{
    private const string Letter = "/thu nhận từ Kim Bình, số 12/QLBG, hôm nay 8h, hạn 5 ngày làm việc: đề nghị xác minh hai người";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_line_replaces_what_the_record_says_and_the_number_stays()
    {
        await using var stage = await BotStage.StartAsync();
        await stage.AskAsync(TestBorder.An, Letter);
        var card = await stage.AskAsync(TestBorder.An, "/sua L-2026-0001 nhận từ Kim Bình, số 12/QLBG, hôm nay 8h, khẩn, hạn 30/11: đề nghị xác minh ba người");
        Assert.Equal(
            """
            L-2026-0001 · Thư đến · sổ đến số 1
            ✏️ Đã sửa, xem /lichsu
            Kim Bình → ta
            22/11/2026 08:00 · khẩn
            Số của bạn: 12/QLBG
            Chờ ta trả lời, hạn 30/11/2026
            đề nghị xác minh ba người
            /thu nhận từ Kim Bình, số 12/QLBG, 22/11/2026 08:00, khẩn, hạn 30/11/2026: đề nghị xác minh ba người
            """, card.Text);
        Assert.Equal(
            """
            Lịch sử L-2026-0001
            2 · 22/11 09:00 · An: sửa
              Trích yếu: đề nghị xác minh hai người → đề nghị xác minh ba người
              Độ khẩn: — → khẩn
              Hạn trả lời: 5 ngày làm việc → 30/11/2026
            1 · 22/11 09:00 · An: ghi vào sổ
            """, (await stage.AskAsync(TestBorder.An, "/lichsu L-2026-0001")).Text);
    }

    [Fact]
    public async Task The_button_opens_the_form_with_what_the_record_says()
    {
        await using var stage = await BotStage.StartAsync();
        var emma = new FormHand(stage.Phone, TestBorder.Emma);
        await emma.TypeAsync("/patrol Kim Binh, bilateral, yesterday 08:00-15:00, markers 65-71, ours 10, theirs 8: markers normal");
        await stage.Phone.PressDataAsync(TestBorder.Emma, emma.Shown, emma.Shown.Data("Edit"), Ct);
        var form = await stage.Phone.NextAsync(TestBorder.Emma, TestBorder.Emma, emma.Shown.Revision, Ct);
        Assert.Equal(
            """
            📋 Edit P-2026-0001
            Kind: bilateral
            Counterpart: Kim Bình
            Time: 21/11/2026 08:00-15:00
            Markers: 65-71
            Our people: 10
            Their people: 8
            Summary: markers normal

            The register is unchanged so far. Tap what is wrong; if all is right, save.
            """, form.Text);
        emma.Look(form);
        await emma.TapAsync("Our people", "12", "Save");
        Assert.StartsWith("P-2026-0001", emma.Shown.Text, StringComparison.Ordinal);
        Assert.Contains("Ours 12 · theirs 8", emma.Shown.Text, StringComparison.Ordinal);
        Assert.Contains("10 → 12", (await stage.AskAsync(TestBorder.Emma, "/history P-2026-0001")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_of_a_counterpart_that_is_not_offered_any_more_can_be_corrected()
    {
        await using var stage = await BotStage.StartAsync();
        await stage.AskAsync(TestBorder.An, Letter);
        await stage.AskAsync(TestBorder.Dung, "/phiaban thôi Kim Bình");
        Assert.Contains("xác minh ba người", (await stage.AskAsync(
            TestBorder.An, "/sua L-2026-0001 nhận từ Kim Bình, số 12/QLBG, hôm nay 8h, hạn 5 ngày làm việc: đề nghị xác minh ba người")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_day_a_reason_is_asked_for_and_kept()
    {
        await using var stage = await BotStage.StartAsync();
        await stage.AskAsync(TestBorder.An, Letter);
        await stage.Phone.MoveClockAsync(TimeSpan.FromHours(25), Ct);
        var asked = await stage.AskAsync(TestBorder.An, "/sua L-2026-0001 nhận từ Kim Bình, số 12/QLBG, 22/11/2026 8h, hạn 5 ngày làm việc: đề nghị xác minh ba người");
        Assert.Contains("Lý do? Đã quá 24 giờ từ khi ghi.", asked.Text, StringComparison.Ordinal);
        Assert.Equal(["ghi nhầm", "phía bạn đính chính", "bổ sung", "Giữ nguyên"], asked.Buttons);
        var card = await stage.Phone.PressForAsync(TestBorder.An, asked, "phía bạn đính chính", Ct);
        Assert.Contains("đề nghị xác minh ba người", card.Text, StringComparison.Ordinal);
        Assert.Contains("lý do: phía bạn đính chính", (await stage.AskAsync(TestBorder.An, "/lichsu L-2026-0001")).Text, StringComparison.Ordinal);
        Assert.Contains("bốn người", (await stage.AskAsync(
            TestBorder.An, "/sua L-2026-0001 nhận từ Kim Bình, số 12/QLBG, 22/11/2026 8h, hạn 5 ngày làm việc: đề nghị xác minh bốn người (lý do: nghe nhầm qua điện thoại)")).Text, StringComparison.Ordinal);
        Assert.Contains("lý do: nghe nhầm qua điện thoại", (await stage.AskAsync(TestBorder.An, "/lichsu L-2026-0001")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_and_what_waits_follow_a_correction()
    {
        await using var stage = await BotStage.StartAsync();
        await stage.AskAsync(TestBorder.An, Letter);
        await stage.AskAsync(TestBorder.An, "/tuantra Kim Bình, song phương, hôm qua 8h, mốc 65-71, ta 10, bạn 8: nguyên trạng");
        await stage.AskAsync(TestBorder.An, "/sua P-2026-0001 Kim Bình, liên hợp, hôm qua 8h, mốc 65-71, ta 12, bạn 8: nguyên trạng");
        await stage.AskAsync(TestBorder.An, "/sua L-2026-0001 nhận từ Kim Bình, số 12/QLBG, hôm nay 8h: để biết");
        Assert.Equal([(1, 12)], await stage.ReadAsync(db => db.DayCounts.Where(d => d.Register == Register.Patrol && d.Records > 0)
            .Select(d => new { d.Kind, d.Ours }).AsAsyncEnumerable().Select(d => (d.Kind, (int)d.Ours)).ToListAsync(Ct).AsTask()));
        Assert.False(await stage.ReadAsync(db => db.FollowUps.AnyAsync(Ct)));
        Assert.DoesNotContain("L-2026-0001", (await stage.AskAsync(TestBorder.An, "/chotraloi")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_that_answers_another_letter_after_all_frees_the_first()
    {
        await using var stage = await BotStage.StartAsync();
        await stage.AskAsync(TestBorder.An, "/thu nhận từ Kim Bình, hôm qua 8h, cần trả lời: việc thứ nhất");
        await stage.AskAsync(TestBorder.An, "/thu nhận từ Kim Bình, hôm qua 9h, cần trả lời: việc thứ hai");
        await stage.AskAsync(TestBorder.An, "/thu gửi cho Kim Bình, hôm nay 8h, trả lời L-2026-0001: trả lời việc");
        await stage.AskAsync(TestBorder.An, "/sua L-2026-0003 gửi cho Kim Bình, hôm nay 8h, trả lời L-2026-0002: trả lời việc");
        var waiting = (await stage.AskAsync(TestBorder.An, "/chotraloi")).Text;
        Assert.Contains("L-2026-0001", waiting, StringComparison.Ordinal);
        Assert.DoesNotContain("L-2026-0002", waiting, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_opened_on_an_older_version_changes_nothing()
    {
        await using var stage = await BotStage.StartAsync();
        await stage.AskAsync(TestBorder.An, Letter);
        var emma = new FormHand(stage.Phone, TestBorder.Emma);
        await emma.TypeAsync("/edit L-2026-0001");
        await stage.AskAsync(TestBorder.An, "/sua L-2026-0001 nhận từ Kim Bình, số 12/QLBG, hôm nay 8h: sửa trước");
        await emma.TapAsync("Direction", "Sent", "Save");
        Assert.StartsWith("⚠️ L-2026-0001 was edited after you opened this.", emma.Shown.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/sua L-2026-0001 nhận từ Kim Bình, 31/02: sai ngày", "Thời gian: không có ngày “31/02”.")]
    [InlineData("/sua L-2026-0009", "Số: không có L-2026-0009")]
    [InlineData("/sua", "Ghi số cần sửa, hoặc trả lời vào thẻ:")]
    [InlineData("/sua L-2026-0001 nhận từ Kim Bình, số 12/QLBG, hôm nay 8h, hạn 5 ngày làm việc: đề nghị xác minh hai người", "L-2026-0001: không có gì khác, giữ nguyên.")]
    public async Task What_cannot_be_done_says_why(string line, string says)
    {
        await using var stage = await BotStage.StartAsync();
        await stage.AskAsync(TestBorder.An, Letter);
        Assert.StartsWith(says, (await stage.AskAsync(TestBorder.An, line)).Text, StringComparison.Ordinal);
        Assert.Equal(1, await stage.ReadAsync(db => db.Records.Select(r => r.Version).SingleAsync(Ct)));
    }

    [Fact]
    public async Task A_letter_changes_its_book_only_while_it_is_the_last_of_it()
    {
        await using var stage = await BotStage.StartAsync();
        await stage.AskAsync(TestBorder.An, "/thu nhận từ Kim Bình, hôm nay 7h: việc thứ nhất");
        await stage.AskAsync(TestBorder.An, "/thu nhận từ Kim Bình, hôm nay 8h: việc thứ hai");
        Assert.StartsWith("Chiều: sổ của chiều cũ đã có số sau", (await stage.AskAsync(TestBorder.An, "/sua L-2026-0001 gửi cho Kim Bình, hôm nay 7h: việc thứ nhất")).Text, StringComparison.Ordinal);
        Assert.StartsWith("L-2026-0002 · Thư đi · sổ đi số 1", (await stage.AskAsync(TestBorder.An, "/sua L-2026-0002 gửi cho Kim Bình, hôm nay 8h: việc thứ hai")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Void_records_are_taken_back_before_they_are_edited_and_an_undo_is_undone()
    {
        await using var stage = await BotStage.StartAsync();
        await stage.AskAsync(TestBorder.An, Letter);
        await stage.AskAsync(TestBorder.An, "/huy L-2026-0001: ghi nhầm");
        await stage.Phone.MoveClockAsync(TimeSpan.FromHours(3), Ct);
        Assert.StartsWith("L-2026-0001 đã hủy nên không sửa được.", (await stage.AskAsync(TestBorder.An, "/sua L-2026-0001")).Text, StringComparison.Ordinal);
        Assert.StartsWith("L-2026-0001 · Thư đến", (await stage.AskAsync(TestBorder.An, "/khoiphuc L-2026-0001")).Text, StringComparison.Ordinal);
        Assert.Equal("L-2026-0001 chưa hủy.", (await stage.AskAsync(TestBorder.An, "/khoiphuc L-2026-0001")).Text);
        Assert.Contains("An: khôi phục", (await stage.AskAsync(TestBorder.An, "/lichsu L-2026-0001")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edited_message_offers_to_correct_its_record()
    {
        await using var stage = await BotStage.StartAsync();
        var sent = await stage.Phone.SendAsync(TestBorder.An, Letter, Ct);
        var card = await stage.Phone.NextAsync(TestBorder.An, TestBorder.An, sent.Revision, Ct);
        var edited = await stage.Phone.EditAsync(TestBorder.An, TestBorder.An, sent.MessageId, Letter.Replace("hai người", "ba người", StringComparison.Ordinal), Ct);
        var offer = await stage.Phone.NextAsync(TestBorder.An, TestBorder.An, edited.Revision, Ct);
        Assert.Equal("Đồng chí vừa sửa tin đã ghi L-2026-0001. Sửa cả trong sổ?\n  Trích yếu: đề nghị xác minh hai người → đề nghị xác minh ba người", offer.Text);
        Assert.Contains("hai người", (await stage.AskAsync(TestBorder.An, "/xem L-2026-0001")).Text, StringComparison.Ordinal);
        Assert.Contains("ba người", (await stage.Phone.PressForAsync(TestBorder.An, offer, "✏️ Sửa trong sổ", Ct)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_who_logs_for_the_unit_edits_and_who_reads_it_sees_the_history()
    {
        await using var stage = await BotStage.StartAsync();
        await stage.AskAsync(TestBorder.An, Letter);
        Assert.StartsWith("Số: không có L-2026-0001", (await stage.AskAsync(TestBorder.Binh, "/lichsu MLT/L-2026-0001")).Text.Replace("MLT/", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.StartsWith("Lịch sử MLT/L-2026-0001", (await stage.AskAsync(TestBorder.Chi, "/lichsu MLT/L-2026-0001")).Text, StringComparison.Ordinal);
        Assert.StartsWith("Lệnh /sua không thuộc vai trò của đồng chí", (await stage.AskAsync(TestBorder.Chi, "/sua MLT/L-2026-0001")).Text, StringComparison.Ordinal);
        Assert.StartsWith("MLT/L-2026-0001", (await stage.AskAsync(TestBorder.Dung, "/sua MLT/L-2026-0001 nhận từ Kim Bình, hôm nay 8h: điều phối sửa")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_commander_sends_a_record_back_and_its_author_is_told_until_it_is_looked_at()
    {
        await using var stage = await BotStage.StartAsync();
        var card = await stage.AskAsync(TestBorder.An, Letter);
        await stage.AskAsync(TestBorder.Chi, "/toi");
        var sent = await stage.AskAsync(TestBorder.Chi, "/tralai MLT/L-2026-0001: kiểm tra lại hạn trả lời");
        Assert.Equal("Đã trả lại MLT/L-2026-0001 và báo An.", sent.Text);
        await stage.SettleAsync();
        var told = await stage.Phone.NextAsync(TestBorder.An, TestBorder.An, card.Revision, Ct);
        Assert.StartsWith("↩️ Chi trả lại L-2026-0001: kiểm tra lại hạn trả lời", told.Text, StringComparison.Ordinal);
        Assert.Equal(["✏️ Sửa", "✔ Giữ nguyên, đúng rồi"], told.Buttons);
        Assert.Contains("↩️ Trả lại: kiểm tra lại hạn trả lời", (await stage.AskAsync(TestBorder.An, "/xem L-2026-0001")).Text, StringComparison.Ordinal);
        var kept = await stage.Phone.PressForAsync(TestBorder.An, told, "✔ Giữ nguyên, đúng rồi", Ct);
        Assert.DoesNotContain("Trả lại", kept.Text, StringComparison.Ordinal);
        Assert.Equal("An đã xem lại MLT/L-2026-0001 và giữ nguyên.", (await stage.Phone.NextAsync(TestBorder.Chi, TestBorder.Chi, sent.Revision, Ct)).Text);

        await stage.AskAsync(TestBorder.Dung, "/tralai MLT/L-2026-0001: thiếu độ khẩn");
        await stage.SettleAsync();
        await stage.AskAsync(TestBorder.An, "/sua L-2026-0001 nhận từ Kim Bình, số 12/QLBG, hôm nay 8h, khẩn, hạn 5 ngày làm việc: đề nghị xác minh hai người");
        Assert.DoesNotContain("Trả lại", (await stage.AskAsync(TestBorder.An, "/xem L-2026-0001")).Text, StringComparison.Ordinal);
        Assert.Contains("lý do: thiếu độ khẩn", (await stage.AskAsync(TestBorder.An, "/lichsu L-2026-0001")).Text, StringComparison.Ordinal);
        Assert.StartsWith("Lệnh /tralai không thuộc vai trò", (await stage.AskAsync(TestBorder.An, "/tralai L-2026-0001: tự trả lại")).Text, StringComparison.Ordinal);
        Assert.StartsWith("Nhận xét: cần từ 3 đến 300 ký tự.", (await stage.AskAsync(TestBorder.Chi, "/tralai MLT/L-2026-0001: x")).Text, StringComparison.Ordinal);
    }
}

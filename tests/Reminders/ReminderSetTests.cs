using LiaisonBot.Storage.Records;
using LiaisonBot.Tests.Figures;
using LiaisonBot.Tests.Stage;
using LiaisonBot.Tests.Tallies;
using Microsoft.EntityFrameworkCore;
using static LiaisonBot.Tests.Calendar.Clocks;

namespace LiaisonBot.Tests.Reminders;

public sealed class ReminderSetTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Shows_the_next_six_times_and_sets_it_when_confirmed()
    {
        await using var stage = await BotStage.StartAsync();
        var preview = await stage.AskAsync(TestBorder.An, "/nhac hằng tháng ngày 25 8h: nộp báo cáo <tháng>");
        Assert.Equal(
            """
            Lời nhắc: nộp báo cáo <tháng>
            hằng tháng ngày 25 08:00
            Sẽ nhắc:
            • T4 25/11/2026 08:00
            • T6 25/12/2026 08:00
            • T2 25/01/2027 08:00
            • T5 25/02/2027 08:00
            • T5 25/03/2027 08:00
            • CN 25/04/2027 08:00
            """, preview.Text);
        Assert.Contains("• T4\u00A025/11/2026\u00A008:00\n", preview.Body["text"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(["Đặt", "Thôi"], preview.Buttons);
        Assert.Equal(0, await stage.ReadAsync(db => db.Schedules.CountAsync(Ct)));
        var saved = await stage.Phone.PressForAsync(TestBorder.An, preview, "Đặt", Ct);
        Assert.Equal("Đã đặt lời nhắc. Lần tới: T4 25/11/2026 08:00\nXem, dừng, xóa: /lichnhac", saved.Text);
        Assert.Equal(preview.Id, saved.Id);
        Assert.Equal("monthly 25 08:00", (await stage.ReadAsync(db => db.Schedules.SingleAsync(Ct))).Cadence);
    }

    [Fact]
    public async Task Drops_it_when_not_confirmed()
    {
        await using var stage = await BotStage.StartAsync();
        var preview = await stage.AskAsync(TestBorder.An, "/nhac mai 8h: gọi phía bạn");
        await stage.Phone.PressForAsync(TestBorder.An, preview, "Thôi", Ct);
        Assert.Equal(0, await stage.ReadAsync(db => db.Schedules.CountAsync(Ct)));
    }

    [Theory]
    [InlineData("25/11 8h", "once 2026-11-25 08:00")]
    [InlineData("daily 07:00", "daily 07:00")]
    [InlineData("hằng ngày 7h", "daily 07:00")]
    [InlineData("weekly Mon,Thu 07:30", "weekly Mon,Thu 07:30")]
    [InlineData("hằng tuần thứ 2 7h", "weekly Mon 07:00")]
    [InlineData("monthly last 16:00", "monthly last 16:00")]
    [InlineData("ngày cuối tháng 16h", "monthly last 16:00")]
    [InlineData("monthly last-workday 16:00", "monthly last-workday 16:00")]
    [InlineData("ngày làm việc cuối tháng 16h", "monthly last-workday 16:00")]
    [InlineData("monthly 2nd Tue 09:00", "monthly 2nd Tue 09:00")]
    [InlineData("hằng quý ngày 25 9h", "quarterly 25 09:00")]
    [InlineData("yearly 14/12 08:00", "yearly 14/12 08:00")]
    [InlineData("hằng năm 14/12 8h", "yearly 14/12 08:00")]
    public async Task Takes_every_cadence(string when, string stored)
    {
        await using var stage = await BotStage.StartAsync();
        await SetAsync(stage, TestBorder.Emma, $"/remind {when}: text");
        Assert.Equal(stored, (await stage.ReadAsync(db => db.Schedules.SingleAsync(Ct))).Cadence);
    }

    [Theory]
    [InlineData("/nhac hôm nay 7h: gọi phía bạn", "Thời gian: “hôm nay 7h” đã qua rồi. Gửi lại:\n/nhac 23/11/2026 07:00: gọi phía bạn")]
    [InlineData("/nhac 31/02/2027 8h: gọi", "Thời gian: “31/02/2027 8h” không có ngày đó. Gửi lại:\n/nhac 28/02/2027 08:00: gọi")]
    [InlineData("/nhac hằng tháng ngày 32: gọi", "Thời gian: “hằng tháng ngày 32” không có ngày đó. Gửi lại:\n/nhac hằng tháng ngày 31: gọi")]
    [InlineData("/nhac monthly 40 8h: gọi", "Thời gian: “monthly 40 8h” không có ngày đó. Gửi lại:\n/nhac monthly 31 8h: gọi")]
    [InlineData("/nhac 31/02 8h: gọi", "Thời gian: “31/02 8h” không có ngày đó. Gửi lại:\n/nhac 28/02/2027 08:00: gọi")]
    [InlineData("/nhac thứ 6 25h: gọi", "Thời gian: “thứ 6 25h” không có giờ đó. Gửi lại:\n/nhac 27/11/2026 08:00: gọi")]
    [InlineData("/nhac mai 25h: gọi", "Thời gian: “mai 25h” không có giờ đó. Gửi lại:\n/nhac 23/11/2026 08:00: gọi")]
    [InlineData("/nhac thứ 5 ngày 25/11: gọi", "Thời gian: “thứ 5 ngày 25/11” không khớp thứ và ngày. Gửi lại:\n/nhac 25/11/2026 08:00: gọi")]
    [InlineData("/nhac khi rảnh: gọi", "Thời gian: “khi rảnh” chưa hiểu được. Gửi lại:\n/nhac 23/11/2026 08:00: gọi")]
    [InlineData("/nhac mai 8h gọi phía bạn", "Dấu hai chấm: cần có giữa thời gian và nội dung. Gửi lại:\n/nhac mai 8h: gọi phía bạn")]
    [InlineData("/nhac mai 8h: …", "Nội dung: chưa có. Viết sau dấu hai chấm. Gửi lại:\n/nhac mai 8h: gọi phía bạn")]
    [InlineData("/nhac 3 ngày trước P-2026-0099: chuẩn bị", "Số: không thấy P-2026-0099 trong sổ đồng chí được xem. Gửi lại với số đúng hoặc ngày:\n/nhac 23/11/2026 08:00: chuẩn bị")]
    public async Task Refuses_with_the_field_the_reason_and_a_line_to_send(string line, string answer)
    {
        await using var stage = await BotStage.StartAsync();
        Assert.Equal(answer, (await stage.AskAsync(TestBorder.An, line)).Text);
    }

    [Fact]
    public async Task Cuts_a_text_of_over_five_hundred()
    {
        await using var stage = await BotStage.StartAsync();
        var answer = (await stage.AskAsync(TestBorder.An, "/nhac mai 8h: " + new string('a', 501))).Text;
        Assert.Equal("Nội dung: dài 501 ký tự, nhiều nhất 500. Đã cắt bớt:\n/nhac mai 8h: " + new string('a', 500), answer);
    }

    [Fact]
    public async Task Goes_before_a_record_and_follows_it()
    {
        await using var stage = await BotStage.StartAsync();
        await FigureReaderTests.FillAsync(stage, (ledger, _) => ledger.Enter(TestBorder.MaLuThang, Register.Patrol, 0, D("2026-12-10"), planned: true));
        var preview = await stage.AskAsync(TestBorder.An, "/nhac trước 3 ngày P-2026-0001: chuẩn bị tuần tra");
        Assert.Contains("trước 3 ngày P-2026-0001 08:00\nSẽ nhắc:\n• T2 07/12/2026 08:00", preview.Text, StringComparison.Ordinal);
        await stage.Phone.PressForAsync(TestBorder.An, preview, "Đặt", Ct);
        await stage.DoAsync(async (db, _) =>
        {
            (await db.Records.SingleAsync(Ct)).Move(Bound.At(12, 20, 9), null, true, D("2026-12-20"));
            return LiaisonBot.Commands.Reply.Silent;
        });
        await stage.Phone.MoveClockAsync(Bound.At(12, 8, 0), Ct);
        Assert.Contains("trước 3 ngày P-2026-0001 08:00 · tới", (await stage.AskAsync(TestBorder.An, "/lichnhac")).Text, StringComparison.Ordinal);
        var schedule = await stage.ReadAsync(db => db.Schedules.SingleAsync(Ct));
        Assert.Equal(Bound.At(12, 17, 8), schedule.NextDue);
        Assert.Equal(0, await stage.ReadAsync(db => db.Firings.CountAsync(Ct)));
        await stage.Phone.MoveClockAsync(Bound.At(12, 17, 8), Ct);
        Assert.Equal("🔔 chuẩn bị tuần tra\nP-2026-0001 · 20/12/2026\nHẹn T5 17/12/2026 08:00", (await stage.NextReminderAsync(TestBorder.An)).Text);
    }

    [Fact]
    public async Task Ends_with_a_record_that_is_void()
    {
        await using var stage = await BotStage.StartAsync();
        await FigureReaderTests.FillAsync(stage, (ledger, _) => ledger.Enter(TestBorder.MaLuThang, Register.Talk, 0, D("2026-12-10"), planned: true));
        await SetAsync(stage, TestBorder.An, "/nhac 1 ngày trước T-2026-0001 7h: gửi thư mời");
        await stage.DoAsync(async (db, _) =>
        {
            (await db.Records.SingleAsync(Ct)).Void("hoãn", new(TestBorder.An), stage.Clock.GetUtcNow());
            return LiaisonBot.Commands.Reply.Silent;
        });
        await stage.Phone.MoveClockAsync(Bound.At(12, 11, 0), Ct);
        Assert.Null((await stage.ReadAsync(db => db.Schedules.SingleAsync(Ct))).NextDue);
        Assert.Equal(0, await stage.ReadAsync(db => db.Firings.CountAsync(Ct)));
    }

    [Fact]
    public async Task Hides_a_record_the_person_may_not_read()
    {
        await using var stage = await BotStage.StartAsync();
        await FigureReaderTests.FillAsync(stage, (ledger, _) => ledger.Enter(TestBorder.PaTan, Register.Talk, 0, D("2026-12-10"), planned: true));
        Assert.StartsWith("Số: không thấy PT/T-2026-0001", (await stage.AskAsync(TestBorder.An, "/nhac 1 ngày trước PT/T-2026-0001: x1")).Text, StringComparison.Ordinal);
        Assert.StartsWith("Lời nhắc: x1", (await stage.AskAsync(TestBorder.Binh, "/nhac 1 ngày trước PT/T-2026-0001: x1")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asks_which_unit_when_the_number_fits_two()
    {
        await using var stage = await BotStage.StartAsync();
        await FigureReaderTests.FillAsync(stage, (ledger, _) =>
        {
            ledger.Enter(TestBorder.PaTan, Register.Talk, 0, D("2026-12-10"), planned: true);
            ledger.Enter(TestBorder.MaLuThang, Register.Talk, 0, D("2026-12-12"), planned: true);
        });
        var asked = await stage.AskAsync(TestBorder.Dung, "/nhac 1 ngày trước T-2026-0001: chuẩn bị");
        Assert.Equal(["PT", "MLT"], asked.Buttons);
        var preview = await stage.Phone.PressForAsync(TestBorder.Dung, asked, "MLT", Ct);
        Assert.Contains("trước 1 ngày MLT/T-2026-0001 08:00\nSẽ nhắc:\n• T6 11/12/2026 08:00", preview.Text, StringComparison.Ordinal);
        Assert.StartsWith("Đã đặt", (await stage.Phone.PressForAsync(TestBorder.Dung, preview, "Đặt", Ct)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lets_only_the_coordinator_set_one_in_a_group()
    {
        await using var stage = await BotStage.StartAsync();
        await Bound.ToAsync(stage, TestBorder.Province);
        Assert.StartsWith("Trong nhóm chỉ cán bộ đối ngoại", (await stage.AskAsync(TestBorder.An, TestBorder.Group, "/nhac mai 8h: họp")).Text, StringComparison.Ordinal);
        var preview = await stage.AskAsync(TestBorder.Dung, TestBorder.Group, "/nhac mai 8h: họp giao ban");
        Assert.Equal("Nút này không dành cho đồng chí.", (await stage.Phone.PressAsync(TestBorder.An, preview, "Đặt", Ct)).Toast);
        await stage.Phone.PressForAsync(TestBorder.Dung, preview, "Đặt", Ct);
        await stage.Phone.MoveClockAsync(Bound.At(11, 23, 8), Ct);
        Assert.Equal("🔔 họp giao ban\nHẹn T2 23/11/2026 08:00", (await stage.NextReminderAsync(TestBorder.An, TestBorder.Group)).Text);
    }

    internal static async Task SetAsync(BotStage stage, long person, string line)
    {
        var preview = await stage.AskAsync(person, line);
        Assert.Equal(2, preview.Buttons.Count);
        await stage.Phone.PressForAsync(person, preview, preview.Buttons[0], Ct);
    }
}

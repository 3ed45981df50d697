using LiaisonBot.Tests.Stage;
using LiaisonBot.Tests.Tallies;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Tests.Reminders;

public sealed class RemindersListedTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pauses_resumes_deletes_and_brings_back_in_place()
    {
        await using var stage = await BotStage.StartAsync();
        await ReminderSetTests.SetAsync(stage, TestBorder.An, "/nhac hằng ngày 7h: điểm danh");
        var list = await stage.AskAsync(TestBorder.An, "/lichnhac");
        Assert.Equal("Lời nhắc (1–1/1)\n1. điểm danh\n    hằng ngày 07:00 · tới T2 23/11/2026 07:00", list.Text);
        Assert.Equal(["⏸ Dừng 1", "🗑 Xóa 1"], list.Buttons);

        var paused = await stage.Phone.PressForAsync(TestBorder.An, list, "⏸ Dừng 1", Ct);
        Assert.Equal((list.Id, "Lời nhắc (1–1/1)\n1. điểm danh\n    hằng ngày 07:00 · đang dừng"), (paused.Id, paused.Text));
        await stage.Phone.MoveClockAsync(Bound.At(11, 24, 12), Ct);
        var resumed = await stage.Phone.PressForAsync(TestBorder.An, paused, "▶ Nhắc tiếp 1", Ct);
        Assert.EndsWith("tới T4 25/11/2026 07:00", resumed.Text, StringComparison.Ordinal);
        Assert.Empty(await stage.RemindersSaidAsync(TestBorder.An));

        var deleted = await stage.Phone.PressForAsync(TestBorder.An, resumed, "🗑 Xóa 1", Ct);
        Assert.StartsWith("Chưa có lời nhắc nào.", deleted.Text, StringComparison.Ordinal);
        var back = await stage.Phone.PressForAsync(TestBorder.An, deleted, "↩ Lấy lại lời nhắc vừa xóa", Ct);
        Assert.Equal(["⏸ Dừng 1", "🗑 Xóa 1"], back.Buttons);
        await stage.Phone.PressForAsync(TestBorder.An, back, "🗑 Xóa 1", Ct);
        await stage.Phone.MoveClockAsync(Bound.At(11, 30, 12), Ct);
        Assert.Empty(await stage.RemindersSaidAsync(TestBorder.An));
        Assert.Equal(5, await stage.ReadAsync(db => db.AuditRows.CountAsync(a => a.Deed.StartsWith("reminder.") && a.Deed != "reminder.set", Ct)));
    }

    [Fact]
    public async Task Keeps_its_order_whatever_is_paused()
    {
        await using var stage = await BotStage.StartAsync();
        await ReminderSetTests.SetAsync(stage, TestBorder.An, "/nhac hằng ngày 9h: giao ca");
        await ReminderSetTests.SetAsync(stage, TestBorder.An, "/nhac hằng ngày 7h: điểm danh");
        var list = await stage.AskAsync(TestBorder.An, "/lichnhac");
        Assert.StartsWith("Lời nhắc (1–2/2)\n1. giao ca\n", list.Text, StringComparison.Ordinal);
        var paused = await stage.Phone.PressForAsync(TestBorder.An, list, "⏸ Dừng 1", Ct);
        Assert.StartsWith("Lời nhắc (1–2/2)\n1. giao ca\n    hằng ngày 09:00 · đang dừng\n2. điểm danh\n", paused.Text, StringComparison.Ordinal);
        Assert.Equal(["▶ Nhắc tiếp 1", "🗑 Xóa 1", "⏸ Dừng 2", "🗑 Xóa 2"], paused.Buttons);
    }

    [Fact]
    public async Task Authorises_each_press_again()
    {
        await using var stage = await BotStage.StartAsync();
        await ReminderSetTests.SetAsync(stage, TestBorder.An, "/nhac hằng ngày 7h: điểm danh");
        var id = (await stage.ReadAsync(db => db.Schedules.SingleAsync(Ct))).Id;
        var list = await stage.AskAsync(TestBorder.Binh, "/lichnhac");
        await stage.Phone.PressDataAsync(TestBorder.Binh, list, $"rem:d:{id.Value}:0", Ct);
        await stage.AskAsync(TestBorder.Binh, "/lichnhac");
        Assert.Null((await stage.ReadAsync(db => db.Schedules.SingleAsync(Ct))).DeletedAt);
    }

    [Fact]
    public async Task Turns_pages_of_five()
    {
        await using var stage = await BotStage.StartAsync();
        for (var i = 1; i <= 7; i++)
        {
            await ReminderSetTests.SetAsync(stage, TestBorder.Emma, $"/remind daily 0{i}:00: task {i}");
        }

        var list = await stage.AskAsync(TestBorder.Emma, "/reminders");
        Assert.StartsWith("Reminders (1–5/7)\n1. task 1\n", list.Text, StringComparison.Ordinal);
        Assert.Equal("More »", list.Buttons[^1]);
        var second = await stage.Phone.PressForAsync(TestBorder.Emma, list, "More »", Ct);
        Assert.StartsWith("Reminders (6–7/7)\n6. task 6\n", second.Text, StringComparison.Ordinal);
        Assert.Equal("« Back", second.Buttons[^1]);
    }

    [Fact]
    public async Task Shows_the_coordinator_the_units_and_the_group_its_own()
    {
        await using var stage = await BotStage.StartAsync();
        await Bound.ToAsync(stage, TestBorder.Province);
        var preview = await stage.AskAsync(TestBorder.Dung, TestBorder.Group, "/nhac hằng tuần thứ 2 7h30: họp giao ban");
        await stage.Phone.PressForAsync(TestBorder.Dung, preview, "Đặt", Ct);
        await ReminderSetTests.SetAsync(stage, TestBorder.Dung, "/nhac mai 8h: việc riêng");
        Assert.Equal(
            """
            Lời nhắc (1–2/2)
            1. họp giao ban
                hằng tuần thứ 2 07:30 · tới T2 23/11/2026 07:30 · Đối ngoại biên phòng
            2. việc riêng
                23/11/2026 08:00 · tới T2 23/11/2026 08:00
            """, (await stage.AskAsync(TestBorder.Dung, "/lichnhac")).Text);
        var inGroup = await stage.AskAsync(TestBorder.An, TestBorder.Group, "/lichnhac");
        Assert.Equal("Lời nhắc của nhóm (1–1/1)\n1. họp giao ban\n    hằng tuần thứ 2 07:30 · tới T2 23/11/2026 07:30", inGroup.Text);
        Assert.Empty(inGroup.Buttons);
        Assert.StartsWith("Chưa có lời nhắc nào.", (await stage.AskAsync(TestBorder.An, "/lichnhac")).Text, StringComparison.Ordinal);
        await stage.AskAsync(TestBorder.Dung, TestBorder.Group, "/lichgui monthly 1 07:30");
        Assert.Equal(
            """
            Gửi vào nhóm này · Biên phòng tỉnh Lai Châu
            1. Tổng hợp tháng (chưa chốt)
                hằng tháng ngày 1 07:30 · tới T3 01/12/2026 07:30
            2. họp giao ban
                hằng tuần thứ 2 07:30 · tới T2 23/11/2026 07:30
            Đổi giờ tổng hợp: /lichgui monthly 1 07:30
            """, (await stage.AskAsync(TestBorder.An, TestBorder.Group, "/lichgui")).Text);
        Assert.Contains("Đối ngoại biên phòng", (await stage.AskAsync(TestBorder.Dung, "/lichgui")).Text, StringComparison.Ordinal);
    }
}

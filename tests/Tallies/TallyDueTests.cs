using LiaisonBot.Figures;
using LiaisonBot.Storage.Letters;
using LiaisonBot.Tests.Figures;
using LiaisonBot.Tests.Sandbox;
using LiaisonBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using static LiaisonBot.Tests.Calendar.Clocks;

namespace LiaisonBot.Tests.Tallies;

public sealed class TallyDueTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Posts_once_to_the_group_and_to_the_commanders()
    {
        await using var stage = await BotStage.StartAsync();
        await FigureReaderTests.FillAsync(stage, (ledger, _) => ledger.Letters(TestBorder.PaTan, Direction.Sent, 4, D("2026-11-01")));
        await Bound.ToAsync(stage, TestBorder.Province);
        await stage.AskAsync(TestBorder.Chi, "/lichnhac");
        Assert.StartsWith(
            "Tổng hợp sẽ gửi hằng tháng ngày 1 07:30. Các lần tới:\n• T3 01/12/2026 07:30\n",
            (await stage.AskAsync(TestBorder.Dung, TestBorder.Group, "/lichgui monthly 1 07:30")).Text, StringComparison.Ordinal);
        await stage.Phone.MoveClockAsync(Bound.At(12, 1, 7, 30), Ct);
        var posted = await TallyAsync(stage, TestBorder.Chi, TestBorder.Group);
        Assert.StartsWith("Tổng hợp tháng 11/2026 · chưa chốt\nBiên phòng tỉnh Lai Châu · 01/11/2026 – 30/11/2026\n", posted.Text, StringComparison.Ordinal);
        Assert.Contains("Thư trao đổi       4     —      4", posted.Text, StringComparison.Ordinal);
        Assert.Equal(posted.Text, (await TallyAsync(stage, TestBorder.Chi, TestBorder.Chi)).Text);
        var post = await stage.ReadAsync(db => db.TallyPosts.AsNoTracking().FirstAsync(p => p.ChatId == TestBorder.Group, Ct));
        var head = await stage.ReadAsync(db => db.AuditRows.AsNoTracking().SingleAsync(a => a.Seq == post.AuditSeq, Ct));
        Assert.EndsWith("\nDấu số liệu " + FigureSheet.SealOf(post.Figures, head.Hash)[..8], posted.Text, StringComparison.Ordinal);
        var noted = await stage.ReadAsync(db => db.AuditRows.AsNoTracking().SingleAsync(a => a.Deed == "tally.posted", Ct));
        Assert.Equal((post.AuditSeq + 1, true), (noted.Seq, noted.After!.Contains(post.Seal!, StringComparison.Ordinal)));

        await stage.AskAsync(TestBorder.Dung, TestBorder.Group, "/lichgui monthly 2 07:30");
        await stage.Phone.MoveClockAsync(Bound.At(12, 3, 7), Ct);
        await stage.AskAsync(TestBorder.Chi, "/tonghop 2025");
        var seen = await stage.Phone.MessagesAsync(TestBorder.Chi, TestBorder.Group, Ct);
        Assert.Single(seen, m => m.Text.StartsWith("Tổng hợp tháng 11/2026", StringComparison.Ordinal));
        Assert.Equal(2, await stage.ReadAsync(db => db.TallyPosts.CountAsync(Ct)));
        Assert.Equal(2, await stage.ReadAsync(db => db.Firings.CountAsync(Ct)));
    }

    [Fact]
    public async Task Posts_the_last_of_several_missed_months_and_names_the_rest()
    {
        await using var stage = await BotStage.StartAsync();
        await Bound.ToAsync(stage, TestBorder.Province);
        await stage.AskAsync(TestBorder.Dung, TestBorder.Group, "/lichgui monthly 1 07:30");
        await stage.RestartAsync(() =>
        {
            stage.Clock.MoveTo(Bound.At(2, 10, 9, year: 2027));
            return Task.CompletedTask;
        });
        var posted = await TallyAsync(stage, TestBorder.Chi, TestBorder.Group);
        Assert.StartsWith("Tổng hợp tháng 1/2027 · chưa chốt", posted.Text, StringComparison.Ordinal);
        Assert.Contains("Bot ngừng nên lỡ 2 kỳ: T11/2026, T12/2026.", posted.Text, StringComparison.Ordinal);
        Assert.Equal(Bound.At(3, 1, 7, 30, 2027), (await stage.ReadAsync(db => db.Schedules.SingleAsync(Ct))).NextDue);
    }

    [Fact]
    public async Task Posts_the_window_that_ended_the_day_before()
    {
        await using var stage = await BotStage.StartAsync();
        await stage.DoAsync(async (db, _) =>
        {
            (await db.Units.FindAsync(TestBorder.Province))!.SetWindow(14, D("2026-01-01"));
            return LiaisonBot.Commands.Reply.Silent;
        });
        await Bound.ToAsync(stage, TestBorder.Province);
        await stage.AskAsync(TestBorder.Dung, TestBorder.Group, "/lichgui hằng tháng ngày 15 7h30");
        await stage.Phone.MoveClockAsync(Bound.At(12, 15, 7, 30), Ct);
        Assert.Contains("15/11/2026 – 14/12/2026", (await TallyAsync(stage, TestBorder.An, TestBorder.Group)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaves_no_month_out_when_the_window_changes()
    {
        await using var stage = await BotStage.StartAsync();
        await stage.AskAsync(TestBorder.Dung, TestBorder.Group, "/lienket LC");
        await stage.AskAsync(TestBorder.Dung, "/donvi kỳ LC 15-14 từ 12/2026");
        Assert.EndsWith("Tổng hợp lần tới: T3 01/12/2026 07:30.", (await stage.AskAsync(TestBorder.Dung, TestBorder.Group, "/lienket LC")).Text, StringComparison.Ordinal);
        await stage.Phone.MoveClockAsync(Bound.At(1, 15, 8, 0, 2027), Ct);
        var periods = await stage.ReadAsync(db => db.TallyPosts.Where(p => p.ChatId == TestBorder.Group).Select(p => p.PeriodTo).ToListAsync(Ct));
        Assert.Equal([D("2026-11-30"), D("2026-12-14"), D("2027-01-14")], periods.Order());
    }

    [Fact]
    public async Task Says_nothing_in_a_group_that_is_bound_no_more()
    {
        await using var stage = await BotStage.StartAsync();
        await Bound.ToAsync(stage, TestBorder.Province);
        await stage.AskAsync(TestBorder.Dung, TestBorder.Group, "/lichgui monthly 1 07:30");
        await Bound.ToAsync(stage, TestBorder.PaTan);
        await stage.Phone.MoveClockAsync(Bound.At(12, 1, 8), Ct);
        Assert.Equal(0, await stage.ReadAsync(db => db.TallyPosts.CountAsync(Ct)));
        Assert.Equal(1, await stage.ReadAsync(db => db.Firings.CountAsync(Ct)));
    }

    [Fact]
    public async Task Lets_only_the_coordinator_set_the_time()
    {
        await using var stage = await BotStage.StartAsync();
        await Bound.ToAsync(stage, TestBorder.Province);
        Assert.StartsWith("Chỉ cán bộ đối ngoại", (await stage.AskAsync(TestBorder.An, TestBorder.Group, "/lichgui monthly 1 07:30")).Text, StringComparison.Ordinal);
        Assert.Equal(
            "Giờ gửi: chưa hiểu “hằng ngày 7h”. Tổng hợp gửi hằng tháng. Gửi lại:\n/lichgui monthly 1 07:30",
            (await stage.AskAsync(TestBorder.Dung, TestBorder.Group, "/lichgui hằng ngày 7h")).Text);
        Assert.Equal(0, await stage.ReadAsync(db => db.Schedules.CountAsync(Ct)));
    }

    private static async Task<Seen> TallyAsync(BotStage stage, long person, long chat)
    {
        for (long after = 0; ;)
        {
            var seen = await stage.Phone.NextAsync(person, chat, after, Ct);
            if (seen.Text.StartsWith("Tổng hợp tháng", StringComparison.Ordinal))
            {
                return seen;
            }

            after = seen.Revision;
        }
    }
}

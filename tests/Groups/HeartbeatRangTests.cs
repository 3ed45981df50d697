using LiaisonBot.Schedules;
using LiaisonBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Tests.Groups;

public sealed class HeartbeatRangTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reminder_on_the_last_working_day_follows_a_holiday_entered_later()
    {
        await using var stage = await BotStage.StartAsync();
        var preview = await stage.AskAsync(TestBorder.An, "/nhac ngày làm việc cuối tháng 16h: đối chiếu sổ");
        await stage.Phone.PressForAsync(TestBorder.An, preview, "Đặt", Ct);
        Assert.Equal(At(30), await NextDueAsync(stage));

        await stage.AskAsync(TestBorder.Dung, "/ngaynghi thêm 30/11/2026 VN nghỉ bù");
        await stage.Services.GetRequiredService<AlarmDesk>().RingAsync(Rearm.Heartbeat, stage.Clock.GetUtcNow());
        Assert.Equal(At(27), await NextDueAsync(stage));
    }

    [Fact]
    public async Task Clears_away_what_nobody_needs_any_more()
    {
        await using var stage = await BotStage.StartAsync();
        await stage.AskAsync(TestBorder.An, "/toi");
        await stage.Services.GetRequiredService<AlarmDesk>().RingAsync(Rearm.Heartbeat, stage.Clock.GetUtcNow());
        Assert.Equal(1, await stage.ReadAsync(db => db.SeenUpdates.CountAsync(Ct)));

        stage.Clock.MoveTo(stage.Clock.GetUtcNow().AddDays(5));
        await stage.Services.GetRequiredService<AlarmDesk>().RingAsync(Rearm.Heartbeat, stage.Clock.GetUtcNow());
        Assert.Equal(0, await stage.ReadAsync(db => db.SeenUpdates.CountAsync(Ct)));
    }

    private static DateTimeOffset At(int day) => new(2026, 11, day, 16, 0, 0, TimeSpan.FromHours(7));

    private static Task<DateTimeOffset?> NextDueAsync(BotStage stage) => stage.ReadAsync(db => db.Schedules.Select(s => s.NextDue).SingleAsync(Ct));
}

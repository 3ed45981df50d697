using LiaisonBot.Schedules;
using LiaisonBot.Tests.Stage;
using LiaisonBot.Tests.Tallies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Tests.Reminders;

public sealed class ScheduleDueTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Fires_at_its_time_and_sets_the_next()
    {
        await using var stage = await BotStage.StartAsync();
        await ReminderSetTests.SetAsync(stage, TestBorder.An, "/nhac hằng ngày 7h: điểm danh");
        await stage.Phone.MoveClockAsync(Bound.At(11, 24, 12), Ct);
        Assert.Equal(
            ["🔔 điểm danh\nHẹn T2 23/11/2026 07:00", "🔔 điểm danh\nHẹn T3 24/11/2026 07:00"], await stage.RemindersSaidAsync(TestBorder.An));
        Assert.Equal(2, await stage.ReadAsync(db => db.Firings.CountAsync(Ct)));
        Assert.Equal(Bound.At(11, 25, 7), (await stage.ReadAsync(db => db.Schedules.SingleAsync(Ct))).NextDue);
    }

    [Fact]
    public async Task Says_once_what_was_missed_while_down()
    {
        await using var stage = await BotStage.StartAsync();
        await ReminderSetTests.SetAsync(stage, TestBorder.An, "/nhac hằng ngày 7h: điểm danh");
        await ReminderSetTests.SetAsync(stage, TestBorder.An, "/nhac 24/11 8h: gọi Kim Bình");
        await stage.RestartAsync(() =>
        {
            stage.Clock.MoveTo(Bound.At(11, 27, 9));
            return Task.CompletedTask;
        });
        await stage.NextReminderAsync(TestBorder.An);
        await stage.Services.GetRequiredService<Rearm>().RingDueAsync(Ct);
        Assert.Equal(
            ["🔔 gọi Kim Bình\nGửi muộn: hẹn T3 24/11/2026 08:00", "🔔 điểm danh\nGửi muộn: lỡ 5 lần khi bot ngừng, từ T2 23/11/2026 07:00 đến T6 27/11/2026 07:00"],
            (await stage.RemindersSaidAsync(TestBorder.An)).Order(StringComparer.Ordinal));
        Assert.Equal([Bound.At(11, 28, 7)], await stage.ReadAsync(db => db.Schedules.Where(s => s.NextDue != null).Select(s => s.NextDue!.Value).ToListAsync(Ct)));
    }

    [Fact]
    public async Task Says_nothing_twice_when_it_rings_twice_or_the_host_restarts()
    {
        await using var stage = await BotStage.StartAsync();
        await ReminderSetTests.SetAsync(stage, TestBorder.An, "/nhac hằng ngày 7h: điểm danh");
        await stage.Phone.MoveClockAsync(Bound.At(11, 23, 7), Ct);
        var id = (await stage.ReadAsync(db => db.Schedules.SingleAsync(Ct))).Id;
        var desk = stage.Services.GetRequiredService<AlarmDesk>();
        await desk.RingAsync(new(Rearm.SchedulePrefix, id.Value), Bound.At(11, 23, 7));
        await desk.RingAsync(new(Rearm.SchedulePrefix, id.Value), Bound.At(11, 24, 7));
        Assert.Single(await stage.RemindersSaidAsync(TestBorder.An));
        await stage.RestartAsync();
        await stage.Services.GetRequiredService<Rearm>().RingDueAsync(Ct);
        Assert.Empty(await stage.RemindersSaidAsync(TestBorder.An));
        Assert.Equal(1, await stage.ReadAsync(db => db.Firings.CountAsync(Ct)));
    }

    [Fact]
    public async Task Says_nothing_twice_when_the_clock_was_set_back()
    {
        await using var stage = await BotStage.StartAsync();
        await ReminderSetTests.SetAsync(stage, TestBorder.An, "/nhac hằng ngày 7h: điểm danh");
        await stage.Phone.MoveClockAsync(Bound.At(11, 23, 7), Ct);
        await stage.DoAsync(async (db, _) =>
        {
            // What a resume under a clock set back would store.
            (await db.Schedules.SingleAsync(Ct)).DueNext(Bound.At(11, 23, 7));
            return LiaisonBot.Commands.Reply.Silent;
        });
        await stage.Services.GetRequiredService<Rearm>().RingDueAsync(Ct);
        Assert.Single(await stage.RemindersSaidAsync(TestBorder.An));
        Assert.Equal(Bound.At(11, 24, 7), (await stage.ReadAsync(db => db.Schedules.SingleAsync(Ct))).NextDue);
    }

    [Fact]
    public async Task Falls_silent_for_who_is_locked_out_and_keeps_its_times()
    {
        await using var stage = await BotStage.StartAsync();
        await ReminderSetTests.SetAsync(stage, TestBorder.An, "/nhac hằng ngày 7h: điểm danh");
        await LockAsync(stage, true);
        await stage.Phone.MoveClockAsync(Bound.At(11, 23, 8), Ct);
        await LockAsync(stage, false);
        await stage.Phone.MoveClockAsync(Bound.At(11, 24, 8), Ct);
        Assert.Equal(["🔔 điểm danh\nHẹn T3 24/11/2026 07:00"], await stage.RemindersSaidAsync(TestBorder.An));
    }

    [Fact]
    public async Task Sends_nothing_where_nothing_can_be_sent_and_keeps_the_schedule()
    {
        await using var stage = await BotStage.StartAsync();
        await ReminderSetTests.SetAsync(stage, TestBorder.An, "/nhac hằng ngày 7h: điểm danh");

        // An answer that is marked as sent later would prove the chat open again.
        await stage.SettleAsync();
        await stage.DoAsync((db, _) =>
        {
            db.KnownChats.Add(new(TestBorder.An, false, null)).Entity.Gone(stage.Clock.GetUtcNow());
            return Task.FromResult(LiaisonBot.Commands.Reply.Silent);
        });
        await stage.Phone.MoveClockAsync(Bound.At(11, 23, 8), Ct);
        Assert.Equal(0, await stage.ReadAsync(db => db.Outbox.CountAsync(o => o.ChatId == TestBorder.An && o.Rank == 1, Ct)));
        Assert.Equal(Bound.At(11, 24, 7), (await stage.ReadAsync(db => db.Schedules.SingleAsync(Ct))).NextDue);
        Assert.Empty(await stage.RemindersSaidAsync(TestBorder.An));
    }

    private static Task LockAsync(BotStage stage, bool locked) => stage.DoAsync(async (db, _) =>
    {
        var person = await db.People.SingleAsync(p => p.AccountId == TestBorder.An, Ct);
        if (locked)
        {
            person.Lock(stage.Clock.GetUtcNow());
        }
        else
        {
            person.Unlock();
        }

        return LiaisonBot.Commands.Reply.Silent;
    });
}

using LiaisonBot.Commands;
using LiaisonBot.Delivery;
using LiaisonBot.Schedules;
using LiaisonBot.Storage;
using LiaisonBot.Tests.Stage;
using LiaisonBot.Tests.Tallies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Tests.Reminders;

/// <summary>One look-up serves a batch of rings, yet no ring is answered from what it no longer says.</summary>
public sealed class RungSchedulesTests
{
    private static readonly DateTimeOffset First = Bound.At(11, 23, 7);
    private static readonly DateTimeOffset Second = Bound.At(11, 24, 7);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public Task A_schedule_that_rang_is_read_anew_for_its_next_ring() => RingAsync(async (db, rung, ids) =>
    {
        var found = await rung.FindAsync(ids[0], First, Ct);
        found!.Schedule.DueNext(Second);
        Assert.Equal(First, (await rung.FindAsync(ids[0], First, Ct))!.Schedule.NextDue);
        db.Put(found.Schedule);
        Assert.Null(await rung.FindAsync(ids[0], First, Ct));
        Assert.Equal(Second, (await rung.FindAsync(ids[0], Second, Ct))!.Schedule.NextDue);
        Assert.NotNull(await rung.FindAsync(ids[1], First, Ct));
    });

    [Fact]
    public Task After_anything_but_a_ring_all_are_read_anew() => RingAsync(async (db, rung, ids) =>
    {
        Assert.NotNull(await rung.FindAsync(ids[0], First, Ct));
        var deleted = await db.Schedules.AsNoTracking().SingleAsync(s => s.Id == ids[1], Ct);
        deleted.Delete(First);
        db.Put(deleted);
        rung.Pass(new SentItem([]));
        Assert.Null(await rung.FindAsync(ids[1], First, Ct));
        Assert.NotNull(await rung.FindAsync(ids[0], First, Ct));
    });

    private static async Task RingAsync(Func<LiaisonDb, RungSchedules, IReadOnlyList<ScheduleId>, Task> check)
    {
        await using var stage = await BotStage.StartAsync();
        await ReminderSetTests.SetAsync(stage, TestBorder.An, "/nhac hằng ngày 7h: điểm danh");
        await ReminderSetTests.SetAsync(stage, TestBorder.An, "/nhac hằng ngày 7h: chào cờ");
        await stage.DoAsync(async (db, services) =>
        {
            var ids = await db.Schedules.AsNoTracking().OrderBy(s => s.Id).Select(s => s.Id).ToListAsync(Ct);
            var rung = services.GetRequiredService<RungSchedules>();
            rung.Expect([.. ids.Select(id => new RingItem(new AlarmKey(Rearm.SchedulePrefix, id.Value), First))]);
            await check(db, rung, ids);
            return Reply.Silent;
        });
        Assert.Empty(await stage.ReadAsync(db => db.DeadLetters.Select(d => d.Error).ToListAsync(Ct)));
    }
}

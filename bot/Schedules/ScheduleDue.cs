using LiaisonBot.Commands;
using LiaisonBot.Known;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Reminders;

namespace LiaisonBot.Schedules;

/// <summary>
/// A schedule's time has come. It is the one place that keeps a firing, decides whether to speak and sets the next time;
/// what is said is its purpose's. A ring for another time than the one stored does nothing, so ringing twice is harmless.
/// </summary>
internal sealed class ScheduleDue(LiaisonDb db, RungSchedules schedules, RosterCache rosters, IServiceProvider services, TimeProvider time) : IAlarm
{
    // A daily schedule after almost three years of silence: the count is cut short there, the next time is not.
    private const int MostCounted = 1000;

    public async Task<Reply> RingAsync(long id, DateTimeOffset due, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        if (due > now || await schedules.FindAsync(new ScheduleId(id), due, ct) is not { } rung)
        {
            return Reply.Silent;
        }

        var reply = await AnswerAsync(rung, due, now, ct);
        db.Put(rung.Schedule);
        return reply;
    }

    private async Task<Reply> AnswerAsync(RungSchedule rung, DateTimeOffset due, DateTimeOffset now, CancellationToken ct)
    {
        var roster = await rosters.GetAsync(ct);
        var times = rung.Schedule.Times(roster, rung.Record);
        if (rung.Record is not null && times.NextAfter(due.AddTicks(-1)) != due)
        {
            // The record was moved or withdrawn since this time was set.
            rung.Schedule.DueNext(times.NextAfter(now));
            return Reply.Silent;
        }

        var occasion = Missed(due, now, times);
        rung.Schedule.DueNext(times.NextAfter(now));
        return await FireAsync(rung, occasion, roster, ct);
    }

    private static Occasion Missed(DateTimeOffset due, DateTimeOffset now, ScheduleTimes.DueTimes times)
    {
        var (last, count) = (due, 1);
        while (count < MostCounted && times.NextAfter(last) is { } next && next <= now)
        {
            (last, count) = (next, count + 1);
        }

        return new Occasion(due, last, count, now, times.Zone);
    }

    private async Task<Reply> FireAsync(RungSchedule rung, Occasion occasion, Roster roster, CancellationToken ct)
    {
        if (rung.Fired)
        {
            return Reply.Silent;
        }

        db.Insert(new Firing(rung.Schedule.Id, occasion.First, occasion.Now));
        if (!MaySpeak(rung, roster))
        {
            return Reply.Silent;
        }

        var voice = services.GetRequiredKeyedService<IDue>(rung.Schedule.Purpose);
        return Reply.Silent with { Posts = await voice.SpeakAsync(new DueCall(rung.Schedule, occasion, roster, rung.Record), ct) };
    }

    // One's own reminder is for a member; a unit's goes to a group only while that is bound to the unit.
    private static bool MaySpeak(RungSchedule rung, Roster roster) => rung.Chat?.GoneAt is null && (rung.Schedule.UnitId is { } unit
        ? rung.Chat?.UnitId == unit
        : roster.FindPerson(rung.Schedule.CreatedById) is { Active: true });
}

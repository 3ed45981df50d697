using LiaisonBot.Calendar;
using LiaisonBot.Commands;
using LiaisonBot.Forms;
using LiaisonBot.Known;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Reminders;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Groups;

/// <summary>The host's heartbeat: notes that it is alive, lets times follow the holidays, and clears away once a day what nobody needs any more.</summary>
internal sealed class HeartbeatRang(LiaisonDb db, RosterCache rosters, FormExpiry drafts, TimeProvider time) : IAlarm
{
    private const string Cleaned = "cleaned";

    // The messenger keeps updates for 24 hours; a seen one need not be known much longer than that.
    private static readonly TimeSpan SeenKept = TimeSpan.FromDays(4);
    private static readonly TimeSpan AskedKept = TimeSpan.FromDays(7);

    public async Task<Reply> RingAsync(long id, DateTimeOffset due, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        await TimeMarks.WriteAsync(db, TimeMarks.Alive, now, ct);
        await FollowHolidaysAsync(now, ct);
        await CleanAsync(now, ct);
        return Reply.Silent with { Posts = await drafts.SweepAsync(await rosters.GetAsync(ct), now, ct) };
    }

    // A holiday entered since a time was set may have moved the last working day of its month.
    private async Task FollowHolidaysAsync(DateTimeOffset now, CancellationToken ct)
    {
        var roster = await rosters.GetAsync(ct);
        foreach (var schedule in await db.WorkdaySchedulesAsync(now, ct))
        {
            if (schedule.DueAfter(now, roster, null) is var due && due != schedule.NextDue)
            {
                schedule.DueNext(due);
            }
        }
    }

    // By the first ring of each day: a host that is down at night cleans when it comes up.
    private async Task CleanAsync(DateTimeOffset now, CancellationToken ct)
    {
        if (await TimeMarks.FindAsync(db, Cleaned, ct) is { } last && WallClock.DayOf(last, Zones.Default) == WallClock.DayOf(now, Zones.Default))
        {
            return;
        }

        var (seenBefore, askedBefore) = (now - SeenKept, now - AskedKept);
        await db.SeenUpdates.Where(s => s.SeenAt < seenBefore).ExecuteDeleteAsync(ct);
        await db.AskedLines.Where(a => a.SentAt < askedBefore).ExecuteDeleteAsync(ct);
        await TimeMarks.WriteAsync(db, Cleaned, now, ct);
    }
}

using LiaisonBot.Storage;
using LiaisonBot.Storage.Groups;
using LiaisonBot.Storage.Reminders;

namespace LiaisonBot.Benchmarks.Load;

/// <summary>Schedules that are all due in the same second, a little while from now.</summary>
internal static class Alarms
{
    private const string Zone = "Asia/Ho_Chi_Minh";
    private static readonly TimeSpan Ahead = TimeSpan.FromSeconds(20);

    /// <summary>The next whole minute that leaves a host the time to start.</summary>
    public static DateTimeOffset Soon()
    {
        var earliest = TimeProvider.System.GetUtcNow() + Ahead;
        return new DateTimeOffset((earliest.UtcTicks / TimeSpan.TicksPerMinute * TimeSpan.TicksPerMinute) + TimeSpan.TicksPerMinute, TimeSpan.Zero);
    }

    /// <summary>Waits until then. LoadException when the host is not up by then: it would be late for a reason of its own.</summary>
    public static async Task<long> ReadyAsync(ServerLink server, DateTimeOffset then)
    {
        var polledAt = await server.FirstPollAsync(then - TimeProvider.System.GetUtcNow());
        var left = then - TimeProvider.System.GetUtcNow();
        await Task.Delay(left > TimeSpan.Zero ? left : TimeSpan.Zero);
        return polledAt;
    }

    /// <summary>Adds so many reminders of the officers' own, in turns.</summary>
    public static void AddReminders(LiaisonDb db, int count, int people, DateTimeOffset due)
    {
        for (var n = 0; n < count; n++)
        {
            var schedule = new Schedule(
                new ScheduleId(1 + n), SchedulePurpose.Reminder, Server.Offer.FirstOfficer + (n % people), null, Border.Officer(n % people), null,
                $"đối chiếu sổ, việc số {n}", $"daily {Clock(due)}", Zone, due.AddDays(-1));
            schedule.DueNext(due);
            db.Schedules.Add(schedule);
        }
    }

    /// <summary>Adds so many groups, bound to the posts in turns, each with its monthly tally.</summary>
    public static void AddGroups(LiaisonDb db, int count, int units, DateTimeOffset due)
    {
        for (var n = 0; n < count; n++)
        {
            var (group, unit) = (-1_001_000_000_000 - n, Border.Post(n % units));
            var chat = new KnownChat(group, true, $"Đồn, nhóm {n}");
            chat.Bind(unit, Border.Officer(0), null);
            db.KnownChats.Add(chat);
            var local = due.ToOffset(TimeSpan.FromHours(7));
            var schedule = new Schedule(
                new ScheduleId(1 + n), SchedulePurpose.Tally, group, null, Border.Officer(0), unit, "",
                FormattableString.Invariant($"monthly {local.Day} {Clock(due)}"), Zone, due.AddDays(-1));
            schedule.DueNext(due);
            db.Schedules.Add(schedule);
        }
    }

    private static string Clock(DateTimeOffset at) => at.ToOffset(TimeSpan.FromHours(7)).ToString("HH:mm", null);
}

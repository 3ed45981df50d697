using System.Globalization;
using LiaisonBot.Commands;
using LiaisonBot.Known;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Records;
using LiaisonBot.Storage.Reminders;
using LiaisonBot.Words;

namespace LiaisonBot.Reminders;

/// <summary>A reminder was paused, resumed, deleted or brought back from the list, or the list was turned.</summary>
internal sealed class ReminderPressed(LiaisonDb db, AuditNotes notes) : IButton
{
    public async Task<Reply> PressAsync(PressCall press, CancellationToken ct)
    {
        var viewer = new ReminderViewer(press.Actor, press.Chat, press.Say);
        if (Read(press.Argument) is not var (deed, id, page))
        {
            return Reply.Over(press.Say.ButtonIsStale());
        }

        if (deed == 'l')
        {
            return await ReminderBoard.ShowAsync(db, viewer, page, null, ct) with { Overwrites = true };
        }

        if (await db.Schedules.FindAsync([id], ct) is not { Purpose: SchedulePurpose.Reminder } schedule)
        {
            return Reply.Over(press.Say.ButtonIsStale());
        }

        return viewer.Manages(schedule)
            ? await DoAsync(press, viewer, deed, schedule, page, ct)
            : Reply.Over(press.Say.NotYourButton());
    }

    private async Task<Reply> DoAsync(PressCall press, ReminderViewer viewer, char deed, Schedule schedule, int page, CancellationToken ct)
    {
        var before = State(schedule);
        ReminderDeed? done = deed switch
        {
            'p' => Pause(schedule, press.At),
            'r' => await ResumeAsync(schedule, press, ct),
            'd' => Delete(schedule, press.At),
            'u' => await UndeleteAsync(schedule, press, ct),
            _ => null,
        };
        if (done is { } changed)
        {
            notes.Add("reminder." + changed.ToString().ToLowerInvariant(), ReminderBoard.Subject(schedule), before, State(schedule));
        }

        var list = await ReminderBoard.ShowAsync(db, viewer, page, done is null ? null : schedule, ct);
        return list with { Overwrites = true, Toast = done is { } deedDone ? press.Say.ReminderDeed(deedDone) : press.Say.ButtonIsStale() };
    }

    private static object State(Schedule schedule) => new { paused = schedule.PausedAt is not null, deleted = schedule.DeletedAt is not null };

    private static ReminderDeed? Pause(Schedule schedule, DateTimeOffset now)
    {
        if (schedule is not { DeletedAt: null, PausedAt: null, NextDue: not null })
        {
            return null;
        }

        schedule.Pause(now);
        return ReminderDeed.Paused;
    }

    private static ReminderDeed? Delete(Schedule schedule, DateTimeOffset now)
    {
        if (schedule.DeletedAt is not null)
        {
            return null;
        }

        schedule.Delete(now);
        return ReminderDeed.Deleted;
    }

    private async Task<ReminderDeed?> ResumeAsync(Schedule schedule, PressCall press, CancellationToken ct)
    {
        if (schedule is not { DeletedAt: null, PausedAt: not null } || await DueAsync(schedule, press, ct) is not { } due)
        {
            return null;
        }

        schedule.Resume(due);
        return ReminderDeed.Resumed;
    }

    private async Task<ReminderDeed?> UndeleteAsync(Schedule schedule, PressCall press, CancellationToken ct)
    {
        if (schedule.DeletedAt is null || await DueAsync(schedule, press, ct) is not { } due)
        {
            return null;
        }

        schedule.Undelete(due);
        return ReminderDeed.Undeleted;
    }

    private async Task<DateTimeOffset?> DueAsync(Schedule schedule, PressCall press, CancellationToken ct)
    {
        Record? record = schedule.RecordId is { } id ? await db.Records.FindAsync([id], ct) : null;
        return schedule.DueAfter(press.At, press.Roster, record);
    }

    private static (char Deed, ScheduleId Id, int Page)? Read(string argument)
    {
        var parts = argument.Split(':');
        return parts is [[var deed], var key, var page]
            && long.TryParse(key, CultureInfo.InvariantCulture, out var id) && int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            ? (deed, new ScheduleId(id), at)
            : null;
    }
}

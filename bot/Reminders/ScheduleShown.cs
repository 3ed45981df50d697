using LiaisonBot.Calendar;
using LiaisonBot.Commands;
using LiaisonBot.Known;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Groups;
using LiaisonBot.Storage.Reminders;

namespace LiaisonBot.Reminders;

/// <summary><c>/schedule [monthly …]</c>: what is posted in this group and when; with a time, sets the tally's.</summary>
internal sealed class ScheduleShown(LiaisonDb db, AuditNotes notes, Keys keys, TimeProvider time) : ICommand
{
    private const string Usual = "monthly 1 07:30";
    private const int Shown = 3;

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        if (!call.InGroup)
        {
            return call.Text.Length == 0 ? await ListGroupsAsync(call, ct) : Reply.Refuse(call.Say.ScheduleInGroupOnly());
        }

        if (await db.KnownChats.FindAsync([call.Chat.Id], ct) is not { UnitId: { } unit } chat)
        {
            return Reply.Refuse(call.Say.GroupNotBound());
        }

        return call.Text.Length == 0 ? await ShowAsync(call, unit, ct) : await SetAsync(call, chat, unit, ct);
    }

    private async Task<Reply> ShowAsync(CommandCall call, UnitId unit, CancellationToken ct)
    {
        var schedules = await db.SchedulesOfAsync(call.Chat.Id, ct);
        var items = await ReminderBoard.ItemsAsync(db, new ReminderViewer(call.Actor, call.Chat, call.Say), schedules, ct);
        return Reply.Say(call.Say.ScheduleCard(call.Actor.Units.Get(unit), items, call.Typed));
    }

    private async Task<Reply> ListGroupsAsync(CommandCall call, CancellationToken ct)
    {
        UnitId[] units = [.. call.Actor.Units.All.Select(u => u.Id).Where(call.Actor.Coordinates)];
        if (units.Length == 0)
        {
            return Reply.Refuse(call.Say.ScheduleInGroupOnly());
        }

        var found = await db.TallySchedulesAsync(units, ct);
        var items = await ReminderBoard.ItemsAsync(db, new ReminderViewer(call.Actor, call.Chat, call.Say), [.. found.Select(f => f.Schedule)], ct);
        return Reply.Say(call.Say.ScheduleOfGroups([.. found.Select((f, i) => (f.Chat, items[i]))]));
    }

    private async Task<Reply> SetAsync(CommandCall call, KnownChat chat, UnitId unit, CancellationToken ct)
    {
        if (!call.Actor.Coordinates(unit))
        {
            return Reply.Refuse(call.Say.ScheduleNotYours(call.Actor.Units.Get(unit)));
        }

        var zone = call.Actor.Units.ZoneOf(unit);
        if (CadenceReader.Read(call.Text, WallClock.ToLocal(call.SentAt, zone)).Cadence is not Cadence.Monthly cadence)
        {
            return Reply.Refuse(call.Say.ScheduleUnclear(call.Text, "/" + call.Typed + " " + Usual));
        }

        var next = ScheduleTimes.DueTimes.Of(cadence, zone, call.Roster, null).Next(Shown, time.GetUtcNow());
        await SaveAsync(call, chat, unit, cadence, next[0], ct);
        return Reply.Say(call.Say.ScheduleSet(cadence, [.. next.Select(due => WallClock.ToLocal(due, zone))]));
    }

    private async Task SaveAsync(CommandCall call, KnownChat chat, UnitId unit, Cadence cadence, DateTimeOffset due, CancellationToken ct)
    {
        var schedule = await db.FindTallyScheduleAsync(chat.ChatId, ct);
        var before = schedule?.Cadence;
        if (schedule is null)
        {
            schedule = db.Schedules.Add(new Schedule(
                new ScheduleId(keys.Next()), SchedulePurpose.Tally, chat.ChatId, call.Thread ?? chat.Thread, call.Actor.Id, unit, "", "",
                call.Actor.Units.Get(unit).Zone, time.GetUtcNow())).Entity;
        }

        schedule.Resume(null);
        schedule.Retime(cadence.ToString(), due);
        notes.Add("tally.timed", ReminderBoard.Subject(schedule), before is null ? null : new { cadence = before }, new { cadence = schedule.Cadence });
    }
}

using LiaisonBot.Calendar;
using LiaisonBot.Commands;
using LiaisonBot.Known;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Groups;
using LiaisonBot.Storage.Reminders;
using LiaisonBot.Storage.Units;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Groups;

/// <summary><c>/bind UNIT</c>, in the group: it gets the unit's monthly tally and may hold reminders.</summary>
internal sealed class GroupBound(LiaisonDb db, Keys keys, AuditNotes notes) : ICommand
{
    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var found = call.Actor.Units.Match(call.Text, call.Today);
        if (found.Certain is not { } unit)
        {
            return Reply.Refuse(call.Say.WhichUnit(call.Text, found.OrOwn(call.Text, call.Actor, call.Today), "/" + call.Typed));
        }

        return call.Actor.Coordinates(unit.Id) ? await BindAsync(call, unit, ct) : Reply.Refuse(call.Say.UnitNotYours(unit));
    }

    private async Task<Reply> BindAsync(CommandCall call, Unit unit, CancellationToken ct)
    {
        var chat = await db.KnownChats.FindAsync([call.Chat.Id], ct) ?? db.KnownChats.Add(new KnownChat(call.Chat.Id, true, call.Chat.Title)).Entity;
        var tallies = await db.Schedules.Where(s => s.ChatId == call.Chat.Id && s.Purpose == SchedulePurpose.Tally && s.DeletedAt == null).OrderBy(s => s.Id).ToListAsync(ct);
        if (tallies.Find(s => s.UnitId == unit.Id) is { } kept && chat.UnitId == unit.Id)
        {
            return Reply.Say(call.Say.BoundAlready(unit, kept.NextDue is { } next ? WallClock.ToLocal(next, call.Zone) : null));
        }

        tallies.ForEach(s => s.Delete(call.SentAt));
        notes.Add("group.bound", SubjectOf(call.Chat.Id), new { unit = chat.UnitId?.Value, schedules = tallies.Select(s => s.Id.Value) }, new { unit = unit.Id.Value });
        chat.Back(call.Chat.Title);
        chat.Bind(unit.Id, call.Actor.Id, call.Thread);
        var due = Schedule(call, unit).NextDue;
        return Reply.Say(call.Say.Bound(unit, due is { } at ? WallClock.ToLocal(at, call.Actor.Units.ZoneOf(unit.Id)) : null));
    }

    private Schedule Schedule(CommandCall call, Unit unit)
    {
        var cadence = TallyTime.Usual(call.Actor.Units, unit.Id, call.Today);
        var zone = call.Actor.Units.ZoneOf(unit.Id);
        var schedule = new Schedule(new ScheduleId(keys.Next()), SchedulePurpose.Tally, call.Chat.Id, call.Thread, call.Actor.Id, unit.Id, "",
            cadence.ToString()!, zone.Id, call.SentAt);
        schedule.DueNext(cadence.NextAfter(call.SentAt, zone, call.Roster.WorkingDaysOf("VN")));
        db.Schedules.Add(schedule);
        notes.Add("schedule.added", FormattableString.Invariant($"schedule:{schedule.Id.Value}"), null, new { schedule.Cadence, chat = schedule.ChatId, unit = unit.Id.Value });
        return schedule;
    }

    /// <summary>A chat as the subject of an audit note.</summary>
    public static string SubjectOf(long chat) => FormattableString.Invariant($"chat:{chat}");
}

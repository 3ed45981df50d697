using LiaisonBot.Calendar;
using LiaisonBot.Chat;
using LiaisonBot.Commands;
using LiaisonBot.Known;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Reminders;
using LiaisonBot.Words;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Reminders;

/// <summary>Who looks at reminders, and in which chat.</summary>
internal sealed record ReminderViewer(Actor Actor, ChatRef Chat, Phrases Say)
{
    /// <summary>Whether they may pause, resume and delete it: their own, or one of a unit they coordinate.</summary>
    public bool Manages(Schedule schedule) =>
        schedule.UnitId is { } unit ? Actor.Coordinates(unit) : schedule.CreatedById == Actor.Id;

    public bool InGroup => Chat.Kind == ChatKind.Group;
}

/// <summary>The list of reminders, a page of five, with buttons below each that the person may manage.</summary>
internal static class ReminderBoard
{
    /// <summary>The prefix of its buttons; the argument is <c>deed:schedule:page</c>.</summary>
    public const string Prefix = "rem";

    private const int PageSize = 5;

    /// <summary>How the audit names a schedule.</summary>
    public static string Subject(Schedule schedule) => FormattableString.Invariant($"schedule:{schedule.Id.Value}");

    /// <summary>A page of the list, from 0; the last one when there are fewer.</summary>
    /// <param name="changed">The reminder that was changed just now, not saved yet; once deleted it can be brought back.</param>
    public static async Task<Reply> ShowAsync(LiaisonDb db, ReminderViewer viewer, int page, Schedule? changed, CancellationToken ct)
    {
        // By age, whatever their state, so that a second tap meets the same reminder. Rows come from the database as they were; the one changed just now is the same object and tells how it is.
        var all = (await ListAsync(db, viewer, ct)).Union(changed is null ? [] : [changed]).Where(s => s.DeletedAt is null)
            .OrderBy(s => s.Id.Value).ToList();
        page = Math.Clamp(page, 0, Math.Max(0, (all.Count - 1) / PageSize));
        var shown = all.Skip(page * PageSize).Take(PageSize).ToList();
        var items = await ItemsAsync(db, viewer, shown, ct);
        var first = (page * PageSize) + 1;
        var rows = items.Select((item, i) => Buttons(item, first + i, page, viewer.Say)).Where(r => r.Count > 0).ToList();
        if (changed?.DeletedAt is not null)
        {
            rows.Add([new(viewer.Say.UndeleteButton(), Data('u', changed.Id, page))]);
        }

        if (all.Count > PageSize)
        {
            rows.Add(Pages(page, (all.Count - 1) / PageSize, viewer.Say));
        }

        return Reply.Say(viewer.Say.ReminderList(items, first, all.Count, viewer.InGroup), rows.Count == 0 ? null : new Keyboard(rows));
    }

    /// <summary>Schedules as they are listed in a chat.</summary>
    public static async Task<IReadOnlyList<ReminderItem>> ItemsAsync(
        LiaisonDb db, ReminderViewer viewer, IReadOnlyList<Schedule> schedules, CancellationToken ct)
    {
        var chats = schedules.Select(s => s.ChatId).Where(id => id != viewer.Chat.Id).Distinct().ToList();
        var titles = chats.Count == 0 ? [] : await db.KnownChats.AsNoTracking().Where(c => chats.Contains(c.ChatId) && c.Title != null)
            .ToDictionaryAsync(c => c.ChatId, c => c.Title, ct);
        return [.. schedules.Select(s => new ReminderItem(
            s.Id, s.Purpose, s.Text, Read(s, viewer), NextLocal(s), titles.GetValueOrDefault(s.ChatId), viewer.Manages(s)))];
    }

    private static Cadence Read(Schedule schedule, ReminderViewer viewer) => ReminderPlace.Within(
        CadenceReader.FromStored(schedule.Cadence), viewer.InGroup ? schedule.UnitId : viewer.Actor.UnitId, viewer.Actor.Units);

    private static DateTime? NextLocal(Schedule schedule) =>
        schedule.NextDue is { } due ? WallClock.ToLocal(due, TimeZoneInfo.FindSystemTimeZoneById(schedule.Zone)) : null;

    private static async Task<IReadOnlyList<Schedule>> ListAsync(LiaisonDb db, ReminderViewer viewer, CancellationToken ct)
    {
        if (viewer.InGroup)
        {
            return [.. (await db.SchedulesOfAsync(viewer.Chat.Id, ct)).Where(s => s.Purpose == SchedulePurpose.Reminder)];
        }

        var own = await db.OwnRemindersAsync(viewer.Actor.Id, ct);
        UnitId[] coordinated = [.. viewer.Actor.Units.All.Select(u => u.Id).Where(viewer.Actor.Coordinates)];
        return coordinated.Length == 0 ? own : [.. own, .. await db.UnitRemindersAsync(coordinated, ct)];
    }

    private static List<Button> Buttons(ReminderItem item, int number, int page, Phrases say) => !item.Manageable ? [] :
    [
        item.Next is null ? new(say.ResumeButton(number), Data('r', item.Id, page)) : new(say.PauseButton(number), Data('p', item.Id, page)),
        new(say.DeleteButton(number), Data('d', item.Id, page)),
    ];

    private static List<Button> Pages(int page, int last, Phrases say)
    {
        var row = new List<Button>();
        if (page > 0)
        {
            row.Add(new(say.PageButton(true), Data('l', default, page - 1)));
        }

        if (page < last)
        {
            row.Add(new(say.PageButton(false), Data('l', default, page + 1)));
        }

        return row;
    }

    private static string Data(char deed, ScheduleId id, int page) => FormattableString.Invariant($"{Prefix}:{deed}:{id.Value}:{page}");
}

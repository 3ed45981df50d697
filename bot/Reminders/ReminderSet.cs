using System.Globalization;
using LiaisonBot.Calendar;
using LiaisonBot.Commands;
using LiaisonBot.Commands.Lines;
using LiaisonBot.Known;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Records;
using LiaisonBot.Storage.Reminders;

namespace LiaisonBot.Reminders;

/// <summary><c>/remind WHEN: TEXT</c>: shows the next six times, and sets the reminder once that is confirmed.</summary>
internal sealed class ReminderSet(LiaisonDb db, AuditNotes notes, Keys keys, TimeProvider time) : ICommand
{
    private const int Shown = 6;

    // Enough for any duty, too little to flood a chat.
    private const int MostReminders = 100;

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var (place, refusal) = await ReminderPlace.FindAsync(db, call, ct);
        if (place is null)
        {
            return Reply.Refuse(refusal ?? "");
        }

        if (call.Text.Length == 0)
        {
            return Reply.Refuse(call.Say.ReminderUsage(call.Typed));
        }

        var words = ReminderWords.Read(call, place.Zone);
        return words.Cadence switch
        {
            null => Reply.Refuse(words.Refusal ?? ""),
            Cadence.BeforeRecord before => await BeforeAsync(call, place, before, words.Text, ct),
            { } cadence => await OfferAsync(call, place, new Wish(cadence, words.Text, null, null), ct),
        };
    }

    private async Task<Reply> BeforeAsync(CommandCall call, ReminderPlace place, Cadence.BeforeRecord before, string text, CancellationToken ct)
    {
        var found = RecordNumber.Read(before.Record) is { } number ? await place.FindRecordsAsync(db, call, number, ct) : [];
        if (call.Answers["rec"] is { } chosen)
        {
            found = [.. found.Where(r => r.Id.Value.ToString(CultureInfo.InvariantCulture) == chosen)];
        }

        switch (found)
        {
            case []:
                return Reply.Refuse(call.Say.ReminderRecordUnknown(before.Record, ReminderWords.Later(call, place.Zone, text)));
            case [var record]:
                var named = new RecordNumber(call.Actor.Units.Get(record.UnitId).Code, record.Register, record.Year, record.Number).ToString();
                return await OfferAsync(call, place, new Wish(before with { Record = named }, text, record, named), ct);
            default:
                return Reply.Ask(call, "rec", call.Say.ReminderRecordAsked(before.Record),
                    [.. found.Select(r => new Choice(call.Actor.Units.Get(r.UnitId).Code, r.Id.Value.ToString(CultureInfo.InvariantCulture)))]);
        }
    }

    private async Task<Reply> OfferAsync(CommandCall call, ReminderPlace place, Wish wish, CancellationToken ct)
    {
        var times = ScheduleTimes.DueTimes.Of(wish.Cadence, place.Zone, call.Roster, wish.Record);
        var confirmed = call.Answers["ok"] is not null;
        var from = confirmed && time.GetUtcNow() is var now && now > call.SentAt ? now : call.SentAt;
        var next = times.Next(Shown, from);
        if (next.Count == 0)
        {
            return Reply.Refuse(Over(call, place, wish));
        }

        if (await CountAsync(call, place, ct) >= MostReminders)
        {
            return Reply.Refuse(call.Say.TooManyReminders(MostReminders));
        }

        IReadOnlyList<DateTime> local = [.. next.Select(due => WallClock.ToLocal(due, place.Zone))];
        if (confirmed)
        {
            Save(call, place, wish, next[0]);
            return Reply.Say(call.Say.ReminderSaved(local[0]));
        }

        return Reply.Ask(call, "ok", call.Say.ReminderPreview(wish.Text, ReminderPlace.Within(wish.Cadence, place.Home(call), call.Actor.Units), local),
            new Choice(call.Say.SetIt(), "1"), new Choice(call.Say.DropIt(), AskedPressed.Dropped));
    }

    private static string Over(CommandCall call, ReminderPlace place, Wish wish)
    {
        var corrected = ReminderWords.Later(call, place.Zone, wish.Text);
        return wish is { Record: { } record, Number: { } number }
            ? call.Say.ReminderNeverDue(ReminderPlace.Within(number, place.Home(call), call.Actor.Units), record.EventDate, corrected)
            : call.Say.ReminderWhenUnclear(CadenceFault.Passed, call.Say.CadenceName(wish.Cadence), corrected);
    }

    private async Task<int> CountAsync(CommandCall call, ReminderPlace place, CancellationToken ct) => place.Unit is null
        ? (await db.OwnRemindersAsync(call.Actor.Id, ct)).Count
        : (await db.SchedulesOfAsync(call.Chat.Id, ct)).Count;

    private void Save(CommandCall call, ReminderPlace place, Wish wish, DateTimeOffset due)
    {
        var schedule = new Schedule(
            new ScheduleId(keys.Next()), SchedulePurpose.Reminder, call.Chat.Id, call.InGroup ? call.Thread : null, call.Actor.Id, place.Unit,
            wish.Text, wish.Cadence.ToString(), place.Zone.Id, time.GetUtcNow())
        {
            RecordId = wish.Record?.Id,
        };
        schedule.DueNext(due);
        db.Schedules.Add(schedule);
        notes.Add("reminder.set", ReminderBoard.Subject(schedule), null,
            new { cadence = schedule.Cadence, text = schedule.Text, unit = place.Unit?.Value, record = wish.Number });
    }

    private sealed record Wish(Cadence Cadence, string Text, Record? Record, string? Number);
}

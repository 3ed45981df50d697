using LiaisonBot.Commands;
using LiaisonBot.Commands.Lines;
using LiaisonBot.Words;

namespace LiaisonBot.Reminders;

/// <summary>A reminder's time has come: it says its text, the time it was due, and what was missed.</summary>
internal sealed class ReminderDue(Greeting greeting) : IDue
{
    public Task<IReadOnlyList<Post>> SpeakAsync(DueCall due, CancellationToken ct)
    {
        var schedule = due.Schedule;
        var say = schedule.UnitId is null && due.Roster.FindPerson(schedule.CreatedById) is { } owner
            ? Phrases.Of(owner)
            : greeting.Say;
        var home = schedule.UnitId ?? due.Roster.FindPerson(schedule.CreatedById)?.UnitId;
        var number = due.Record is { } record
            ? new RecordNumber(record.UnitId == home ? null : due.Roster.Units.Get(record.UnitId).Code, record.Register, record.Year, record.Number).ToString()
            : null;
        var post = new Post(schedule.ChatId, say.Reminder(schedule.Text, due.Occasion, number, due.Record?.EventDate), Rank.Reminder)
        {
            Thread = schedule.Thread, Shows = schedule.RecordId,
        };
        return Task.FromResult<IReadOnlyList<Post>>([post]);
    }
}

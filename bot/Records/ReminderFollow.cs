using LiaisonBot.Known;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Records;
using LiaisonBot.Storage.Reminders;

namespace LiaisonBot.Records;

/// <summary>Reminders that go before a record move with it.</summary>
internal sealed class ReminderFollow(LiaisonDb db, RosterCache rosters, TimeProvider time)
{
    /// <summary>Sets their times anew, after the record was moved, voided or restored.</summary>
    public async Task FollowAsync(Record record, CancellationToken ct)
    {
        foreach (var schedule in await db.RemindersBeforeAsync(record.Id, ct))
        {
            schedule.DueNext(schedule.PausedAt is null ? schedule.DueAfter(time.GetUtcNow(), await rosters.GetAsync(ct), record) : null);
        }
    }
}

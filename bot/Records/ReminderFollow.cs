using LiaisonBot.Known;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Records;
using LiaisonBot.Storage.Reminders;

namespace LiaisonBot.Records;

/// <summary>Reminders that go before a record move with it.</summary>
internal static class ReminderFollow
{
    /// <summary>Sets their times anew. Call it after a record was moved, voided or restored, before the item is saved.</summary>
    public static async Task FollowAsync(LiaisonDb db, Roster roster, Record record, DateTimeOffset now, CancellationToken ct)
    {
        foreach (var schedule in await db.RemindersBeforeAsync(record.Id, ct))
        {
            schedule.DueNext(schedule.PausedAt is null ? schedule.DueAfter(now, roster, record) : null);
        }
    }
}

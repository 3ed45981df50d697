using LiaisonBot.Storage.Groups;
using LiaisonBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Storage.Reminders;

/// <summary>A schedule that rang, with what decides whether it speaks.</summary>
/// <param name="Fired">It has spoken for the time it is due at already.</param>
/// <param name="Chat">Its chat as far as known; null for a private chat that never changed.</param>
/// <param name="Record">The record it goes before.</param>
public sealed record RungSchedule(Schedule Schedule, bool Fired, KnownChat? Chat, Record? Record);

/// <summary>Schedules, as their owners see them.</summary>
public static class ScheduleQueries
{
    /// <summary>Those of the schedules that are due at some time, each as it stands now and not tracked.</summary>
    public static async Task<IReadOnlyList<RungSchedule>> RungAsync(this LiaisonDb db, IReadOnlyList<ScheduleId> ids, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await (
            from schedule in db.Schedules.AsNoTracking()
            where ids.Contains(schedule.Id) && schedule.NextDue != null
            join chat in db.KnownChats.AsNoTracking() on schedule.ChatId equals chat.ChatId into chats
            from chat in chats.DefaultIfEmpty()
            join record in db.Records.AsNoTracking() on schedule.RecordId equals record.Id into records
            from record in records.DefaultIfEmpty()
            select new RungSchedule(schedule, db.Firings.Any(f => f.ScheduleId == schedule.Id && f.Due == schedule.NextDue), chat, record)).ToListAsync(ct);
    }

    /// <summary>A person's own reminders that are not deleted and not over, the oldest first.</summary>
    public static async Task<IReadOnlyList<Schedule>> OwnRemindersAsync(this LiaisonDb db, PersonId person, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await Living(db, SchedulePurpose.Reminder).Where(s => s.CreatedById == person && s.UnitId == null).OrderBy(s => s.Id).ToListAsync(ct);
    }

    /// <summary>Reminders of units that are not deleted and not over, the oldest first.</summary>
    public static async Task<IReadOnlyList<Schedule>> UnitRemindersAsync(this LiaisonDb db, IReadOnlyList<UnitId> units, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await Living(db, SchedulePurpose.Reminder).Where(s => s.UnitId != null && units.Contains(s.UnitId.Value))
            .OrderBy(s => s.Id).ToListAsync(ct);
    }

    /// <summary>All that is posted in a chat: tallies first, then reminders, the next due first.</summary>
    public static async Task<IReadOnlyList<Schedule>> SchedulesOfAsync(this LiaisonDb db, long chatId, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.Schedules.Where(s => s.ChatId == chatId && s.DeletedAt == null && (s.NextDue != null || s.PausedAt != null))
            .OrderByDescending(s => s.Purpose).ThenBy(s => s.NextDue == null).ThenBy(s => s.NextDue).ThenBy(s => s.Id).ToListAsync(ct);
    }

    /// <summary>The tally schedules of groups bound to these units, with their groups.</summary>
    public static async Task<IReadOnlyList<(Schedule Schedule, KnownChat Chat)>> TallySchedulesAsync(
        this LiaisonDb db, IReadOnlyList<UnitId> units, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var found = await (
            from schedule in Living(db, SchedulePurpose.Tally).AsNoTracking()
            join chat in db.KnownChats on schedule.ChatId equals chat.ChatId
            where chat.UnitId != null && units.Contains(chat.UnitId.Value)
            orderby chat.Title, schedule.Id
            select new { Schedule = schedule, Chat = chat }).ToListAsync(ct);
        return [.. found.Select(f => (f.Schedule, f.Chat))];
    }

    /// <summary>The tally schedule of a chat that is not deleted; null when it has none.</summary>
    public static Task<Schedule?> FindTallyScheduleAsync(this LiaisonDb db, long chatId, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Schedules.Where(s => s.ChatId == chatId && s.Purpose == SchedulePurpose.Tally && s.DeletedAt == null)
            .OrderBy(s => s.Id).FirstOrDefaultAsync(ct);
    }

    /// <summary>The reminders that go before a record and are not deleted.</summary>
    public static async Task<IReadOnlyList<Schedule>> RemindersBeforeAsync(this LiaisonDb db, RecordId record, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.Schedules.Where(s => s.RecordId == record && s.DeletedAt == null).OrderBy(s => s.Id).ToListAsync(ct);
    }

    /// <summary>The records a number without its unit may mean, among these units; at most <paramref name="limit"/>.</summary>
    public static async Task<IReadOnlyList<Record>> FindNumberedAsync(
        this LiaisonDb db, IReadOnlyList<UnitId> units, Register register, int year, int number, int limit, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.Records.AsNoTracking()
            .Where(r => units.Contains(r.UnitId) && r.Register == register && r.Year == year && r.Number == number)
            .OrderBy(r => r.Id).Take(limit).ToListAsync(ct);
    }

    private static IQueryable<Schedule> Living(LiaisonDb db, SchedulePurpose purpose) =>
        db.Schedules.Where(s => s.Purpose == purpose && s.DeletedAt == null && (s.NextDue != null || s.PausedAt != null));
}

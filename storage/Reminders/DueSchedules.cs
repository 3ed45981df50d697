using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Storage.Reminders;

/// <summary>What is due when.</summary>
public static class DueSchedules
{
    /// <summary>The earliest due instant of all schedules; null when none is due any more.</summary>
    public static Task<DateTimeOffset?> NextDueAsync(this LiaisonDb db, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Schedules.Where(s => s.NextDue != null).OrderBy(s => s.NextDue).Select(s => s.NextDue).FirstOrDefaultAsync(ct);
    }

    /// <summary>Schedules on the last working day of a month or quarter that are due after <paramref name="now"/>; tracked.</summary>
    public static Task<List<Schedule>> WorkdaySchedulesAsync(this LiaisonDb db, DateTimeOffset now, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Schedules.Where(s => s.NextDue != null && s.NextDue > now && s.Cadence.Contains("last-workday")).OrderBy(s => s.Id).ToListAsync(ct);
    }

    /// <summary>Schedules due at or before <paramref name="until"/>, the earliest first.</summary>
    public static async Task<IReadOnlyList<(ScheduleId Id, DateTimeOffset Due)>> DueUntilAsync(this LiaisonDb db, DateTimeOffset until, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var due = await db.Schedules.AsNoTracking().Where(s => s.NextDue != null && s.NextDue <= until)
            .OrderBy(s => s.NextDue).Select(s => new { s.Id, s.NextDue }).ToListAsync(ct);
        return [.. due.Select(s => (s.Id, s.NextDue!.Value))];
    }
}

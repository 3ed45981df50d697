using LiaisonBot.Delivery;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Reminders;

namespace LiaisonBot.Schedules;

/// <summary>
/// The schedules that rang in a batch, read by one look-up for all that ring one after another. Anything else that is carried
/// out between them may change a schedule: those after it are read anew.
/// </summary>
internal sealed class RungSchedules(LiaisonDb db)
{
    private IReadOnlyList<ScheduleId> _rung = [];
    private Dictionary<ScheduleId, RungSchedule>? _found;

    /// <summary>A batch begins.</summary>
    public void Expect(IReadOnlyList<WorkItem> items)
    {
        _rung = [.. items.OfType<RingItem>().Where(r => r.Key.Prefix == Rearm.SchedulePrefix).Select(r => new ScheduleId(r.Key.Id))];
        _found = null;
    }

    /// <summary>An item is carried out now.</summary>
    public void Pass(WorkItem item) => _found = item is RingItem ? _found : null;

    /// <summary>The schedule, if it is due at exactly <paramref name="due"/>; null when it is gone, over or was set to another time.</summary>
    public async Task<RungSchedule?> FindAsync(ScheduleId id, DateTimeOffset due, CancellationToken ct)
    {
        _found ??= (await db.RungAsync(_rung, ct)).ToDictionary(r => r.Schedule.Id);
        if (!_found.Remove(id, out var rung))
        {
            // It rang before in this batch, and that changed it, or was rolled back.
            rung = (await db.RungAsync([id], ct)).SingleOrDefault();
        }

        return rung?.Schedule.NextDue == due ? rung : null;
    }
}

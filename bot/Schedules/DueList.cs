using LiaisonBot.Commands;
using LiaisonBot.Letters;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Letters;
using LiaisonBot.Storage.Reminders;

namespace LiaisonBot.Schedules;

/// <summary>All that is due at a time: the schedules and urgent letters of our tables and the host's standing tasks.</summary>
internal sealed class DueList(IServiceScopeFactory scopes, IEnumerable<StandingTask> tasks)
{
    /// <summary>The next instant anything is due; null when nothing is.</summary>
    public async Task<DateTimeOffset?> NextAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LiaisonDb>();
        return tasks.Select(t => t.Due()).Append(await db.NextDueAsync(ct)).Append(await db.NextCallAsync(ct)).Min();
    }

    /// <summary>The host's standing tasks, however far ahead.</summary>
    public IEnumerable<(AlarmKey Key, DateTimeOffset Due)> Tasks() => tasks.SelectMany(t => t.Due() is { } due ? [(t.Key, due)] : Array.Empty<(AlarmKey, DateTimeOffset)>());

    /// <summary>What is due by then.</summary>
    public async Task<IReadOnlyList<(AlarmKey Key, DateTimeOffset Due)>> UntilAsync(DateTimeOffset until, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LiaisonDb>();
        var (schedules, calls) = (await db.DueUntilAsync(until, ct), await db.CallsUntilAsync(until, ct));
        return [.. schedules.Select(s => (new AlarmKey(Rearm.SchedulePrefix, s.Id.Value), s.Due)),
            .. calls.Select(c => (new AlarmKey(UrgentDue.Prefix, c.Id.Value), c.Due)), .. tasks.Where(t => t.Due() <= until).Select(t => (t.Key, t.Due() ?? until))];
    }
}

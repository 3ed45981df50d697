using LiaisonBot.Commands;
using LiaisonBot.Replicas;
using LiaisonBot.Storage;

namespace LiaisonBot.Schedules;

/// <summary>
/// Sets the engine's alarms from our tables and the host's tasks: at start, every minute, after each change of a schedule and after a move of
/// the sandbox's clock. It also rings the host's own heartbeat. Of several hosts the one on duty does so.
/// </summary>
internal sealed partial class Rearm(
    IAlarmClock clock, AlarmDesk desk, DueList dues, Duty duty, TimeProvider time, ILogger<Rearm> log) : BackgroundService
{
    /// <summary>The prefix of a schedule's alarm.</summary>
    public const string SchedulePrefix = "schedule";

    /// <summary>The heartbeat of the host: rung at start and every minute.</summary>
    public static readonly AlarmKey Heartbeat = new("heartbeat", 0);

    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    // What is due later is set by a later round; the engine holds little.
    private static readonly TimeSpan Horizon = TimeSpan.FromMinutes(3);
    private readonly SemaphoreSlim _nudge = new(0);
    private bool _failing;

    /// <summary>A schedule was changed: look again soon.</summary>
    public void Nudge() => _nudge.Release();

    /// <summary>The next instant anything is due; null when nothing is scheduled.</summary>
    public Task<DateTimeOffset?> NextDueAsync(CancellationToken ct) => dues.NextAsync(ct);

    /// <summary>Rings all that is due by now and returns once what it caused is on disk.</summary>
    public async Task RingDueAsync(CancellationToken ct)
    {
        await Task.WhenAll((await dues.UntilAsync(time.GetUtcNow(), ct)).Select(d => desk.RingAsync(d.Key, d.Due)));
        await SetAsync(ct);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await ServeAsync(await duty.BeginAsync(stoppingToken), stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            LogStopped();
        }
    }

    private async Task ServeAsync(CancellationToken term, CancellationToken stopping)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(term, stopping);
        try
        {
            while (true)
            {
                await RoundAsync(either.Token);
            }
        }
        catch (OperationCanceledException) when (term.IsCancellationRequested)
        {
            // The next on duty sets them.
        }
    }

    private async Task RoundAsync(CancellationToken ct)
    {
        desk.Rang(Heartbeat, time.GetUtcNow());
        await SetSafelyAsync(ct);
        for (var round = time.GetTimestamp(); time.GetElapsedTime(round) < Every;)
        {
            if (await _nudge.WaitAsync(Every, ct))
            {
                // One look serves all who nudged meanwhile.
                while (await _nudge.WaitAsync(TimeSpan.Zero, ct))
                {
                }

                await SetSafelyAsync(ct);
            }
        }
    }

    private async Task SetSafelyAsync(CancellationToken ct)
    {
        try
        {
            await SetAsync(ct);
            _failing = false;
        }
        catch (Exception failure) when (UniqueClash.StoreFailed(failure))
        {
            // The next round tries again; what the engine has set rings all the same.
            if (!_failing)
            {
                _failing = true;
                LogNotSet(UniqueClash.Describe(failure));
            }
        }
    }

    private async Task SetAsync(CancellationToken ct)
    {
        // Of the tasks all: they are few, and who looks at the engine sees what is planned.
        foreach (var (key, due) in (await dues.UntilAsync(time.GetUtcNow() + Horizon, ct)).Union(dues.Tasks()))
        {
            clock.Set(key, due);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Alarms could not be set ({Why}); trying again within a minute")]
    private partial void LogNotSet(string why);

    [LoggerMessage(Level = LogLevel.Information, Message = "Alarms stopped")]
    private partial void LogStopped();
}

using LiaisonBot.Chat;
using LiaisonBot.Commands;
using LiaisonBot.Replicas;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Delivery;

namespace LiaisonBot.Delivery;

/// <summary>
/// Looks for dead letters whose replay a verb asked for, and queues each for the writer. What was asked for stands in the
/// database, so that a host that is killed in between finds it at its next start.
/// </summary>
internal sealed partial class Replays(
    WorkQueue queue, IUpdateSource source, Greeting greeting, Duty duty, IServiceScopeFactory scopes, TimeProvider time, ILogger<Replays> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    /// <summary>Replays all that is asked for now; returns once what it caused is on disk.</summary>
    public async Task TakeUpAsync(CancellationToken ct)
    {
        // A command that names another bot is told from one to this bot by its name.
        await greeting.Introduced.WaitAsync(ct);
        while (await ReadAsync(ct) is { Count: > 0 } wanted)
        {
            LogReplaying(wanted.Count);
            await Task.WhenAll(wanted.Select(queue.DoAsync)).WaitAsync(ct);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                if (duty.Held)
                {
                    await TakeUpSafelyAsync(stoppingToken);
                }

                await Task.Delay(Every, time, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            LogStopped();
        }
    }

    private async Task TakeUpSafelyAsync(CancellationToken ct)
    {
        try
        {
            await TakeUpAsync(ct);
        }
        catch (Exception failure) when (UniqueClash.StoreFailed(failure))
        {
            // The next round tries again.
            LogNotRead(UniqueClash.Describe(failure));
        }
    }

    private async Task<IReadOnlyList<ReplayItem>> ReadAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var wanted = await scope.ServiceProvider.GetRequiredService<LiaisonDb>().WantedDeadAsync(ct);
        return [.. wanted.Select(w => new ReplayItem(w.ErrorId, source.Decode(System.Text.Encoding.UTF8.GetBytes(w.Raw)) with { UpdateId = w.UpdateId }))];
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Replaying {Count} dead letters")]
    private partial void LogReplaying(int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Dead letters could not be read ({Why}); trying again soon")]
    private partial void LogNotRead(string why);

    [LoggerMessage(Level = LogLevel.Information, Message = "Replays stopped")]
    private partial void LogStopped();
}

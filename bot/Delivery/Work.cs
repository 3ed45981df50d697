using LiaisonBot.Files;
using LiaisonBot.Schedules;
using LiaisonBot.Storage;

namespace LiaisonBot.Delivery;

/// <summary>
/// The single writer's loop. It takes what is queued, up to 100 items without waiting for more, and has a
/// <see cref="Batch"/> carry them out in one transaction. Only after the commit is anything confirmed or sent.
/// </summary>
internal sealed partial class Work(
    WorkQueue queue, OutboxSender sender, FileFetcher fetcher, Rearm rearm, IServiceScopeFactory scopes, StoreFiles files, InHand inHand, WorkState state, Meters meters, TimeProvider time,
    ILogger<Work> log) : BackgroundService
{
    private const int BatchLimit = 100;
    private static readonly TimeSpan RetryPause = TimeSpan.FromSeconds(1);
    private AsyncServiceScope? _scope;

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        // What was accepted is finished; what comes now stays with the messenger.
        queue.Complete();
        await base.StopAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var items = new List<WorkItem>(BatchLimit);

        // The loop ends with the queue and not with the token: the queue is drained at stop.
        while (await queue.Reader.WaitToReadAsync(CancellationToken.None))
        {
            while (items.Count < inHand.Limit(BatchLimit) && queue.Reader.TryRead(out var item))
            {
                items.Add(item);
            }

            await CommitAsync(items, stoppingToken);
            items.Clear();
        }

        await ForgetAsync();
        inHand.Close();
        LogStopped();
    }

    private async Task CommitAsync(List<WorkItem> items, CancellationToken stopping)
    {
        var began = time.GetTimestamp();
        while (true)
        {
            try
            {
                inHand.Take(items);
                files.CheckDatabase();
                _scope ??= scopes.CreateAsyncScope();
                var outcome = await _scope.Value.ServiceProvider.GetRequiredService<Batch>().CommitAsync(items, CancellationToken.None);
                inHand.PutDown();
                Recovered(state.Committed());
                meters.Commits.Record(time.GetElapsedTime(began).TotalSeconds);
                meters.Updates.Add(items.Count(i => i is ArrivalItem));

                // In this order: what is released last is what this thread goes on with, and the answer leaves before the next poll.
                items.ForEach(i => i.Done());
                sender.Take(outcome);
                if (outcome.FilesCame)
                {
                    fetcher.Nudge();
                }

                if (outcome.Rescheduled)
                {
                    rearm.Nudge();
                }

                return;
            }
            catch (Exception failure) when (UniqueClash.StoreFailed(failure) || failure is IOException or UnauthorizedAccessException)
            {
                // The batch's failure, never an item's: nothing was confirmed, so nothing is lost by waiting.
                inHand.PutDown();
                await files.LetGoAsync(_scope?.ServiceProvider.GetRequiredService<LiaisonDb>());
                await ForgetAsync();
                Tell(failure);
                if (stopping.IsCancellationRequested)
                {
                    items.ForEach(i => i.Dropped());
                    return;
                }

                await Task.Delay(RetryPause, time, CancellationToken.None);
            }
        }
    }

    // What the scope has cached is worth nothing once its transaction was rolled back.
    private async Task ForgetAsync()
    {
        if (_scope is { } scope)
        {
            _scope = null;
            await scope.DisposeAsync();
        }
    }

    private void Tell(Exception failure)
    {
        var why = UniqueClash.Describe(failure);
        if (state.Failed(why))
        {
            LogStoreFailed(why);
        }
    }

    private void Recovered(TimeSpan? trouble)
    {
        if (trouble is { } lasted)
        {
            var seconds = (long)lasted.TotalSeconds;
            LogCommitsAgain(seconds);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The database commits again after {Seconds} s")]
    private partial void LogCommitsAgain(long seconds);

    [LoggerMessage(Level = LogLevel.Error, Message = "The database cannot commit ({Why}); nothing is confirmed, trying again until it can")]
    private partial void LogStoreFailed(string why);

    [LoggerMessage(Level = LogLevel.Information, Message = "The writer has finished what it had accepted")]
    private partial void LogStopped();
}

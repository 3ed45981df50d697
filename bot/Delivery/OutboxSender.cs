using System.Collections.Concurrent;
using LiaisonBot.Diagnostics;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Delivery;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Delivery;

/// <summary>
/// Sends what the writer committed, at the pace the messenger allows: priority ranks chats, inside a chat first in, first
/// out. What was sent is told to the writer; a crash before that can repeat one message, never lose one.
/// </summary>
internal sealed partial class OutboxSender(
    Lanes lanes, Postman postman, WorkQueue queue, IServiceScopeFactory scopes, TimeProvider time, ILogger<OutboxSender> log) : BackgroundService
{
    private const int AtOnce = 8;
    private static readonly TimeSpan MarksTogether = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestNap = TimeSpan.FromMinutes(1);
    private readonly SemaphoreSlim _signal = new(0);
    private readonly ConcurrentDictionary<Task, byte> _sending = new();
    private readonly List<SentMark> _marks = [];
    private long _marksSince;

    // On their way, or sent and not marked on disk: what a kill at this moment would have sent again.
    private int _unmarked;

    /// <summary>Takes over what a commit left to send.</summary>
    public void Take(Outcome outcome)
    {
        foreach (var news in outcome.News)
        {
            lanes.Take(news);
        }

        postman.Answer(outcome.Answers);
        _signal.Release();
    }

    /// <summary>Rows that wait and how old the oldest is.</summary>
    public HealthFact Health()
    {
        var (waiting, oldest) = lanes.Waiting();
        var age = oldest is { } since ? time.GetUtcNow() - since : TimeSpan.Zero;
        return new HealthFact("outbox", age < TimeSpan.FromHours(1),
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{waiting} waiting, the oldest for {age.TotalSeconds:0} s"));
    }

    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var waiting = await scope.ServiceProvider.GetRequiredService<LiaisonDb>().Outbox.AsNoTracking().OrderBy(o => o.Id).ToListAsync(cancellationToken);
        waiting.ForEach(row => lanes.Take(new Booked(row)));
        LogWaiting(waiting.Count);
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var (lane, wait) = _sending.Count < AtOnce && Volatile.Read(ref _unmarked) < lanes.MostUnmarked ? lanes.Next() : (null, Timeout.InfiniteTimeSpan);
            if (lane is not null)
            {
                Start(lane);
            }
            else
            {
                await PauseAsync(FlushMarks(wait), stoppingToken);
            }
        }

        // On a dead line a call lasts longer than a stop may: what is not through by then is sent again, if it was.
        await Task.WhenAny(Task.WhenAll(_sending.Keys), Task.Delay(StopPatience, CancellationToken.None));
        FlushMarks(TimeSpan.Zero, now: true);
    }

    private void Start(Lane lane)
    {
        Interlocked.Increment(ref _unmarked);

        // What is on its way is let finish at stop: cut off, it would be sent again at the next start.
        var sending = SendAsync(lane, lane.Head);
        _sending.TryAdd(sending, 0);
        _ = sending.ContinueWith(Sent, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private void Sent(Task sending)
    {
        _sending.TryRemove(sending, out _);
        _signal.Release();
    }

    private async Task SendAsync(Lane lane, OutboxRow row)
    {
        var verdict = await postman.DeliverAsync(row, lane.ChatId, CancellationToken.None);
        if (lanes.Settle(lane, row, verdict))
        {
            Mark(new SentMark(row.Id, lane.ChatId, verdict.MessageId, row.RecordId, verdict.Refusal, time.GetUtcNow()));
        }
        else
        {
            Release(1);
        }

        if (verdict.Report is { } report)
        {
            // What left before is told before: a message that arrived proves that its chat was open then, not now.
            FlushMarks(TimeSpan.Zero, now: true);
            queue.Add(report);
        }
    }

    private void Mark(SentMark mark)
    {
        lock (_marks)
        {
            if (_marks.Count == 0)
            {
                _marksSince = time.GetTimestamp();
            }

            _marks.Add(mark);
        }
    }

    // Marks go to the writer a few at a time, so that they share a commit. Returns how long to wait at most.
    private TimeSpan FlushMarks(TimeSpan wait, bool now = false)
    {
        lock (_marks)
        {
            if (_marks.Count == 0)
            {
                return wait;
            }

            var left = MarksTogether - time.GetElapsedTime(_marksSince);
            if (!now && left > TimeSpan.Zero && _marks.Count < lanes.MostUnmarked / 2)
            {
                return wait == Timeout.InfiniteTimeSpan || left < wait ? left : wait;
            }

            Send(new SentItem([.. _marks]));
            _marks.Clear();
            return wait;
        }
    }

    private void Send(SentItem marks)
    {
        marks.Committed.ContinueWith(
            _ => Release(marks.Marks.Count), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        queue.Add(marks);
    }

    private void Release(int rows)
    {
        Interlocked.Add(ref _unmarked, -rows);
        _signal.Release();
    }

    private async Task PauseAsync(TimeSpan wait, CancellationToken stopping)
    {
        try
        {
            // A messenger may ask for a silence longer than a wait can be told; it is waited for in pieces.
            await _signal.WaitAsync(wait < LongestNap ? wait : LongestNap, stopping);
        }
        catch (OperationCanceledException)
        {
            // Stopping: the loop sees it.
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} messages were waiting to be sent")]
    private partial void LogWaiting(int count);
}

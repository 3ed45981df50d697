using System.Collections.Concurrent;
using LiaisonBot.Diagnostics;
using LiaisonBot.Replicas;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Delivery;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Delivery;

/// <summary>
/// Sends what the writer committed, at the pace the messenger allows: priority ranks chats, inside a chat first in, first
/// out. What was sent is told to the writer; a crash before that can repeat one message, never lose one. Of several hosts the
/// one on duty sends what all of them committed, and reads from the table what there is.
/// </summary>
internal sealed partial class OutboxSender(
    Lanes lanes, Postman postman, WorkQueue queue, Duty duty, IServiceScopeFactory scopes, TimeProvider time, ILogger<OutboxSender> log) : BackgroundService
{
    private const int AtOnce = 8;
    private static readonly TimeSpan MarksTogether = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestNap = TimeSpan.FromMinutes(1);

    // A notice of another host may get lost with its line.
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);
    private readonly SemaphoreSlim _signal = new(0);
    private readonly ConcurrentDictionary<Task, byte> _sending = new();
    private readonly List<SentMark> _marks = [];
    private long _marksSince;

    // On their way, or sent and not marked on disk: what a kill at this moment would have sent again.
    private readonly ConcurrentDictionary<long, byte> _unmarked = new();
    private readonly Lock _taking = new();

    // Rows are written in the order of their ids, on whichever host: what is above was not taken over yet. Null before the
    // first look at the table, which may miss what is committed while it lasts.
    private long? _takenUpTo;
    private readonly List<ChatNews> _early = [];
    private int _term;
    private bool _told;
    private long _lookedAt;

    /// <summary>Takes over what a commit left to send.</summary>
    public void Take(Outcome outcome)
    {
        if (duty.IsShared)
        {
            Look();
        }

        TakeOver(duty.IsShared ? [.. outcome.News.Where(n => n is not Booked)] : outcome.News);
        postman.Answer(outcome.Answers);
        _signal.Release();
    }

    /// <summary>There may be rows that this host did not write.</summary>
    public void Look()
    {
        Volatile.Write(ref _told, true);
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
        if (!duty.IsShared)
        {
            await BeginTermAsync(duty.Term, cancellationToken);
        }

        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var longest = duty.IsShared ? await FollowDutyAsync() : LongestNap;
            var (lane, wait) = _term > 0 && _sending.Count < AtOnce && _unmarked.Count < lanes.MostUnmarked ? lanes.Next() : (null, Timeout.InfiniteTimeSpan);
            if (lane is not null)
            {
                Start(lane);
            }
            else
            {
                await PauseAsync(FlushMarks(wait), longest, stoppingToken);
            }
        }

        // On a dead line a call lasts longer than a stop may: what is not through by then is sent again, if it was.
        await Task.WhenAny(Task.WhenAll(_sending.Keys), Task.Delay(StopPatience, CancellationToken.None));
        FlushMarks(TimeSpan.Zero, now: true);
    }

    // Asked before each message: a host that was halted in the middle of a term finds out before it sends the next one.
    private async Task<TimeSpan> FollowDutyAsync()
    {
        try
        {
            if (duty.Term is var term && term != _term)
            {
                await BeginTermAsync(term, CancellationToken.None);
            }
            else if (term > 0 && (Volatile.Read(ref _told) || time.GetElapsedTime(_lookedAt) >= LookEvery))
            {
                await ReadAsync(CancellationToken.None);
            }
        }
        catch (Exception failure) when (UniqueClash.StoreFailed(failure))
        {
            // The writer tells of it; it is looked again soon.
            _lookedAt = time.GetTimestamp();
        }

        return LookEvery;
    }

    // What another host has sent meanwhile is not in the table any more; what this one has under way is.
    private async Task BeginTermAsync(int term, CancellationToken ct)
    {
        _term = 0;
        lanes.Clear();
        if (term > 0)
        {
            lock (_taking)
            {
                _takenUpTo = null;
            }

            var waiting = await ReadAsync(ct);
            LogWaiting(waiting);
        }

        _term = term;
    }

    private async Task<int> ReadAsync(CancellationToken ct)
    {
        Volatile.Write(ref _told, false);
        _lookedAt = time.GetTimestamp();
        await using var scope = scopes.CreateAsyncScope();
        var (outbox, above) = (scope.ServiceProvider.GetRequiredService<LiaisonDb>().Outbox.AsNoTracking(), _takenUpTo ?? long.MinValue);
        var rows = await outbox.Where(o => o.Id > above).OrderBy(o => o.Id).ToListAsync(ct);
        lock (_taking)
        {
            _takenUpTo ??= long.MinValue;
            Take([.. rows.Select(row => new Booked(row))]);
            Take(_early);
            _early.Clear();
        }

        return rows.Count;
    }

    private void TakeOver(IReadOnlyList<ChatNews> news)
    {
        lock (_taking)
        {
            if (_takenUpTo is not null)
            {
                Take(news);
            }
            else if (!duty.IsShared)
            {
                _early.AddRange(news);
            }
        }
    }

    // Each row once: a look and a commit may tell of the same one, and what this host has under way is in the table still.
    private void Take(IReadOnlyList<ChatNews> news)
    {
        foreach (var one in news)
        {
            if (one is not Booked { Row.Id: var id } || (id > _takenUpTo && !_unmarked.ContainsKey(id)))
            {
                lanes.Take(one);
            }

            _takenUpTo = one is Booked booked && booked.Row.Id > _takenUpTo ? booked.Row.Id : _takenUpTo;
        }
    }

    private void Start(Lane lane)
    {
        _unmarked.TryAdd(lane.Head.Id, 0);

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
            Release([row.Id]);
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
            _ => Release(marks.Marks.Select(m => m.RowId)), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        queue.Add(marks);
    }

    private void Release(IEnumerable<long> rows)
    {
        foreach (var row in rows)
        {
            _unmarked.TryRemove(row, out _);
        }

        _signal.Release();
    }

    private async Task PauseAsync(TimeSpan wait, TimeSpan longest, CancellationToken stopping)
    {
        try
        {
            // A messenger may ask for a silence longer than a wait can be told; it is waited for in pieces.
            await _signal.WaitAsync(wait < longest && wait >= TimeSpan.Zero ? wait : longest, stopping);
        }
        catch (OperationCanceledException)
        {
            // Stopping: the loop sees it.
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} messages were waiting to be sent")]
    private partial void LogWaiting(int count);
}

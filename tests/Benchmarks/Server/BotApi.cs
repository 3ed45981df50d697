using System.Diagnostics;

namespace LiaisonBot.Benchmarks.Server;

/// <summary>The few methods of the Bot API that a bot under load calls; every other one is answered with true.</summary>
internal sealed class BotApi
{
    private const int LargestBatch = 100;
    private readonly Lock _gate = new();
    private Offer _offer = new(0, 0, 0);
    private Backlog _backlog = new(1, new Offer(0, 0, 0), 0);
    private TaskCompletionSource _arrived = New();
    private int _confirmed;
    private int _released;
    private int _sent;
    private long _polledAt;

    /// <summary>What is seen of the last offer.</summary>
    public Measure Measure { get; private set; } = new(new Offer(0, 0, 0));

    /// <summary>The monotonic timestamp of the first getUpdates since the last offer; 0 before it.</summary>
    public long PolledAt => Volatile.Read(ref _polledAt);

    /// <summary>Has updates waiting from now on, in place of what waited before.</summary>
    public void Take(Offer offer)
    {
        var backlog = new Backlog(_backlog.FirstId + _backlog.Count, offer, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds());
        lock (_gate)
        {
            (_offer, _backlog, _confirmed, _released, _polledAt, Measure) = (offer, backlog, 0, 0, 0, new Measure(offer));
            Release(offer.OneByOne ? 1 : offer.PerSecond > 0 ? 0 : offer.Updates);
        }

        if (offer.PerSecond > 0)
        {
            _ = TrickleAsync(offer);
        }
    }

    /// <summary>The whole answer, headers and body.</summary>
    public ValueTask<ReadOnlyMemory<byte>> AnswerAsync(HttpRequest request)
    {
        var target = request.Target.Span;
        var method = target[(target.LastIndexOf((byte)'/') + 1)..];
        var query = method.IndexOf((byte)'?');
        method = query < 0 ? method : method[..query];
        return method switch
        {
            _ when method.SequenceEqual("sendMessage"u8) => new(Send(request)),
            _ when method.SequenceEqual("getUpdates"u8) => PollAsync(request),
            _ when method.SequenceEqual("getMe"u8) => new(Answers.Self),
            _ when method.SequenceEqual("getWebhookInfo"u8) => new(Answers.WebhookInfo),
            _ => new(Answers.True),
        };
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task TrickleAsync(Offer offer)
    {
        var began = Stopwatch.GetTimestamp();
        for (var n = 1; n <= offer.Updates; n++)
        {
            var left = TimeSpan.FromSeconds(n / offer.PerSecond) - Stopwatch.GetElapsedTime(began);
            await Task.Delay(left > TimeSpan.Zero ? left : TimeSpan.Zero);
            lock (_gate)
            {
                Release(1);
            }
        }
    }

    // Called under the lock.
    private void Release(int more)
    {
        _released = Math.Min(_released + more, _backlog.Count);
        _arrived.SetResult();
        _arrived = New();
    }

    private byte[] Send(HttpRequest request)
    {
        var chat = _offer.Matched || _offer.Strict ? HttpRequest.Number(request.Body.Span, "chat_id"u8) ?? 0 : 0;
        var wait = Measure.Replied(chat);
        if (wait > 0)
        {
            return Answers.TooMany(wait);
        }

        if (_offer.OneByOne)
        {
            lock (_gate)
            {
                Release(1);
            }
        }

        return Answers.Sent(Interlocked.Increment(ref _sent));
    }

    private async ValueTask<ReadOnlyMemory<byte>> PollAsync(HttpRequest request)
    {
        var asked = Stopwatch.GetTimestamp();
        Interlocked.CompareExchange(ref _polledAt, asked, 0);
        var body = request.Body.Length > 0 ? request.Body : request.Target;
        var offset = HttpRequest.Number(body.Span, "offset"u8) ?? 0;
        var limit = (int)Math.Clamp(HttpRequest.Number(body.Span, "limit"u8) ?? LargestBatch, 1, LargestBatch);
        var patience = TimeSpan.FromSeconds(HttpRequest.Number(body.Span, "timeout"u8) ?? 0);
        var backlog = _backlog;
        while (true)
        {
            var (answer, arrived) = Look(backlog, offset, limit);
            var left = patience - Stopwatch.GetElapsedTime(asked);
            if (answer is not null || left <= TimeSpan.Zero)
            {
                return answer ?? Answers.NoUpdates;
            }

            await Task.WhenAny(arrived, Task.Delay(left));
        }
    }

    private (byte[]? Answer, Task Arrived) Look(Backlog asked, long offset, int limit)
    {
        lock (_gate)
        {
            if (_backlog != asked)
            {
                // Asked before the offer, by a bot that is gone perhaps: its waking must not start the clock of the next one.
                return (Answers.NoUpdates, _arrived.Task);
            }

            // An offset of before the last offer confirms nothing of it.
            _confirmed = Math.Max(_confirmed, (int)Math.Clamp(offset - _backlog.FirstId, 0, _backlog.Count));
            var (from, to) = (_confirmed, Math.Min(_confirmed + limit, _released));
            if (to <= from)
            {
                return (null, _arrived.Task);
            }

            Measure.Delivered(Enumerable.Range(from, to - from).Select(_backlog.PersonOf));
            return (Answers.Updates(_backlog, from, to), _arrived.Task);
        }
    }
}

using System.Diagnostics;

namespace LiaisonBot.Benchmarks.Server;

/// <summary>The few methods of the Bot API that a bot under load calls; every other one is answered with true.</summary>
internal sealed class BotApi
{
    private const int LargestBatch = 100;
    private readonly Lock _gate = new();
    private Backlog _backlog = new(1, 0, 1, 0);
    private TaskCompletionSource _arrived = New();
    private int _confirmed;
    private int _sent;
    private Measure _measure = new(0, 0);

    /// <summary>Has <paramref name="backlog"/> waiting from now on, in place of what waited before.</summary>
    public void Offer(Backlog backlog, Measure measure)
    {
        lock (_gate)
        {
            (_backlog, _confirmed, _measure) = (backlog, 0, measure);
            _arrived.SetResult();
            _arrived = New();
        }
    }

    /// <summary>The id that the next update may have.</summary>
    public long NextId => _backlog.FirstId + _backlog.Count;

    /// <summary>The whole answer, headers and body.</summary>
    public ValueTask<ReadOnlyMemory<byte>> AnswerAsync(HttpRequest request)
    {
        var target = request.Target.Span;
        var method = target[(target.LastIndexOf((byte)'/') + 1)..];
        var query = method.IndexOf((byte)'?');
        method = query < 0 ? method : method[..query];
        return method switch
        {
            _ when method.SequenceEqual("sendMessage"u8) => new(Send()),
            _ when method.SequenceEqual("getUpdates"u8) => PollAsync(request),
            _ when method.SequenceEqual("getMe"u8) => new(Answers.Self),
            _ when method.SequenceEqual("getWebhookInfo"u8) => new(Answers.WebhookInfo),
            _ => new(Answers.True),
        };
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private byte[] Send()
    {
        _measure.Replied();
        return Answers.Sent(Interlocked.Increment(ref _sent));
    }

    private async ValueTask<ReadOnlyMemory<byte>> PollAsync(HttpRequest request)
    {
        var body = request.Body.Length > 0 ? request.Body : request.Target;
        var offset = HttpRequest.Number(body.Span, "offset"u8) ?? 0;
        var limit = (int)Math.Clamp(HttpRequest.Number(body.Span, "limit"u8) ?? LargestBatch, 1, LargestBatch);
        var patience = TimeSpan.FromSeconds(HttpRequest.Number(body.Span, "timeout"u8) ?? 0);
        var asked = Stopwatch.GetTimestamp();
        while (true)
        {
            var (answer, arrived) = Look(offset, limit);
            var left = patience - Stopwatch.GetElapsedTime(asked);
            if (answer is not null || left <= TimeSpan.Zero)
            {
                return answer ?? Answers.NoUpdates;
            }

            await Task.WhenAny(arrived, Task.Delay(left));
        }
    }

    private (byte[]? Answer, Task Arrived) Look(long offset, int limit)
    {
        lock (_gate)
        {
            // An offset of before the last offer confirms nothing of it.
            _confirmed = Math.Max(_confirmed, (int)Math.Clamp(offset - _backlog.FirstId, 0, _backlog.Count));
            var to = Math.Min(_confirmed + limit, _backlog.Count);
            if (to == _confirmed)
            {
                return (null, _arrived.Task);
            }

            _measure.Delivered();
            return (Answers.Updates(_backlog, _confirmed, to), _arrived.Task);
        }
    }
}

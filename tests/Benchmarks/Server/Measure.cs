using System.Diagnostics;

namespace LiaisonBot.Benchmarks.Server;

/// <summary>Watches one offer: from the first delivery to the last reply that was wanted.</summary>
internal sealed class Measure(Offer offer)
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _gate = new();
    private readonly Dictionary<long, Queue<long>> _waiting = [];
    private readonly List<double> _milliseconds = [];
    private readonly StrictPace? _pace = offer.Strict ? new StrictPace() : null;
    private (long At, TimeSpan Cpu) _first;
    private (long At, TimeSpan Cpu) _last;
    private long _firstReplyAt;
    private int _replies;
    private int _refused;

    /// <summary>Ends with the last reply.</summary>
    public Task Done => _done.Task;

    /// <summary>Updates from these people are about to be handed out; the first time starts the clock.</summary>
    public void Delivered(IEnumerable<long> people)
    {
        lock (_gate)
        {
            var now = Stopwatch.GetTimestamp();
            _first = _first.At == 0 ? (now, ProcessFigures.Cpu(offer.Bot)) : _first;
            if (offer.Matched)
            {
                foreach (var person in people)
                {
                    (_waiting.TryGetValue(person, out var queue) ? queue : _waiting[person] = new()).Enqueue(now);
                }
            }
        }
    }

    /// <summary>A message came in. Returns the seconds to wait when it came too fast, 0 when it is taken.</summary>
    /// <param name="chat">The chat; 0 where nobody asks for it.</param>
    public int Replied(long chat)
    {
        var now = Stopwatch.GetTimestamp();
        lock (_gate)
        {
            if (_pace?.Wait(chat, now) is { } wait and > 0)
            {
                _refused++;
                return wait;
            }

            _firstReplyAt = _firstReplyAt == 0 ? now : _firstReplyAt;
            _last.At = now;
            if (_waiting.TryGetValue(chat, out var queue) && queue.TryDequeue(out var since))
            {
                _milliseconds.Add(Stopwatch.GetElapsedTime(since, now).TotalMilliseconds);
            }

            if (++_replies == offer.Replies)
            {
                _last.Cpu = ProcessFigures.Cpu(offer.Bot);
                _done.SetResult();
            }

            return 0;
        }
    }

    /// <summary>What was seen so far.</summary>
    public Measured SoFar()
    {
        lock (_gate)
        {
            return new(
                Stopwatch.GetElapsedTime(_first.At, _last.At).TotalSeconds, (_last.Cpu - _first.Cpu).TotalSeconds,
                Stopwatch.GetElapsedTime(_firstReplyAt, _last.At).TotalSeconds, _replies, _refused, [.. _milliseconds]);
        }
    }
}

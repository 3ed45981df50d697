using System.Diagnostics;

namespace LiaisonBot.Benchmarks.Server;

/// <summary>
/// Watches one offer from the first delivery to the last of <paramref name="expected"/> replies: time, and the processor
/// time of the bot, process <paramref name="bot"/>.
/// </summary>
internal sealed class Measure(int expected, int bot)
{
    private readonly TaskCompletionSource<Measured> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _deliveredAt;
    private TimeSpan _cpuBefore;
    private int _replies;

    /// <summary>Ends with the last reply.</summary>
    public Task<Measured> Done => _done.Task;

    /// <summary>Replies so far; more than expected is a fault of the bot.</summary>
    public int Replies => _replies;

    /// <summary>Updates are about to be handed out; the first time starts the clock. Called under a lock.</summary>
    public void Delivered()
    {
        if (_deliveredAt == 0)
        {
            _cpuBefore = ProcessFigures.Cpu(bot);
            _deliveredAt = Stopwatch.GetTimestamp();
        }
    }

    /// <summary>A message came in.</summary>
    public void Replied()
    {
        if (Interlocked.Increment(ref _replies) == expected)
        {
            var took = Stopwatch.GetElapsedTime(_deliveredAt);
            _done.TrySetResult(new Measured(took.TotalSeconds, (ProcessFigures.Cpu(bot) - _cpuBefore).TotalSeconds));
        }
    }
}

/// <summary>Seconds from the first delivery to the last reply, and processor seconds of the bot in that span.</summary>
internal sealed record Measured(double Seconds, double CpuSeconds);

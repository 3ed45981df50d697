namespace LiaisonBot.Delivery;

/// <summary>
/// At most so many in any stretch of so long, measured by the monotonic clock. Unlike a bucket that refills, it never lets
/// a burst and the steady pace add up to more than the messenger allows.
/// </summary>
internal sealed class SlidingWindow(int limit, TimeSpan length, TimeProvider time)
{
    private readonly Queue<long> _taken = new();

    /// <summary>How long until one more fits; zero when it does now.</summary>
    public TimeSpan Wait()
    {
        while (_taken.TryPeek(out var oldest) && time.GetElapsedTime(oldest) >= length)
        {
            _taken.Dequeue();
        }

        return _taken.Count < limit ? TimeSpan.Zero : length - time.GetElapsedTime(_taken.Peek());
    }

    /// <summary>Takes one.</summary>
    public void Take() => _taken.Enqueue(time.GetTimestamp());
}

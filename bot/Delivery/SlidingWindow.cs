namespace LiaisonBot.Delivery;

/// <summary>
/// At most so many in any stretch of so long, measured by the monotonic clock. Unlike a bucket that refills, it never lets
/// a burst and the steady pace add up to more than the messenger allows. A message counts from its answer on: it arrived at
/// some time before that, and counted from its leaving it could meet the next stretch's first one on the way.
/// </summary>
internal sealed class SlidingWindow(int limit, TimeSpan length, TimeProvider time)
{
    private readonly Queue<Place> _taken = new();

    /// <summary>How long until one more fits; zero when it does now. While the oldest is on its way: at most so long.</summary>
    public TimeSpan Wait()
    {
        while (_taken.TryPeek(out var oldest) && oldest.LeftAt is { } at && time.GetElapsedTime(at) >= length)
        {
            _taken.Dequeue();
        }

        return _taken.Count < limit ? TimeSpan.Zero : _taken.Peek().LeftAt is { } left ? length - time.GetElapsedTime(left) : length;
    }

    /// <summary>Takes a place; it is given back by <see cref="Place.Leave"/>, and free again so long after that.</summary>
    public Place Take()
    {
        var place = new Place(time);
        _taken.Enqueue(place);
        return place;
    }

    /// <summary>A place in the window.</summary>
    public sealed class Place(TimeProvider time)
    {
        /// <summary>When the message it was taken for was answered; null while it is on its way.</summary>
        public long? LeftAt { get; private set; }

        /// <summary>The message was answered, one way or the other.</summary>
        public void Leave() => LeftAt = time.GetTimestamp();
    }
}

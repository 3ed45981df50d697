namespace LiaisonBot.Known;

/// <summary>What was worked out of a snapshot once, for as long as the snapshot lives. Used by the single writer.</summary>
internal sealed class Memo<TKey, TValue>
    where TKey : notnull
{
    // People type few names; whoever types endless others only makes it start anew.
    private const int Most = 1000;
    private readonly Dictionary<TKey, TValue> _known = [];

    /// <summary>The value of a key, worked out by <paramref name="find"/> the first time.</summary>
    public TValue Get(TKey key, Func<TValue> find)
    {
        if (!_known.TryGetValue(key, out var value))
        {
            if (_known.Count >= Most)
            {
                _known.Clear();
            }

            _known[key] = value = find();
        }

        return value;
    }
}

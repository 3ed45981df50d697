using System.Collections.Concurrent;

namespace LiaisonBot.Calendar;

/// <summary>
/// What was worked out once, by what it was worked out of, for who is asked the same again and again. From any thread.
/// Beyond its size it starts anew, so that endless other questions take no memory.
/// </summary>
internal sealed class Recollection<TKey, TValue>
    where TKey : notnull
{
    private const int Most = 2000;
    private readonly ConcurrentDictionary<TKey, TValue> _known = new();

    /// <summary>Whether it was worked out.</summary>
    public bool Holds(TKey key) => _known.ContainsKey(key);

    /// <summary>The value of a key, worked out by <paramref name="find"/> the first time.</summary>
    public TValue Get(TKey key, Func<TKey, TValue> find)
    {
        if (!_known.TryGetValue(key, out var value))
        {
            Keep(key, value = find(key));
        }

        return value;
    }

    /// <summary>Keeps what was worked out elsewhere.</summary>
    public void Keep(TKey key, TValue value)
    {
        if (_known.Count >= Most)
        {
            _known.Clear();
        }

        _known[key] = value;
    }
}

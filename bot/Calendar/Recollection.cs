using System.Collections.Concurrent;

namespace LiaisonBot.Calendar;

/// <summary>What short phrases were read as, by the phrase alone: for readers that are asked the same again and again. From any thread.</summary>
internal sealed class Recollection<T>
{
    // Beyond these it starts anew, so that endless other phrases take no memory.
    private const int Most = 2000;
    private const int LongestPhrase = 40;
    private readonly ConcurrentDictionary<string, T> _known = new(StringComparer.Ordinal);

    /// <summary>The reading of a phrase.</summary>
    public T Get(string phrase, Func<string, T> read)
    {
        if (phrase.Length > LongestPhrase)
        {
            return read(phrase);
        }

        if (_known.TryGetValue(phrase, out var known))
        {
            return known;
        }

        if (_known.Count >= Most)
        {
            _known.Clear();
        }

        return _known[phrase] = read(phrase);
    }
}

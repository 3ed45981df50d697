using System.Collections.Concurrent;

namespace LiaisonBot.Commands.Lines;

/// <summary>Words of which something was found out once. From any thread; beyond its size it starts anew.</summary>
internal sealed class WordHoard
{
    private const int Most = 2000;
    private readonly ConcurrentDictionary<string, bool> _known = new(StringComparer.Ordinal);

    /// <summary>Whether it was found of these words.</summary>
    public bool Holds(string words) => _known.ContainsKey(words);

    /// <summary>It was found.</summary>
    public void Add(string words)
    {
        if (_known.Count >= Most)
        {
            _known.Clear();
        }

        _known[words] = true;
    }
}

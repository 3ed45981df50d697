namespace LiaisonBot.Commands.Lines;

/// <summary>One field of a line of plain words and the words that begin it, lower case, as typed with and without tone marks.</summary>
internal sealed record FieldKey(string Name, params IReadOnlyList<string> Words);

/// <summary>
/// Cuts a line such as <c>MLT Đồn Ma Lù Thàng thuộc LC từ 1/7/2025</c> at its key words. Words are compared as typed, not
/// folded: <c>cho</c> begins a field and <c>Chợ</c> is a name. Of a key said twice the last counts, so that a name may hold it.
/// </summary>
internal sealed class KeyedText
{
    private readonly Dictionary<string, string> _fields = [];

    private KeyedText(string head) => Head = head;

    /// <summary>What stands before the first key word.</summary>
    public string Head { get; }

    /// <summary>The words behind a key; null when it was not said, empty when nothing follows it.</summary>
    public string? this[string name] => _fields.GetValueOrDefault(name);

    /// <summary>Cuts a line.</summary>
    public static KeyedText Read(string text, params IReadOnlyList<FieldKey> keys)
    {
        var words = LineText.Collapse(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var starts = keys.Select(k => (k.Name, At: Array.FindLastIndex(words, w => k.Words.Contains(w.ToLowerInvariant()))))
            .Where(start => start.At >= 0).OrderBy(start => start.At).ToList();
        var read = new KeyedText(string.Join(' ', words[..(starts.Count > 0 ? starts[0].At : words.Length)]).TrimEnd(','));
        for (var i = 0; i < starts.Count; i++)
        {
            var end = i + 1 < starts.Count ? starts[i + 1].At : words.Length;
            read._fields[starts[i].Name] = string.Join(' ', words[(starts[i].At + 1)..end]).TrimEnd(',');
        }

        return read;
    }

    /// <summary>The verb at the beginning of a text, by its folded words, and what stands behind it; null when there is none.</summary>
    public static (T Verb, string Behind)? Verb<T>(string text, IReadOnlyDictionary<string, T> known)
        where T : struct
    {
        var words = LineText.Collapse(text).Split(' ');
        for (var count = Math.Min(3, words.Length); count > 0; count--)
        {
            if (known.TryGetValue(Calendar.Folding.Fold(string.Join(' ', words[..count])), out var verb))
            {
                return (verb, string.Join(' ', words[count..]));
            }
        }

        return null;
    }
}

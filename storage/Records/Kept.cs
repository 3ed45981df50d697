namespace LiaisonBot.Storage.Records;

/// <summary>
/// Rows as this context last read or wrote them, past the change tracker: counters and day figures, which every record
/// moves and nothing else does, and what each author wrote lately. Whoever rolls back, or learns that another process
/// wrote, clears it.
/// </summary>
public sealed class Kept
{
    // A day of a unit and kind each: weeks of a whole province before it starts anew.
    private const int Most = 20_000;
    private readonly Dictionary<object, object> _rows = [];

    /// <summary>What each author wrote lately.</summary>
    internal RecentTexts Texts { get; } = new();

    /// <summary>Forgets all of it.</summary>
    public void Clear()
    {
        _rows.Clear();
        Texts.Clear();
    }

    /// <summary>The row with this key, read by <paramref name="read"/> the first time.</summary>
    internal async ValueTask<T> GetAsync<T>(object key, Func<Task<T>> read)
        where T : class
    {
        if (_rows.GetValueOrDefault(key) is T row)
        {
            return row;
        }

        if (_rows.Count >= Most)
        {
            _rows.Clear();
        }

        row = await read();
        _rows[key] = row;
        return row;
    }
}

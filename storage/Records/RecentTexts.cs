namespace LiaisonBot.Storage.Records;

/// <summary>The digests of what each author logged lately, so that a text never seen before costs no query.</summary>
internal sealed class RecentTexts
{
    // So many more than were read before they are read anew and old ones forgotten. Counted from what was read: an author who
    // logged more than that within the time asked for would else have all of it read again for each text.
    private const int More = 5_000;
    private readonly Dictionary<PersonId, Author> _authors = [];

    /// <summary>Forgets all of them.</summary>
    public void Clear() => _authors.Clear();

    /// <summary>The author's texts at or after <paramref name="since"/>, if they are known from there on; null when they have to be read.</summary>
    public IReadOnlySet<long>? Find(PersonId author, DateTimeOffset since) =>
        _authors.GetValueOrDefault(author) is { } known && known.Since <= since && known.Digests.Count < known.Full ? known.Digests : null;

    /// <summary>Takes in what was read.</summary>
    public IReadOnlySet<long> Learn(PersonId author, DateTimeOffset since, IEnumerable<long> digests)
    {
        HashSet<long> known = [.. digests];
        _authors[author] = new Author(since, known, known.Count + More);
        return known;
    }

    /// <summary>The author logged another.</summary>
    public void Add(PersonId author, long digest) => _authors.GetValueOrDefault(author)?.Digests.Add(digest);

    private sealed record Author(DateTimeOffset Since, HashSet<long> Digests, int Full);
}

namespace LiaisonBot.Storage.Records;

/// <summary>The digests of what each author logged lately, so that a text never seen before costs no query.</summary>
internal sealed class RecentTexts
{
    // An hour of the busiest author by far; then they are read anew.
    private const int Most = 5_000;
    private readonly Dictionary<PersonId, Author> _authors = [];

    /// <summary>Forgets all of them.</summary>
    public void Clear() => _authors.Clear();

    /// <summary>The author's texts at or after <paramref name="since"/>, if they are known from there on; null when they have to be read.</summary>
    public IReadOnlySet<long>? Find(PersonId author, DateTimeOffset since) =>
        _authors.GetValueOrDefault(author) is { } known && known.Since <= since && known.Digests.Count < Most ? known.Digests : null;

    /// <summary>Takes in what was read.</summary>
    public IReadOnlySet<long> Learn(PersonId author, DateTimeOffset since, IEnumerable<long> digests)
    {
        var known = new Author(since, [.. digests]);
        _authors[author] = known;
        return known.Digests;
    }

    /// <summary>The author logged another.</summary>
    public void Add(PersonId author, long digest) => _authors.GetValueOrDefault(author)?.Digests.Add(digest);

    private sealed record Author(DateTimeOffset Since, HashSet<long> Digests);
}

namespace LiaisonBot.Storage.Records;

/// <summary>What each author logged lately, so that a text never seen before costs no query.</summary>
internal sealed class RecentTexts
{
    private readonly Dictionary<PersonId, AuthorTexts> _authors = [];

    /// <summary>Forgets all of them.</summary>
    public void Clear() => _authors.Clear();

    /// <summary>The author's texts at or after <paramref name="since"/>, if they are known from there on; null when they have to be read.</summary>
    public AuthorTexts? Find(PersonId author, DateTimeOffset since) =>
        _authors.GetValueOrDefault(author) is { } known && known.ReachBackTo(since) ? known : null;

    /// <summary>Takes in what was read: the digests of the author's texts at or after <paramref name="since"/>.</summary>
    public AuthorTexts Learn(PersonId author, DateTimeOffset since, IEnumerable<long> digests) =>
        _authors[author] = new AuthorTexts(since, digests);

    /// <summary>The author logged another.</summary>
    public void Add(PersonId author, long digest) => _authors.GetValueOrDefault(author)?.Add(digest);
}

/// <summary>One author's texts: as they were read, and those that came since. Half of each digest, since the database has the last word.</summary>
internal sealed class AuthorTexts
{
    // So many new ones before all are read anew, and old ones forgotten.
    private const int MostNew = 5_000;

    private readonly DateTimeOffset _since;

    // In order, and not as a set: a machine that logs thousands a second would take five times the memory.
    private readonly int[] _read;
    private readonly HashSet<int> _new = [];

    public AuthorTexts(DateTimeOffset since, IEnumerable<long> digests)
    {
        _since = since;
        _read = [.. digests.Select(Half)];
        Array.Sort(_read);
    }

    /// <summary>Whether all texts at or after <paramref name="since"/> are among these, and these not too many yet.</summary>
    public bool ReachBackTo(DateTimeOffset since) => _since <= since && _new.Count < MostNew;

    /// <summary>Whether a text with this digest may be among them; if not, it is not.</summary>
    public bool MayHold(long digest) => _new.Contains(Half(digest)) || Array.BinarySearch(_read, Half(digest)) >= 0;

    /// <summary>Another one came.</summary>
    public void Add(long digest) => _new.Add(Half(digest));

    private static int Half(long digest) => unchecked((int)digest);
}

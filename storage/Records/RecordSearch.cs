using LiaisonBot.Storage.Letters;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Storage.Records;

/// <summary>A word looked for. A record fits when its text holds it or one of these people entered it.</summary>
/// <param name="Pattern">Folded, with a space where a word has to begin or end; see <see cref="Record.Folded"/>.</param>
public sealed record SearchWord(string Pattern, IReadOnlyList<PersonId> Authors);

/// <summary>What is looked for; every part that is said narrows.</summary>
public sealed record RecordQuery
{
    /// <summary>Only this register.</summary>
    public Register? Register { get; init; }

    /// <summary>Only letters of this direction; said with the register of letters only.</summary>
    public Direction? Direction { get; init; }

    /// <summary>Only with this counterpart.</summary>
    public CounterpartId? CounterpartId { get; init; }

    /// <summary>First event date.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last event date.</summary>
    public DateOnly? To { get; init; }

    /// <summary>All of these have to fit.</summary>
    public IReadOnlyList<SearchWord> Words { get; init; } = [];

    /// <summary>A summary that holds this very text, tone marks and all, comes first; null when nothing was marked.</summary>
    public string? Exact { get; init; }
}

/// <summary>Looks records up by what they say.</summary>
public static class RecordSearch
{
    // So many records are read one by one and put in order quickly; more of them fill a page soon when read along their dates.
    private const int Few = 2_000;

    // A shorter beginning is that of thousands of words, all of which would be joined first.
    private const int ShortestBeginning = 3;

    /// <summary>
    /// Fitting records of these units, exact ones first, then by event date, newest first. When few records hold the words, which
    /// the index of words tells, those are looked at; else each unit is read along its event dates and left as soon as a page is full.
    /// </summary>
    public static async Task<IReadOnlyList<Record>> SearchAsync(
        this LiaisonDb db, IReadOnlyList<UnitId> units, RecordQuery query, int skip, int take, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(units);
        ArgumentNullException.ThrowIfNull(query);
        var found = await FewWithAsync(db, query, ct) is { } few
            ? await Fitting(db.Records.AsNoTracking().Where(r => few.Contains(r.Id) && units.Contains(r.UnitId)), query).ToListAsync(ct)
            : await AlongDatesAsync(db, units, query, skip + take, ct);
        var ordered = found.OrderByDescending(r => query.Exact is { } exact && r.Summary.Contains(exact, StringComparison.Ordinal))
            .ThenByDescending(r => r.EventDate).ThenByDescending(r => r.Id.Value);
        return [.. ordered.Skip(skip).Take(take)];
    }

    // A superset of what fits, or null when it is many, or no word can be asked of the index: a script without spaces, a person's
    // name, one or two letters. Whole words are read lazily and cost nothing when there are many; all that begins so is joined
    // first, so it is asked only of words that are not many by themselves.
    private static async Task<List<RecordId>?> FewWithAsync(LiaisonDb db, RecordQuery query, CancellationToken ct)
    {
        var words = query.Words.Where(w => w.Authors.Count == 0).SelectMany(w => Indexed(w.Pattern)).Distinct().OrderBy(w => w.Begins).ToList();
        foreach (var word in words)
        {
            if (await FewAsync(db, [word], ct) is { } few)
            {
                return few;
            }
        }

        return words.Count > 1 ? await FewAsync(db, words, ct) : null;
    }

    private static async Task<List<RecordId>?> FewAsync(LiaisonDb db, IReadOnlyList<(string Word, bool Begins)> words, CancellationToken ct)
    {
        var whole = await IdsAsync(db, [.. words.Select(w => (w.Word, false))], ct);
        return whole.Count > Few ? null
            : !words.Any(w => w.Begins) ? whole
            : await IdsAsync(db, words, ct) is { Count: <= Few } all ? all : null;
    }

    private static async Task<List<RecordId>> IdsAsync(LiaisonDb db, IReadOnlyList<(string Word, bool Begins)> words, CancellationToken ct) =>
        (await db.Database.SqlQueryRaw<long>(db.Dialect.IdsWithWords, db.Dialect.AllWords(words), Few + 1).ToListAsync(ct)).ConvertAll(id => new RecordId(id));

    // " moc 65 " are two whole words, " vuot" the beginning of one; what is looked for anywhere begins with no space.
    private static IEnumerable<(string Word, bool Begins)> Indexed(string pattern)
    {
        var words = pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return !pattern.StartsWith(' ') ? []
            : pattern.EndsWith(' ') ? words.Select(w => (w, false))
            : words[^1].Length >= ShortestBeginning ? words.Select((w, at) => (w, at == words.Length - 1)) : [];
    }

    // Those with the very text first: asked apart, each question is read along the dates and left as soon as a page is full.
    private static async Task<List<Record>> AlongDatesAsync(LiaisonDb db, IReadOnlyList<UnitId> units, RecordQuery query, int most, CancellationToken ct)
    {
        if (query.Exact is not { } exact)
        {
            return await NewestAsync(db, units, found => Fitting(found, query), most, ct);
        }

        var very = await NewestAsync(db, units, found => Fitting(found, query).Where(r => r.Summary.Contains(exact)), most, ct);
        return very.Count >= most ? very
            : [.. very, .. await NewestAsync(db, units, found => Fitting(found, query).Where(r => !r.Summary.Contains(exact)), most, ct)];
    }

    private static async Task<List<Record>> NewestAsync(
        LiaisonDb db, IReadOnlyList<UnitId> units, Func<IQueryable<Record>, IQueryable<Record>> fitting, int most, CancellationToken ct)
    {
        var found = new List<Record>();
        foreach (var unit in units)
        {
            found.AddRange(await fitting(db.Records.AsNoTracking().Where(r => r.UnitId == unit))
                .OrderByDescending(r => r.EventDate).ThenByDescending(r => r.Id).Take(most).ToListAsync(ct));
        }

        return found;
    }

    private static IQueryable<Record> Fitting(IQueryable<Record> found, RecordQuery query)
    {
        found = query.From is { } from ? found.Where(r => r.EventDate >= from) : found;
        found = query.To is { } to ? found.Where(r => r.EventDate <= to) : found;
        found = query.Register is { } register ? found.Where(r => r.Register == register) : found;
        found = query.Direction is { } direction ? found.Where(r => r.Kind == (int)direction) : found;
        found = query.CounterpartId is { } counterpart ? found.Where(r => r.CounterpartId == counterpart) : found;
        foreach (var (pattern, authors) in query.Words)
        {
            found = authors.Count == 0
                ? found.Where(r => r.Folded.Contains(pattern))
                : found.Where(r => r.Folded.Contains(pattern) || authors.Contains(r.AuthorId));
        }

        return found;
    }
}

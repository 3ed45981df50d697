using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Storage.Records;

/// <summary>A record that fits.</summary>
/// <param name="First">It stands before those that only follow one another by date.</param>
internal readonly record struct Hit(Record Record, bool First);

/// <summary>
/// Finds what fits without reading the whole register. A word that few records hold is asked of the index of words, and those are
/// looked at. Else each unit is read along its event dates, which soon fills a page with what is frequent there; of a unit whose
/// newest records do not, the index is asked for everything that is said, together. The index only narrows: what is taken is
/// always compared with the text itself.
/// </summary>
internal sealed class RecordFinder(LiaisonDb db, RecordQuery query, CancellationToken ct)
{
    // So many records are read one by one and put in order quickly.
    private const int Few = 500;

    // So many records of a unit are read before the index is asked again: what its people write in a year.
    private const int Newest = 1_000;

    // So many hits among those, two pages, say that it is frequent there. Not what is asked for now: each page has to choose alike.
    private const int Frequent = 12;

    // A shorter beginning is that of thousands of words, all of which would be joined first.
    private const int ShortestBeginning = 3;

    private readonly List<IndexedWord> _words = [.. query.Words.Where(w => w.Authors.Count == 0).SelectMany(w => Indexed(w.Pattern)).Distinct().OrderBy(w => w.Begins)];

    /// <summary>The first <paramref name="most"/> hits of each unit, and perhaps more.</summary>
    public async Task<List<Hit>> FindAsync(IReadOnlyList<UnitId> units, int most)
    {
        foreach (var word in _words)
        {
            if (await FewAsync([word]) is { } few)
            {
                return await AmongAsync(few, units);
            }
        }

        var hits = new List<Hit>();
        foreach (var unit in units)
        {
            hits.AddRange(await InUnitAsync(unit, most));
        }

        return hits;
    }

    // " moc 65 " are two whole words, " vuot" the beginning of one; a word of a script without spaces may stand anywhere, which the
    // index cannot tell.
    private static IEnumerable<IndexedWord> Indexed(string pattern)
    {
        var words = pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return !pattern.StartsWith(' ') ? []
            : pattern.EndsWith(' ') ? words.Select(IndexedWord.Whole)
            : words[^1].Length >= ShortestBeginning ? [.. words[..^1].Select(IndexedWord.Whole), new IndexedWord(words[^1], Begins: true)] : [];
    }

    private async Task<List<Hit>> InUnitAsync(UnitId unit, int most)
    {
        var alongDates = Dated(db.Records.AsNoTracking().Where(r => r.UnitId == unit)).OrderByDescending(r => r.EventDate).ThenByDescending(r => r.Id);
        var newest = await FirstAsync(Fitting(alongDates.Take(Newest)), Math.Max(most, Frequent));
        if (newest.Count < Frequent && await FewAsync([.. Said(unit), .. _words]) is { } few)
        {
            return await AmongAsync(few, [unit]);
        }

        if (newest.Count >= most)
        {
            return newest;
        }

        var first = newest.Where(h => h.First).Select(h => h.Record.Id).ToHashSet();
        return (await Fitting(alongDates).Take(most).ToListAsync(ct)).ConvertAll(r => new Hit(r, first.Contains(r.Id)));
    }

    // What is said besides words, as the index knows it.
    private IEnumerable<IndexedWord> Said(UnitId unit)
    {
        if (query.Register is { } register)
        {
            yield return IndexedWord.OfRegister(unit, register);
        }

        if (query.CounterpartId is { } counterpart)
        {
            yield return IndexedWord.OfCounterpart(unit, counterpart);
        }

        if (query is { Register: null, CounterpartId: null })
        {
            yield return IndexedWord.OfUnit(unit);
        }
    }

    // The ids of a superset of what fits; null when they are many. Whole words are read one record at a time and left when there are
    // too many. All words of one beginning are joined first: that is asked last, and not when they are frequent as whole words.
    private async Task<List<RecordId>?> FewAsync(IReadOnlyList<IndexedWord> words)
    {
        if (words.Any(w => w.Begins))
        {
            var whole = words.Where(w => !w.Begins).ToList();
            if (whole.Count > 0 && await IdsAsync(whole) is { } superset)
            {
                return superset;
            }

            if (await IdsAsync([.. words.Select(w => IndexedWord.Whole(w.Word))]) is null)
            {
                return null;
            }
        }

        return await IdsAsync(words);
    }

    private async Task<List<RecordId>?> IdsAsync(IReadOnlyList<IndexedWord> words)
    {
        var sql = words is [var only] ? db.Dialect.IdsWith(only, Few + 1) : db.Dialect.IdsWithAll(words, Few + 1);
        var found = await db.Database.SqlQueryRaw<long>(sql).ToListAsync(ct);
        return found.Count > Few ? null : found.ConvertAll(id => new RecordId(id));
    }

    private async Task<List<Hit>> AmongAsync(List<RecordId> few, IReadOnlyList<UnitId> units) =>
        (await Fitting(Dated(db.Records.AsNoTracking().Where(r => few.Contains(r.Id) && units.Contains(r.UnitId)))).ToListAsync(ct)).ConvertAll(HitOf);

    private async Task<List<Hit>> FirstAsync(IQueryable<Record> found, int most)
    {
        var ordered = query.Exact is { } exact
            ? found.OrderByDescending(r => r.Summary.Contains(exact)).ThenByDescending(r => r.EventDate) : found.OrderByDescending(r => r.EventDate);
        return (await ordered.ThenByDescending(r => r.Id).Take(most).ToListAsync(ct)).ConvertAll(HitOf);
    }

    private Hit HitOf(Record record) => new(record, query.Exact is { } exact && record.Summary.Contains(exact, StringComparison.Ordinal));

    private IQueryable<Record> Dated(IQueryable<Record> found)
    {
        found = query.From is { } from ? found.Where(r => r.EventDate >= from) : found;
        return query.To is { } to ? found.Where(r => r.EventDate <= to) : found;
    }

    private IQueryable<Record> Fitting(IQueryable<Record> found)
    {
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

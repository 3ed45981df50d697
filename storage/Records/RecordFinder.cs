using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Storage.Records;

/// <summary>A record that fits.</summary>
/// <param name="First">It stands before those that only follow one another by date.</param>
internal readonly record struct Hit(Record Record, bool First);

/// <summary>
/// Finds what fits without reading the whole register. A word that few records hold is asked of the index of words, and those are
/// looked at. Else one unit after the other is read along its event dates, no further back than is still wanted; of a unit that
/// holds little of it the index is asked for everything that is said, together. The index only narrows: what is taken is always
/// compared with the text itself.
/// </summary>
internal sealed class RecordFinder(LiaisonDb db, RecordQuery query, CancellationToken ct)
{
    // So many records are read one by one and put in order quickly.
    private const int Few = 500;

    // To read so many records along the dates takes as long as to ask the index.
    private const int Near = 2_000;

    // So many of all units together are looked through for the very text, and of each unit at least so many.
    private const int LookedThrough = 2_000;
    private const int LookedThroughOfOne = 200;

    // A shorter beginning is that of thousands of words, all of which would be joined first.
    private const int ShortestBeginning = 3;

    private readonly List<IndexedWord> _words = [.. query.Words.Where(w => w.Authors.Count == 0).SelectMany(w => Indexed(w.Pattern)).Distinct().OrderBy(w => w.Begins)];

    /// <summary>The first <paramref name="most"/> hits of these units, and perhaps more.</summary>
    public async Task<List<Hit>> FindAsync(IReadOnlyList<UnitId> units, int most)
    {
        await db.IndexWordsAsync(0, ct);
        foreach (var word in _words)
        {
            if (await FewAsync([word]) is { } few)
            {
                var all = db.Records.AsNoTracking().Where(r => few.Contains(r.Id) && units.Contains(r.UnitId));
                return (await Fitting(Dated(all, query.From ?? DateOnly.MinValue)).ToListAsync(ct)).ConvertAll(r => new Hit(r, HoldsExact(r)));
            }
        }

        if (query.Exact is not { } exact)
        {
            return (await NewestAsync(units, most, (unit, since) => OfUnitAsync(unit, since, most, found => found))).ConvertAll(r => new Hit(r, First: false));
        }

        var looked = new Dictionary<UnitId, DateOnly>();
        foreach (var unit in units)
        {
            looked.Add(unit, await DateBackAsync(unit, Math.Max(LookedThrough / units.Count, LookedThroughOfOne)));
        }

        var first = await NewestAsync(units, most, (unit, since) => NewestFirst(
            Fitting(OfUnit(unit, Later(since, looked[unit])).Where(r => r.Summary.Contains(exact)))).Take(most).ToListAsync(ct));
        var others = first.Count >= most ? [] : await NewestAsync(units, most, (unit, since) =>
        {
            var back = looked[unit];
            return OfUnitAsync(unit, since, most, found => found.Where(r => r.EventDate < back || !r.Summary.Contains(exact)));
        });
        return [.. first.Select(r => new Hit(r, First: true)), .. others.Select(r => new Hit(r, First: false))];
    }

    // The last word of a pattern, which tells more than "moc" before it: of " moc 65 " a whole one, of " vuot" the beginning of one.
    // A word of a script without spaces may stand anywhere, which the index cannot tell.
    private static IEnumerable<IndexedWord> Indexed(string pattern)
    {
        var last = pattern.TrimEnd().Split(' ')[^1];
        var begins = !pattern.EndsWith(' ');
        return pattern.StartsWith(' ') && (!begins || last.Length >= ShortestBeginning) ? [new IndexedWord(last, begins)] : [];
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static IOrderedQueryable<Record> NewestFirst(IQueryable<Record> found) => found.OrderByDescending(r => r.EventDate).ThenByDescending(r => r.Id);

    // Once there are enough, no unit has to be read further back than to the last of them.
    private async Task<List<Record>> NewestAsync(IReadOnlyList<UnitId> units, int most, Func<UnitId, DateOnly, Task<List<Record>>> readAsync)
    {
        var found = new List<Record>();
        foreach (var unit in units)
        {
            found.AddRange(await readAsync(unit, found.Count < most ? query.From ?? DateOnly.MinValue : found[^1].EventDate));
            found = [.. found.OrderByDescending(r => r.EventDate).ThenByDescending(r => r.Id.Value).Take(most)];
        }

        return found;
    }

    // What is frequent is found near; for what is not, the index is asked.
    private async Task<List<Record>> OfUnitAsync(UnitId unit, DateOnly since, int most, Func<IQueryable<Record>, IQueryable<Record>> wanted)
    {
        var back = await DateBackAsync(unit, Near);
        var near = await NewestFirst(wanted(Fitting(OfUnit(unit, Later(since, back))))).Take(most).ToListAsync(ct);
        return near.Count >= most || since >= back ? near
            : await FewAsync([.. Said(unit), .. _words]) is { } few ? await wanted(Fitting(OfUnit(unit, since).Where(r => few.Contains(r.Id)))).ToListAsync(ct)
            : await NewestFirst(wanted(Fitting(OfUnit(unit, since)))).Take(most).ToListAsync(ct);
    }

    // The date so many records back; the first of all when there are fewer.
    private Task<DateOnly> DateBackAsync(UnitId unit, int records) =>
        OfUnit(unit, query.From ?? DateOnly.MinValue).OrderByDescending(r => r.EventDate).Select(r => r.EventDate).Skip(records - 1).FirstOrDefaultAsync(ct);

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
        var found = new List<RecordId>();
        await foreach (var row in db.RowsAsync(db.Dialect.IdsWith(words, Few + 1), ct))
        {
            found.Add(new RecordId(row.GetInt64(0)));
        }

        return found.Count > Few ? null : found;
    }

    private bool HoldsExact(Record record) => query.Exact is { } exact && record.Summary.Contains(exact, StringComparison.Ordinal);

    private IQueryable<Record> OfUnit(UnitId unit, DateOnly since) => Dated(db.Records.AsNoTracking().Where(r => r.UnitId == unit), since);

    private IQueryable<Record> Dated(IQueryable<Record> found, DateOnly since)
    {
        found = found.Where(r => r.EventDate >= since);
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

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
    /// <summary>
    /// Fitting records of these units, exact ones first, then by event date, newest first. Each unit is read along its
    /// index of event dates and left as soon as a page is full.
    /// </summary>
    public static async Task<IReadOnlyList<Record>> SearchAsync(
        this LiaisonDb db, IReadOnlyList<UnitId> units, RecordQuery query, int skip, int take, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(units);
        ArgumentNullException.ThrowIfNull(query);
        var found = new List<Record>();
        foreach (var unit in units)
        {
            found.AddRange(await Ordered(Fitting(db, unit, query), query.Exact).Take(skip + take).ToListAsync(ct));
        }

        var ordered = found.OrderByDescending(r => query.Exact is { } exact && r.Summary.Contains(exact, StringComparison.Ordinal))
            .ThenByDescending(r => r.EventDate).ThenByDescending(r => r.Id.Value);
        return [.. ordered.Skip(skip).Take(take)];
    }

    private static IQueryable<Record> Fitting(LiaisonDb db, UnitId unit, RecordQuery query)
    {
        var found = db.Records.AsNoTracking().Where(r => r.UnitId == unit);
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

    private static IQueryable<Record> Ordered(IQueryable<Record> found, string? exact) => exact is null
        ? found.OrderByDescending(r => r.EventDate).ThenByDescending(r => r.Id)
        : found.OrderByDescending(r => r.Summary.Contains(exact)).ThenByDescending(r => r.EventDate).ThenByDescending(r => r.Id);
}

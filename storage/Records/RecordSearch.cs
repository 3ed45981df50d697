using LiaisonBot.Storage.Letters;

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
    /// Fitting records of these units, newest event date first; those that hold the very text stand before: all such when few
    /// records fit, among the newest of each unit when many do. Each page continues the one before.
    /// </summary>
    public static async Task<IReadOnlyList<Record>> SearchAsync(
        this LiaisonDb db, IReadOnlyList<UnitId> units, RecordQuery query, int skip, int take, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(units);
        ArgumentNullException.ThrowIfNull(query);
        var hits = await new RecordFinder(db, query, ct).FindAsync(units, skip + take);
        return [.. hits.OrderByDescending(h => h.First).ThenByDescending(h => h.Record.EventDate).ThenByDescending(h => h.Record.Id.Value)
            .Skip(skip).Take(take).Select(h => h.Record)];
    }
}

using LiaisonBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Storage.Letters;

/// <summary>The same letter, logged before.</summary>
public static class LetterTwin
{
    private const int DaysAround = 31;

    /// <summary>
    /// The newest letter not void of the same direction, counterpart and reference number (case and spaces apart) whose
    /// reference date is the same, or where one of the two has none, whose event date is. Null when there is none.
    /// Looked for among the letters of a month before and after along the index of event dates.
    /// </summary>
    public static async Task<Record?> FindLetterTwinAsync(
        this LiaisonDb db, UnitId unit, CounterpartId counterpart, Direction direction, string theirRef, DateOnly? theirRefDate, DateOnly eventDate, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(theirRef);
        var (first, last, kind) = (eventDate.AddDays(-DaysAround), eventDate.AddDays(DaysAround), (int)direction);
        var near = await (
            from record in db.Records.AsNoTracking()
            join letter in db.Letters.AsNoTracking() on record.Id equals letter.RecordId
            where record.UnitId == unit && record.EventDate >= first && record.EventDate <= last && record.Register == Register.Letter
                && record.CounterpartId == counterpart && record.Kind == kind && record.State != RecordState.Void && letter.TheirRef != null
            orderby record.Id descending
            select new { record, letter.TheirRef, letter.TheirRefDate }).ToListAsync(ct);
        return near.FirstOrDefault(n => Plain(n.TheirRef!) == Plain(theirRef)
            && (n.TheirRefDate is { } day && theirRefDate is { } said ? day == said : n.record.EventDate == eventDate))?.record;
    }

    private static string Plain(string number) => string.Concat(number.Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
}

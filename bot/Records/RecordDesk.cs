using LiaisonBot.Commands.Lines;
using LiaisonBot.Known;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Records;

/// <summary>Looks records up for a person: what they may not read is as if it were not there.</summary>
internal sealed class RecordDesk(LiaisonDb db)
{
    /// <summary>The record with this key, tracked, if the person may read it; else null.</summary>
    public async Task<Record?> FindAsync(RecordId? id, Actor reader, CancellationToken ct) =>
        id is { } key && await db.Records.FindAsync([key], ct) is { } record && reader.Reads(record.UnitId) ? record : null;

    /// <summary>
    /// The records a number can mean, tracked, among those the person may read: with a unit code that unit's, else their own
    /// unit's, else all others'. Without a year: this year's, then last year's. More than one is to be asked about.
    /// </summary>
    public async Task<IReadOnlyList<Record>> FindAsync(RecordNumber number, Actor reader, CancellationToken ct)
    {
        var years = number.Year is { } year ? [year] : new[] { reader.Today.Year, reader.Today.Year - 1 };
        var (register, sequence) = (number.Register, number.Sequence);
        var units = reader.Readable;
        var readable = await db.Records
            .Where(r => units.Contains(r.UnitId) && r.Register == register && years.Contains(r.Year) && r.Number == sequence).ToListAsync(ct);
        if (number.Unit is { } code)
        {
            return readable.FindAll(r => string.Equals(reader.Units.Get(r.UnitId).Code, code, StringComparison.OrdinalIgnoreCase));
        }

        var own = readable.FindAll(r => r.UnitId == reader.UnitId);
        var narrowed = own.Count > 0 ? own : readable;
        return number.Year is null ? narrowed.FindAll(r => r.Year == narrowed.Max(n => n.Year)) : narrowed;
    }

    /// <summary>The record one of the bot's messages shows, tracked, if the person may read it; else null.</summary>
    public async Task<Record?> ShownByAsync(long chatId, long? messageId, Actor reader, CancellationToken ct) =>
        messageId is { } message && await db.RecordMessages.FindAsync([chatId, message], ct) is { } shown
            ? await FindAsync(shown.RecordId, reader, ct) : null;
}

using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Storage.Records;

/// <summary>
/// What every record that is logged needs: the next number, the day's figures, whether its text was sent before. Values
/// come from what the context kept of them, else from the database, and are written at once.
/// </summary>
public static class RecordKeeping
{
    private static readonly PerProvider<Func<LiaisonDb, UnitId, Register, int, int, CancellationToken, Task<RecordCounter?>>> Counter = new(() =>
        EF.CompileAsyncQuery((LiaisonDb db, UnitId unit, Register register, int year, int book, CancellationToken ct) => db.RecordCounters.AsNoTracking()
            .FirstOrDefault(c => c.UnitId == unit && c.Register == register && c.Year == year && c.Book == book)));

    private static readonly PerProvider<Func<LiaisonDb, UnitId, DateOnly, Register, int, CancellationToken, Task<DayCount?>>> Day = new(() =>
        EF.CompileAsyncQuery((LiaisonDb db, UnitId unit, DateOnly date, Register register, int kind, CancellationToken ct) => db.DayCounts.AsNoTracking()
            .FirstOrDefault(d => d.UnitId == unit && d.Date == date && d.Register == register && d.Kind == kind)));

    /// <summary>Gives the next number of a sequence.</summary>
    public static async ValueTask<int> NextNumberAsync(this LiaisonDb db, UnitId unit, Register register, int year, int book, CancellationToken ct)
    {
        var counter = await GetCounterAsync(db, unit, register, year, book, ct);
        var number = counter.Next();
        db.Put(counter);
        return number;
    }

    /// <summary>Takes the number of a record that leaves its book back; false when it is not the last one of that book, and nothing was done.</summary>
    public static async ValueTask<bool> GiveBackAsync(this LiaisonDb db, Record record, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(record);
        var counter = await GetCounterAsync(db, record.UnitId, record.Register, record.Year, record.Book!.Value, ct);
        if (counter.Last != record.BookNumber)
        {
            return false;
        }

        counter.GiveBack();
        db.Put(counter);
        return true;
    }

    /// <summary>Counts a record into the figures of its day (<paramref name="sign"/> 1) or out of them (-1).</summary>
    public static async ValueTask CountAsync(this LiaisonDb db, Record record, int sign, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(record);
        var (unit, date, register, kind) = (record.UnitId, record.EventDate, record.Register, record.Kind);
        var day = await db.Kept.GetAsync(
            (unit, date, register, kind), async () => await Day.For(db)(db, unit, date, register, kind, ct) ?? new DayCount(unit, register, kind, date));
        day.Add(record, sign);
        db.Put(day);
    }

    /// <summary>The register's own fields of a record, also of one that this item entered; null when there are none.</summary>
    public static async ValueTask<T?> FindDetailAsync<T>(this LiaisonDb db, RecordId id, Func<T, RecordId> keyOf, CancellationToken ct)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Fresh<T>().FirstOrDefault(row => keyOf(row) == id) ?? await db.FindAsync<T>([id], ct);
    }

    /// <summary>Notes the text of a record that is entered, to know a resend by.</summary>
    public static void NoteText(this LiaisonDb db, Record record)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(record);
        db.Kept.Texts.Add(record.AuthorId, record.Digest);
    }

    /// <summary>The latest record not void of the same author and text, logged at or after <paramref name="since"/>; null when there is none.</summary>
    public static async Task<Record?> FindEarlierAsync(this LiaisonDb db, PersonId author, long digest, DateTimeOffset since, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var texts = db.Kept.Texts.Find(author, since) ?? db.Kept.Texts.Learn(
            author, since, await db.Records.Where(r => r.AuthorId == author && r.LoggedAt >= since).Select(r => r.Digest).ToListAsync(ct));
        return !texts.MayHold(digest) ? null : await db.Records.AsNoTracking()
            .Where(r => r.AuthorId == author && r.LoggedAt >= since && r.Digest == digest && r.State != RecordState.Void)
            .OrderByDescending(r => r.LoggedAt).FirstOrDefaultAsync(ct);
    }

    private static ValueTask<RecordCounter> GetCounterAsync(LiaisonDb db, UnitId unit, Register register, int year, int book, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Kept.GetAsync(
            (unit, register, year, book), async () => await Counter.For(db)(db, unit, register, year, book, ct) ?? new RecordCounter(unit, register, year, book));
    }
}

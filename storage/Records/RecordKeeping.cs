using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Storage.Records;

/// <summary>
/// The look-ups of every record that is logged, compiled once. Like FindAsync they return what the context has in hand
/// before they ask the database, added rows included; unlike it they build no query each time.
/// </summary>
public static class RecordKeeping
{
    private static readonly Func<LiaisonDb, UnitId, Register, int, int, CancellationToken, Task<RecordCounter?>> Counter =
        EF.CompileAsyncQuery((LiaisonDb db, UnitId unit, Register register, int year, int book, CancellationToken ct) =>
            db.RecordCounters.FirstOrDefault(c => c.UnitId == unit && c.Register == register && c.Year == year && c.Book == book));

    private static readonly Func<LiaisonDb, UnitId, DateOnly, Register, int, CancellationToken, Task<DayCount?>> Day =
        EF.CompileAsyncQuery((LiaisonDb db, UnitId unit, DateOnly date, Register register, int kind, CancellationToken ct) =>
            db.DayCounts.FirstOrDefault(d => d.UnitId == unit && d.Date == date && d.Register == register && d.Kind == kind));

    private static readonly Func<LiaisonDb, PersonId, long, DateTimeOffset, CancellationToken, Task<Record?>> Earlier =
        EF.CompileAsyncQuery((LiaisonDb db, PersonId author, long digest, DateTimeOffset since, CancellationToken ct) => db.Records.AsNoTracking()
            .Where(r => r.AuthorId == author && r.Digest == digest && r.LoggedAt >= since && r.State != RecordState.Void)
            .OrderByDescending(r => r.LoggedAt).FirstOrDefault());

    /// <summary>The counter of a sequence, tracked; null before its first number.</summary>
    public static async Task<RecordCounter?> FindCounterAsync(this LiaisonDb db, UnitId unit, Register register, int year, int book, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.RecordCounters.Local.FindEntryUntyped([unit, register, year, book])?.Entity ?? await Counter(db, unit, register, year, book, ct);
    }

    /// <summary>The figures of a day, tracked; null before the first record that counts on it.</summary>
    public static async Task<DayCount?> FindDayAsync(this LiaisonDb db, UnitId unit, DateOnly date, Register register, int kind, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.DayCounts.Local.FindEntryUntyped([unit, date, register, kind])?.Entity ?? await Day(db, unit, date, register, kind, ct);
    }

    /// <summary>The latest record not void of the same author and text, logged at or after <paramref name="since"/>; null when there is none.</summary>
    public static Task<Record?> FindEarlierAsync(this LiaisonDb db, PersonId author, long digest, DateTimeOffset since, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return Earlier(db, author, digest, since, ct);
    }
}

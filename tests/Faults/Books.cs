using LiaisonBot.Storage;
using LiaisonBot.Storage.Audit;
using LiaisonBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Tests.Faults;

/// <summary>What holds of the registers whatever happened to the host.</summary>
internal static class Books
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Fails unless file, audit, numbers and figures are whole.</summary>
    public static async Task CheckAsync(LiaisonDb db)
    {
        if (db is SqliteLiaisonDb)
        {
            Assert.Equal("ok", await db.Database.SqlQueryRaw<string>("select integrity_check as value from pragma_integrity_check").FirstAsync(Ct));
            Assert.Empty(await db.Database.SqlQueryRaw<string>("select \"table\" as value from pragma_foreign_key_check").ToListAsync(Ct));
        }

        await CheckAuditAsync(db);
        var records = await db.Records.AsNoTracking().ToListAsync(Ct);
        Assert.All(records.GroupBy(r => (r.UnitId, r.Register, r.Year)), g => Assert.Equal(Enumerable.Range(1, g.Count()), g.Select(r => r.Number).Order()));
        Assert.All(
            records.Where(r => r.Book is not null).GroupBy(r => (r.UnitId, r.Register, r.Year, r.Book)),
            g => Assert.Equal(Enumerable.Range(1, g.Count()), g.Select(r => r.BookNumber!.Value).Order()));
        Assert.Equal(
            records.Where(r => r.State == RecordState.Done).GroupBy(r => (r.UnitId, r.Register, r.Kind, r.EventDate)).Select(g => (g.Key, g.Count())).ToHashSet(),
            (await db.DayCounts.AsNoTracking().ToListAsync(Ct)).Where(c => c.Records != 0).Select(c => ((c.UnitId, c.Register, c.Kind, c.Date), c.Records)).ToHashSet());
    }

    private static async Task CheckAuditAsync(LiaisonDb db)
    {
        var previous = AuditRow.Root;
        foreach (var row in await db.AuditRows.AsNoTracking().OrderBy(a => a.Seq).ToListAsync(Ct))
        {
            Assert.Equal((previous, row.ComputeHash()), (row.Previous, row.Hash));
            previous = row.Hash;
        }
    }
}

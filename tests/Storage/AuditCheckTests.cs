using LiaisonBot.Storage;
using LiaisonBot.Storage.Audit;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Tests.Storage;

/// <summary>The chain as somebody with the file in hand might leave it.</summary>
public sealed class AuditCheckTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("select 1", null)]
    [InlineData("update audit set after = 'x' where seq = 3", "row 3 (deed) is not what its hash was made of")]
    [InlineData("update audit set actor_id = 7 where seq = 1", "row 1 (deed) is not what its hash was made of")]
    [InlineData("delete from audit where seq = 2", "row 2 is missing")]
    [InlineData("delete from audit where seq = 1", "row 1 is missing")]
    [InlineData("update audit set previous = hash where seq = 4", "row 4 (deed) does not follow row 3")]
    public async Task Names_the_first_row_that_is_not_the_one_written(string tampering, string? broken)
    {
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync(Ct);
        await using var db = new SqliteLiaisonDb(new DbContextOptionsBuilder<SqliteLiaisonDb>().UseSqlite(connection).Options);
        await db.Database.MigrateAsync(Ct);
        var previous = AuditRow.Root;
        for (var seq = 1L; seq <= 5; seq++)
        {
            var row = new AuditRow(seq, previous, new AuditEntry(DateTimeOffset.FromUnixTimeMilliseconds(seq), seq > 2 ? new PersonId(9) : null, seq, "deed", "record:1", null, "{}"));
            previous = row.Hash;
            db.AuditRows.Add(row);
        }

        await db.SaveChangesAsync(Ct);
        await db.Database.ExecuteSqlRawAsync(tampering, Ct);
        Assert.Equal(broken, await AuditCheck.FindBrokenAsync(connection, () => { }, Ct));
    }
}

using LiaisonBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Tests.Storage;

public sealed class MigrationsTests
{
    [Fact]
    public void The_migrations_make_exactly_the_model()
    {
        using var db = new SqliteLiaisonDb(SqliteLiaisonDb.OptionsFor(":memory:"));
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task Tables_read_by_their_key_alone_are_kept_in_its_order()
    {
        var folder = Directory.CreateTempSubdirectory("liaisonbot-order-").FullName;
        await using (var db = new SqliteLiaisonDb(SqliteLiaisonDb.OptionsFor(Path.Combine(folder, "liaison.db"), pooled: false)))
        {
            await db.OpenAsync(TestContext.Current.CancellationToken);
            Assert.Equal(
                ["day_counts", "follow_up_days", "record_counters", "record_messages", "seen_updates"],
                await db.Database.SqlQueryRaw<string>("select name as value from pragma_table_list where wr and type = 'table' and schema = 'main' order by name").ToListAsync(TestContext.Current.CancellationToken));
        }

        Directory.Delete(folder, recursive: true);
    }
}

using LiaisonBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

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
    public void The_compiled_model_is_the_one_that_the_code_describes_today()
    {
        using var db = new SqliteLiaisonDb(SqliteLiaisonDb.OptionsFor(":memory:"));
        Assert.Equal("SqliteLiaisonDbModel", db.Model.GetType().Name);
        Assert.Equal(ProductInfo.GetVersion(), db.Model.GetProductVersion());
        Assert.Equal(Described(db.GetService<IDesignTimeModel>().Model), Described(db.Model));
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

    private static IEnumerable<string> Described(IModel model) => model.GetEntityTypes().OrderBy(type => type.Name).SelectMany(type => (string[])[
        $"{type.Name}: {type.GetTableName()}",
        .. type.GetProperties().Select(p =>
            $"  {p.Name}: {p.ClrType} as {p.GetColumnName()} {p.GetColumnType()}, null {p.IsNullable}, given {p.ValueGenerated}, saved {p.GetBeforeSaveBehavior()} and {p.GetAfterSaveBehavior()}, guards {p.IsConcurrencyToken}, by {p.GetTypeMapping().Converter?.GetType()}"),
        .. type.GetKeys().Select(key => $"  key {key.GetName()} {key.IsPrimaryKey()}: {Names(key.Properties)}"),
        .. type.GetForeignKeys().Select(key => $"  {Names(key.Properties)} of {key.PrincipalEntityType.Name} {Names(key.PrincipalKey.Properties)}, {key.DeleteBehavior}, one {key.IsUnique}"),
        .. type.GetIndexes().Select(index => $"  index {index.GetDatabaseName()}: {Names(index.Properties)}, one {index.IsUnique}"),
    ]);

    private static string Names(IEnumerable<IProperty> properties) => string.Join(", ", properties.Select(p => p.Name));
}

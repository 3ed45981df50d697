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
}

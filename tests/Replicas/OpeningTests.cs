using LiaisonBot.Storage;
using LiaisonBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace LiaisonBot.Tests.Replicas;

/// <summary>Hosts of a new version start beside one of an older version that is writing.</summary>
public sealed class OpeningTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_schema_is_changed_once_and_by_nobody_while_somebody_writes()
    {
        Assert.SkipUnless(PostgresCluster.IsThere, PostgresCluster.Missing);
        var database = await PostgresCluster.NewEmptyDatabaseAsync();
        await using var older = Open(database);
        await older.GetService<IMigrator>().MigrateAsync("FirstRegisters", Ct);
        var writing = await older.BeginWritingAsync(Ct);

        await using var one = Open(database);
        await using var two = Open(database);
        var opening = Task.WhenAll(one.OpenAsync(Ct), two.OpenAsync(Ct));

        // One waits for the writer and the other for the one.
        await using var look = Open(database);
        await Waiting.UntilAsync(async () => await WaitingForLocksAsync(look) == 2, "two that wait for a lock");
        Assert.Single(await look.Database.GetAppliedMigrationsAsync(Ct));
        await writing.CommitAsync(Ct);
        await writing.DisposeAsync();
        await opening.WaitAsync(Waiting.Patience, Ct);

        Assert.Empty(await look.Database.GetPendingMigrationsAsync(Ct));
        await using var next = await older.BeginWritingAsync(Ct);
        Assert.NotEqual(Change.None, older.OthersWrote);
        await next.RollbackAsync(Ct);
        await PostgresCluster.DropAsync(database);
    }

    private static PostgresLiaisonDb Open(string database) => new(PostgresLiaisonDb.OptionsFor(database));

    private static Task<int> WaitingForLocksAsync(LiaisonDb db) => db.Database.SqlQueryRaw<int>(
        """select count(*)::int as "Value" from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'""").SingleAsync(Ct);
}

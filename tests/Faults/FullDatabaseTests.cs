using LiaisonBot.Commands;
using LiaisonBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Tests.Faults;

/// <summary>The same as a full disk, for whoever may mount none: SQLite itself refuses to let the database grow.</summary>
public sealed class FullDatabaseTests
{
    private const int Letters = 120;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_database_that_may_not_grow_is_told_once_and_costs_no_letter()
    {
        StageStore.NeedsAFile();
        await using var stage = await BotStage.StartAsync();
        await stage.AskAsync(TestBorder.An, "/toi");
        await stage.DoAsync(async (db, _) =>
        {
            // It holds for the writer's connection, which is let go at the first failure.
            var pages = await db.Database.SqlQueryRaw<int>("select page_count as value from pragma_page_count").SingleAsync(Ct);
            await db.Database.ExecuteSqlRawAsync(FormattableString.Invariant($"pragma max_page_count = {pages}"), Ct);
            return Reply.Silent;
        });
        var last = await stage.Phone.SendManyAsync(Enumerable.Range(1, Letters).Select(n => (TestBorder.An, TestBorder.An, $"/thu gửi Kim Bình: việc số {n}")), Ct);
        await stage.TakenInAsync(last.UpdateId);
        await stage.SettleAsync();
        await stage.ReadAsync(async db =>
        {
            await Books.CheckAsync(db);
            Assert.Equal(Enumerable.Range(1, Letters).Select(n => $"việc số {n}"), await db.Records.OrderBy(r => r.Number).Select(r => r.Summary).ToListAsync(Ct));
            return true;
        });
        var log = Directory.EnumerateFiles(Path.Combine(stage.Folder, "logs")).SelectMany(path => Read(path).Split('\n')).ToList();
        Assert.Single(log, line => line.Contains("The database cannot commit", StringComparison.Ordinal) && line.Contains("SQLite error 13: ", StringComparison.Ordinal));
        Assert.Single(log, line => line.Contains("The database commits again", StringComparison.Ordinal));
    }

    private static string Read(string path)
    {
        using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd();
    }
}

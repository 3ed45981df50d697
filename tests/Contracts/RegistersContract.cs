using System.Data.Common;
using System.Runtime.CompilerServices;
using LiaisonBot.Known;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Audit;
using LiaisonBot.Storage.Delivery;
using LiaisonBot.Storage.Holidays;
using LiaisonBot.Storage.Records;
using LiaisonBot.Tests.Stage;
using LiaisonBot.Tests.Verbs;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Tests.Contracts;

/// <summary>What every database has to do for the bot.</summary>
public abstract class RegistersContract : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("liaisonbot-contract-").FullName;

    private protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        (await MakeAsync()).Serve(_folder);
        await using var db = Open();
        await db.OpenAsync(Ct);
    }

    public async ValueTask DisposeAsync()
    {
        await StageStore.EndAsync(_folder);
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_letter_goes_through_the_whole_bot_and_outlives_the_host()
    {
        await using var stage = await BotStage.StartAsync(await MakeAsync());
        var card = await stage.AskAsync(TestBorder.An, "/thu nhận từ Kim Bình, số 12/QLBG, hôm qua 14h: đề nghị xác minh");
        Assert.Contains("L-2026-0001", card.Text, StringComparison.Ordinal);
        await stage.RestartAsync();
        card = await stage.AskAsync(TestBorder.An, "/thu nhận từ Kim Bình, số 13/QLBG, hôm qua 15h: đề nghị trả lời");
        Assert.Contains("L-2026-0002", card.Text, StringComparison.Ordinal);
        Assert.Equal([1, 2], await stage.ReadAsync(db => db.Records.OrderBy(r => r.Number).Select(r => r.Number).ToListAsync(Ct)));
    }

    [Fact]
    public async Task Weeks_of_work_are_proved_exported_and_added_to_by_the_verbs()
    {
        await using var stage = await BotStage.StartAsync(await MakeAsync());
        await FilledDatabase.PlayAsync(stage);
        await stage.SettleAsync();
        var data = $"--Data:Folder={stage.Folder}";

        var (exit, said, error) = await Terminal.RunAsync("verify", data);
        Assert.Equal((0, ""), (exit, error));
        Assert.EndsWith("All 10 checks passed.", said, StringComparison.Ordinal);
        Assert.Equal("Unit DB was added.", (await Terminal.RunAsync("unit", "add", "DB", "--name", "Đồn Dào San", "--parent", "LC", data)).Out);
        Assert.Equal(0, (await Terminal.RunAsync("invite", "--role", "officer", "--unit", "DB", data)).Exit);
        Assert.Contains("DB", (await stage.AskAsync(TestBorder.Dung, "/donvi")).Text, StringComparison.Ordinal);
        var export = await Terminal.RunAsync("export", "--from", "2026-11-01", "--to", "2026-12-31", Path.Combine(stage.Folder, "all.csv"), data);
        Assert.StartsWith("Letter: 5", export.Out, StringComparison.Ordinal);
        Assert.Equal(0, (await Terminal.RunAsync("verify", data)).Exit);
    }

    [Fact]
    public async Task Whoever_changes_a_figure_behind_the_audit_is_found_out()
    {
        await using var stage = await BotStage.StartAsync(await MakeAsync());
        await stage.AskAsync(TestBorder.An, "/thu nhận từ Kim Bình, hôm nay 7h, cần trả lời, hạn 24/11: mời hội đàm");
        foreach (var (sql, check) in new[]
        {
            ("update records set summary = 'x'", "records"), ("update day_counts set ours = ours + 1", "days"), ("update record_counters set last = last + 1", "numbers"),
            ("update follow_up_days set asked = asked + 1", "waiting"), ("update follow_ups set answered_on = due", "waiting"), ("delete from letters", "details"),
        })
        {
            await stage.ReadAsync(db => db.Database.ExecuteSqlRawAsync(sql, Ct));
            var (exit, said, _) = await Terminal.RunAsync("verify", $"--Data:Folder={stage.Folder}");
            Assert.Equal(1, exit);
            Assert.DoesNotContain(check.PadRight(9) + "ok", said, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_writer_learns_that_another_wrote_since_and_of_nothing_else()
    {
        await using var first = Open();
        await using var second = Open();
        Assert.True(await WriteAsync(first, "a"));
        Assert.False(await WriteAsync(first, "b"));
        Assert.True(await WriteAsync(second, "c"));
        Assert.True(await WriteAsync(first, "d"));
        Assert.False(await WriteAsync(first, "e"));
        await using (await first.BeginWritingAsync(Ct))
        {
            // Rolled back.
        }

        await WriteAsync(second, "f");
        Assert.True(await WriteAsync(first, "g"));
    }

    [Fact]
    public async Task There_is_one_writer_at_a_time()
    {
        await using var first = Open();
        await using var second = Open();
        var held = await first.BeginWritingAsync(Ct);
        var waiting = Task.Run(() => second.BeginWritingAsync(Ct), Ct);
        await Task.WhenAny(waiting, Task.Delay(300, Ct));
        Assert.False(waiting.IsCompleted);
        first.Put(new HostMark("first", "1"));
        await held.CommitAsync(Ct);
        await using var next = await waiting.WaitAsync(Waiting.Patience, Ct);
        Assert.NotEqual(Change.None, second.OthersWrote);
        Assert.Equal("1", await second.HostMarks.Where(m => m.Name == "first").Select(m => m.Value).SingleAsync(Ct));
    }

    [Fact]
    public async Task An_item_that_fails_takes_nothing_of_the_others_with_it()
    {
        await using var db = Open();
        await using (var transaction = await db.BeginWritingAsync(Ct))
        {
            await ItemAsync(db, 1);
            await db.SetSavepointAsync(Ct);
            db.Insert(new SeenUpdate(7, 2, DateTimeOffset.UnixEpoch));
            var clash = await Assert.ThrowsAnyAsync<Exception>(async () =>
            {
                db.Insert(new SeenUpdate(7, 1, DateTimeOffset.UnixEpoch));
                await db.FlushAsync(Ct);
            });
            Assert.True(UniqueClash.Hit(clash, "seen_updates"));
            Assert.False(UniqueClash.Hit(clash, "records"));
            Assert.False(UniqueClash.StoreFailed(clash));
            await db.ReturnToSavepointAsync(Ct);
            db.Insert(new SeenUpdate(7, 3, DateTimeOffset.UnixEpoch));
            await db.KeepSavepointAsync(Ct);
            await db.SetSavepointAsync(Ct);
            db.Insert(new SeenUpdate(7, 4, DateTimeOffset.UnixEpoch));
            await db.ReturnToSavepointAsync(Ct);
            await db.KeepSavepointAsync(Ct);
            await ItemAsync(db, 5);
            await transaction.CommitAsync(Ct);
        }

        Assert.Equal([1L, 3, 5], await db.SeenUpdates.OrderBy(s => s.UpdateId).Select(s => s.UpdateId).ToListAsync(Ct));
    }

    [Fact]
    public async Task What_is_written_is_there_for_the_next_question_and_gone_with_the_transaction()
    {
        await using var db = Open();
        await using (await db.BeginWritingAsync(Ct))
        {
            db.Insert(new SeenUpdate(7, 1, DateTimeOffset.UnixEpoch));
            Assert.Equal(1, await db.SeenUpdates.CountAsync(Ct));
            var counter = new RecordCounter(new UnitId(1), Register.Letter, 2026, -1);
            counter.Next();
            db.Put(counter);
            counter.Next();
            db.Put(counter);
            Assert.Equal(2, await db.RecordCounters.Select(c => c.Last).SingleAsync(Ct));
        }

        Assert.False(await db.SeenUpdates.AnyAsync(Ct));
        Assert.False(await db.RecordCounters.AnyAsync(Ct));
    }

    [Theory]
    [InlineData("delete from audit")]
    [InlineData("update audit set deed = 'x'")]
    [InlineData("insert into audit select seq + 100, at, actor_id, update_id, deed, subject, before, after, previous, hash from audit")]
    public async Task Nobody_changes_the_audit(string sql)
    {
        await using var db = Open();
        await using (var transaction = await db.BeginWritingAsync(Ct))
        {
            db.Insert(new AuditRow(1, AuditRow.Root, new AuditEntry(DateTimeOffset.UnixEpoch, null, null, "deed", "record:1", null, "{}")));
            await transaction.CommitAsync(Ct);
        }

        Assert.Null(await db.FindBrokenGuardAsync(Ct));
        var refused = await Assert.ThrowsAnyAsync<DbException>(() => db.Database.ExecuteSqlRawAsync(sql, Ct));
        Assert.Contains("audit rows", refused.Message, StringComparison.Ordinal);
        Assert.Null(await AuditCheck.FindBrokenAsync(await OpenedAsync(db), () => { }, Ct));
    }

    [Fact]
    public async Task Any_text_and_any_instant_is_kept()
    {
        var at = new DateTimeOffset(2026, 11, 22, 9, 0, 0, 123, TimeSpan.FromHours(7));
        await using var db = Open();
        await using (var transaction = await db.BeginWritingAsync(Ct))
        {
            db.Put(new HostMark("odd", "ẵ Đ 金平 😀 ' \" \\ \0 \ud800"));
            db.Insert(new SeenUpdate(7, long.MaxValue, at));
            await transaction.CommitAsync(Ct);
        }

        Assert.StartsWith("ẵ Đ 金平 😀 ' \" \\ ", await db.HostMarks.Select(m => m.Value).SingleAsync(Ct), StringComparison.Ordinal);
        Assert.Equal(at.ToUniversalTime(), await db.SeenUpdates.Where(s => s.SeenAt >= at && s.SeenAt < at.AddMilliseconds(1)).Select(s => s.SeenAt).SingleAsync(Ct));
    }

    [Fact]
    public async Task The_migrations_make_exactly_the_model()
    {
        await using var db = Open();
        Assert.False(db.Database.HasPendingModelChanges());
        var schema = await Schema.ReadAsync(await OpenedAsync(db), Schema.KnownTo(db), Ct);
        Assert.True(schema.Filled);
        Assert.Empty(schema.Pending);
        Assert.Empty(schema.Unknown);
        Assert.Null(await db.FindDamageAsync(Ct) ?? await db.FindDanglingAsync(Ct));
    }

    /// <summary>A new place for registers.</summary>
    internal abstract Task<StageStore> MakeAsync();

    private protected LiaisonDb Open() => StageStore.Open(_folder);

    private static async Task<DbConnection> OpenedAsync(LiaisonDb db)
    {
        await db.Database.OpenConnectionAsync(Ct);
        return db.Database.GetDbConnection();
    }

    private static async Task ItemAsync(LiaisonDb db, long update)
    {
        await db.SetSavepointAsync(Ct);
        db.Insert(new SeenUpdate(7, update, DateTimeOffset.UnixEpoch));
        await db.FlushAsync(Ct);
        await db.KeepSavepointAsync(Ct);
    }

    private static async Task<bool> WriteAsync(LiaisonDb db, string name) => await WriteAsync(db, new HostMark(name, "")) is not Change.None;

    private protected static async Task<Change> WriteAsync(LiaisonDb db, object row)
    {
        await using var transaction = await db.BeginWritingAsync(Ct);
        db.Put(row);
        await transaction.CommitAsync(Ct);
        return db.OthersWrote;
    }
}

public sealed class SqliteRegistersTests : RegistersContract
{
    internal override Task<StageStore> MakeAsync() => Task.FromResult(StageStore.Sqlite);
}

public sealed class PostgresRegistersTests : RegistersContract
{
    public PostgresRegistersTests() => Assert.SkipUnless(PostgresCluster.IsThere, PostgresCluster.Missing);

    internal override Task<StageStore> MakeAsync() => StageStore.PostgresAsync();

    [Fact]
    public async Task Others_that_only_write_records_leave_the_roster_as_it_is()
    {
        await using var first = Open();
        await using var second = Open();
        Assert.Equal(Change.Anything, await WriteAsync(first, new HostMark("a", "")));
        Assert.Equal(Change.Anything, await WriteAsync(second, new HostMark("b", "")));
        Assert.Equal(Change.Records, await WriteAsync(first, new HostMark("c", "")));
        Assert.Equal(Change.None, await WriteAsync(first, new HostMark("d", "")));
        Assert.Equal(Change.Records, await WriteAsync(second, new Holiday("VN", new DateOnly(2031, 9, 2), "Quốc khánh", works: false)));
        Assert.Equal(Change.Anything, await WriteAsync(first, new HostMark("e", "")));
        await second.Holidays.ExecuteDeleteAsync(Ct);
        Assert.Equal(Change.Anything, await WriteAsync(first, new HostMark("f", "")));
    }

    [Fact]
    public async Task Every_table_that_hosts_keep_in_memory_is_counted()
    {
        await using var db = Open();
        var kept = db.Model.GetEntityTypes().Where(t => RosterCache.Holds(RuntimeHelpers.GetUninitializedObject(t.ClrType))).Select(t => t.GetTableName()!);
        var counted = await db.Database.SqlQueryRaw<string>(
            """select cast(tgrelid as regclass)::text as "Value" from pg_trigger where tgname like 'roster!_counts!_%' escape '!'""").ToListAsync(Ct);
        Assert.Equal(kept.Order(), counted.Order());
    }
}

using LiaisonBot.Storage;
using LiaisonBot.Storage.Records;
using LiaisonBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Record = LiaisonBot.Storage.Records.Record;

namespace LiaisonBot.Tests.Records;

/// <summary>SQLite's index of words misses no record, whoever wrote it and whatever version was here before; a new one may wait for it.</summary>
public sealed class IndexOfWordsTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("liaisonbot-words-").FullName;
    private SqliteLiaisonDb _db = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _db = new SqliteLiaisonDb(SqliteLiaisonDb.OptionsFor(Path.Combine(_folder, "liaison.db"), pooled: false));
        await _db.OpenAsync(Ct);
        await _db.Database.OpenConnectionAsync(Ct);
        await _db.Database.ExecuteSqlRawAsync("pragma foreign_keys = off", Ct);
    }

    public async ValueTask DisposeAsync()
    {
        await _db.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Words_wait_until_there_are_enough_of_them()
    {
        await WriteAsync(least: 3, [1, 2]);
        Assert.Equal((0, 2), await CountAsync());

        await WriteAsync(least: 3, [3]);
        Assert.Equal((3, 0), await CountAsync());
    }

    [Fact]
    public async Task What_waits_at_the_end_is_taken_in_at_the_next_opening()
    {
        await WriteAsync(least: 3, [1, 2]);

        await _db.OpenAsync(Ct);
        Assert.Equal((2, 0), await CountAsync());
    }

    [Fact]
    public async Task The_writer_takes_in_what_waits_with_a_batch_that_nobody_waits_for()
    {
        StageStore.NeedsAFile();
        await using var stage = await BotStage.StartAsync();

        // Nothing is said of it, so that no mark of what was sent comes with a batch behind it.
        await stage.DoAsync(async (db, _) =>
        {
            await db.Database.ExecuteSqlRawAsync("insert into words_due (record_id) values (1)", Ct);
            return LiaisonBot.Commands.Reply.Silent;
        });
        Assert.Equal(0, await stage.ReadAsync(db => db.Database.SqlQueryRaw<int>("select count(*) as value from words_due").SingleAsync(Ct)));
    }

    [Fact]
    public async Task What_another_program_wrote_is_taken_in_with_the_next_batch()
    {
        await WriteAsync(1);
        var columns = _db.Model.FindEntityType(typeof(Record))!.GetProperties().Select(p => p.GetColumnName()).ToList();
        var sql = $"insert into records ({string.Join(", ", columns)}) select {string.Join(", ", columns.Select(c => c == "id" ? "2" : c))} from records";
        await _db.Database.ExecuteSqlRawAsync("drop index \"IX_records_unit_id_register_year_number\"", Ct);
        await _db.Database.ExecuteSqlRawAsync(sql, Ct);
        Assert.Equal((1, 1), await CountAsync());

        await WriteAsync(3);
        Assert.Equal((3, 0), await CountAsync());
    }

    [Fact]
    public async Task Triggers_of_the_version_before_do_no_harm_and_are_gone_after_an_opening()
    {
        await _db.Database.ExecuteSqlRawAsync("create trigger record_words_new after insert on records begin insert into record_words (rowid, words) values (new.id, 'u' || new.unit_id); end", Ct);
        await WriteAsync(1);
        Assert.Equal((1, 0), await CountAsync());

        await _db.OpenAsync(Ct);
        Assert.Equal(0, await AskAsync("select count(*) as value from sqlite_master where name = 'record_words_new'"));
        await WriteAsync(2);
        Assert.Equal((2, 0), await CountAsync());
    }

    private Task WriteAsync(params int[] numbers) => WriteAsync(least: 0, numbers);

    private async Task WriteAsync(int least, int[] numbers)
    {
        await using var transaction = await _db.BeginWritingAsync(Ct);
        foreach (var number in numbers)
        {
            _db.Insert(new Record(
                new RecordId(number), new RecordNumbers(new UnitId(1), Register.Letter, 2026, number, null, null),
                new RecordEvent(new CounterpartId(11), 1, DateTimeOffset.UnixEpoch, null, true, new DateOnly(2026, 11, 22), "Asia/Ho_Chi_Minh", "về mốc 65", ""),
                new RecordOrigin(new PersonId(7), DateTimeOffset.UnixEpoch, new DateOnly(2026, 11, 22), false, 7, number, number), planned: false));
        }

        await _db.IndexWordsAsync(least, Ct);
        await transaction.CommitAsync(Ct);
        _db.Forget();
    }

    private async Task<(int Indexed, int Waiting)> CountAsync() => (
        await AskAsync("select count(*) as value from record_words where record_words match 'u1'"), await AskAsync("select count(*) as value from words_due"));

    private Task<int> AskAsync(string sql) => _db.Database.SqlQueryRaw<int>(sql).SingleAsync(Ct);
}

using LiaisonBot.Commands;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Letters;
using LiaisonBot.Storage.Records;
using LiaisonBot.Tests.Figures;
using LiaisonBot.Tests.Stage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Record = LiaisonBot.Storage.Records.Record;

namespace LiaisonBot.Tests.Letters;

/// <summary>What letters wait for stands beside the register; whatever happens to them, it says what a recount of the register says.</summary>
public sealed class FollowUpKeepingTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("liaisonbot-follow-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Equals_a_recount_whatever_happens_to_letters()
    {
        await using var stage = await BotStage.StartAsync();
        var letters = new List<RecordId>();
        await stage.DoAsync((db, services) =>
        {
            Fill(new Ledger(db, services.GetRequiredService<Keys>()), new Random(5), letters);
            return Task.FromResult(Reply.Silent);
        });
        await AssertCountedAsync(stage);

        var dice = new Random(6);
        for (var round = 0; round < 12; round++)
        {
            var some = letters.Where(_ => dice.Next(6) == 0).ToList();
            await stage.DoAsync(async (db, _) =>
            {
                foreach (var id in some)
                {
                    await ChangeAsync(db, id, dice);
                    await db.SaveChangesAsync(Ct);
                }

                return Reply.Silent;
            });
            await AssertCountedAsync(stage);
        }
    }

    [Fact]
    public async Task An_item_that_fails_leaves_nothing_behind_in_what_is_kept_in_memory()
    {
        await using var stage = await BotStage.StartAsync();
        await stage.AskAsync(TestBorder.An, "/thu gửi Kim Bình, cần trả lời: việc thứ nhất");
        await Assert.ThrowsAnyAsync<Exception>(() => stage.DoAsync(async (db, _) =>
        {
            await db.NextNumberAsync(TestBorder.MaLuThang, Register.Letter, 2026, RecordCounter.WholeRegister, Ct);
            var record = await db.Records.SingleAsync(Ct);
            record.Void("thử", record.AuthorId, record.LoggedAt);
            await db.FollowAsync(record, await db.Letters.SingleAsync(Ct), Ct);
            throw new InvalidOperationException("after all of it");
        }).WaitAsync(TimeSpan.Zero, Ct));
        var second = await stage.AskAsync(TestBorder.An, "/thu gửi Kim Bình, cần trả lời: việc thứ hai");
        Assert.Contains("L-2026-0002", second.Text, StringComparison.Ordinal);
        await AssertCountedAsync(stage);
        Assert.Equal(2, await stage.ReadAsync(db => db.FollowUps.CountAsync(Ct)));
    }

    [Fact]
    public async Task A_register_of_the_first_version_is_followed_as_if_entered_now()
    {
        var path = Path.Combine(_folder, "liaison.db");
        await using (var old = new SqliteLiaisonDb(SqliteLiaisonDb.OptionsFor(path)))
        {
            await old.GetService<IMigrator>().MigrateAsync("FirstRegisters", Ct);
            await old.Database.ExecuteSqlRawAsync(OldRegister, Ct);
        }

        await using var db = new SqliteLiaisonDb(SqliteLiaisonDb.OptionsFor(path));
        await db.OpenAsync(Ct);
        Assert.Equal([(1L, "2026-10-08"), (3L, null)], (await db.FollowUps.OrderBy(f => f.RecordId).ToListAsync(Ct))
            .Select(f => (f.RecordId.Value, f.AnsweredOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))));
        Assert.Null(await db.FirstWrongFollowUpAsync(Ct));
        Assert.Null(await db.FirstWrongFollowUpDayAsync(Ct));
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    // 1 needs a reply and has one (2, and later 4); 3 waits; 5 needs none.
    private const string OldRegister = """
        insert into units (id, code, name_vi, name_en, zone, valid_from, window_ends_on) values (2, 'MLT', 'x', 'x', 'Asia/Ho_Chi_Minh', '2010-01-01', 0);
        insert into people (id, account_id, name, language, joined_at) values (101, 101, 'An', 'vi', 0);
        insert into counterparts (id, name_vi, name_en, country, zone) values (11, 'Kim Bình', 'Jinping', 'CN', 'Asia/Shanghai');
        insert into records (id, unit_id, register, year, number, book, book_number, counterpart_id, kind, event_at, time_said, event_date, zone, summary, folded,
          subject_codes, author_id, logged_at, logged_on, late, chat_id, message_id, digest, state, version, ours, theirs, teams, metres, online)
        select n, 2, 76, 2026, n, kind, n, 11, kind, 0, 1, day, 'Asia/Ho_Chi_Minh', 'x', ' x ', '', 101, 0, day, 0, 101, n, n, 1, 1, 0, 0, 0, 0, 0 from (
          select 1 as n, 1 as kind, '2026-10-02' as day union all select 2, 0, '2026-10-08' union all select 3, 0, '2026-10-09'
          union all select 4, 0, '2026-10-20' union all select 5, 1, '2026-10-21');
        insert into letters (record_id, direction, handover, languages, urgency, needs_reply, due, direction_unsure, reply_to_id)
        values (1, 1, 0, 0, 0, 1, '2026-10-05', 0, null), (2, 0, 0, 0, 0, 0, null, 0, 1), (3, 0, 0, 0, 0, 1, null, 0, null), (4, 0, 0, 0, 0, 0, null, 0, 1), (5, 1, 0, 0, 0, 0, null, 0, null);
        """;

    private static void Fill(Ledger ledger, Random dice, List<RecordId> letters)
    {
        Record? asked = null;
        for (var i = 0; i < 150; i++)
        {
            var (unit, day) = (dice.Next(2) == 0 ? TestBorder.MaLuThang : TestBorder.PaTan, new DateOnly(2026, 9, 1).AddDays(dice.Next(60)));
            var answers = asked is not null && dice.Next(2) == 0 ? asked : null;
            var direction = answers is null ? (Direction)dice.Next(2) : (Direction)(1 - answers.Kind);
            var record = ledger.Letter(unit, direction, day, answers is null && dice.Next(3) > 0, dice.Next(2) == 0 ? day.AddDays(dice.Next(-2, 9)) : null, answers);
            asked = answers is null && dice.Next(3) > 0 ? record : asked;
            letters.Add(record.Id);
        }
    }

    private static async Task ChangeAsync(LiaisonDb db, RecordId id, Random dice)
    {
        var record = (await db.Records.FindAsync([id], Ct))!;
        var letter = (await db.Letters.FindAsync([id], Ct))!;
        if (record.State == RecordState.Void)
        {
            record.Restore();
        }
        else if (dice.Next(4) == 0 && letter.ReplyToId is null)
        {
            letter.Turn();
        }
        else
        {
            record.Void("thử", record.AuthorId, record.LoggedAt);
        }

        await db.FollowAsync(record, letter, Ct);
    }

    private static async Task AssertCountedAsync(BotStage stage)
    {
        Assert.Null(await stage.ReadAsync(db => db.FirstWrongFollowUpAsync(Ct)));
        Assert.Null(await stage.ReadAsync(db => db.FirstWrongFollowUpDayAsync(Ct)));
        Assert.True(await stage.ReadAsync(db => db.FollowUpDays.AnyAsync(Ct)));
    }
}

using LiaisonBot.Figures;
using LiaisonBot.Storage.Records;
using LiaisonBot.Tests.Stage;
using LiaisonBot.Tests.Tallies;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Tests.Verbs;

/// <summary>What is spoilt by hand is found and named; what is not is left in peace.</summary>
public sealed class VerifyTests(FilledDatabase filled) : IClassFixture<FilledDatabase>
{
    private const string Fourth = "(select id from records where unit_id = 2 and register = 76 and number = 4)";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Passes_what_nobody_touched_and_tells_what_changed_since_a_tally()
    {
        var copy = filled.Copy();
        var (exit, said, error) = await Terminal.RunAsync("verify", copy);
        Assert.Equal((0, ""), (exit, error));
        Assert.Equal(
            """
            file     ok
            guards   ok
            audit    ok
            numbers  ok
            details  ok
            records  ok
            days     ok
            waiting  ok
            files    not looked at: they are not in a copy of the database
            tallies  ok
            tallies  LC to 2026-11-30: 1 changes of its records since
            All 10 checks passed.
            """, said.ReplaceLineEndings("\n"));
        Assert.False(File.Exists(copy + "-wal"));
    }

    [Theory]
    [InlineData("drop trigger audit_keeps_words", "guards", "audit_keeps_words is missing")]
    [InlineData("drop trigger audit_keeps_rows; create trigger audit_keeps_rows before delete on audit begin select 1; end", "guards", "audit_keeps_rows is not what it was made as")]
    [InlineData("create trigger helpful after insert on records begin select 1; end", "guards", "helpful is not ours")]
    [InlineData("update audit set actor_id = 102 where seq = 1", "audit", "row 1 (holidays.seeded) is not what its hash was made of")]
    [InlineData("delete from audit where seq = 1", "audit", "row 1 is missing")]
    [InlineData("update audit set previous = 'x' where seq = 2", "audit", "row 2 (settings.changed) does not follow row 1")]
    [InlineData("delete from audit where seq = (select max(seq) from audit)", "records", "MLT/L-2026-0002 is not what the audit last said: state")]
    [InlineData("update records set number = 9 where id = " + Fourth, "numbers", "MLT/L-2026: number 4 is missing", "records")]
    [InlineData("drop index IX_records_unit_id_register_year_number; update records set number = 3 where id = " + Fourth, "numbers", "MLT/L-2026: number 3 is there twice", "records")]
    [InlineData("update records set book_number = 9 where id = " + Fourth, "numbers", "MLT/L-2026 book received: number 2 is missing", "records")]
    [InlineData("update record_counters set last = last + 1 where unit_id = 2 and register = 76 and book = -1", "numbers", "MLT/L-2026: the last number is 4, the counter says 5")]
    [InlineData("delete from record_counters where unit_id = 2 and register = 80", "numbers", "MLT/P-2026: the last number is 2, there is no counter")]
    [InlineData("insert into record_counters values (3, 84, 2026, -1, 1)", "numbers", "PT/T-2026: the counter says 1, there is no record")]
    [InlineData("delete from talks", "details", "MLT/T-2026-0001 has no row in talks")]
    [InlineData("insert into talks (record_id, minutes_signed, languages) values (7, 0, 0)", "details", "talks row 7 has no record", "file")]
    [InlineData("update letters set direction = 0 where record_id = " + Fourth, "details", "MLT/L-2026-0004 stands in another book than its direction's")]
    [InlineData("update records set summary = 'về việc khác' where id = " + Fourth, "records", "MLT/L-2026-0004 is not what the audit last said: Summary")]
    [InlineData("update record_counters set last = last - 1 where unit_id = 2 and register = 76 and book in (-1, 1); delete from letters where record_id = " + Fourth + "; delete from records where id = " + Fourth,
        "records", "L-2026-0004 is gone, which the audit says was entered")]
    [InlineData("create temp table t as select * from records where id = " + Fourth + "; update t set id = 7, number = 5, book_number = book_number + 1; insert into records select * from t; "
        + "insert into letters (record_id, direction, handover, languages, urgency, needs_reply, direction_unsure) values (7, 1, 0, 0, 0, 0, 0); "
        + "update record_counters set last = last + 1 where unit_id = 2 and register = 76 and book in (-1, 1)", "records", "MLT/L-2026-0005 was never entered by the audit")]
    [InlineData("update day_counts set ours = ours + 1 where register = 80 and date = '2026-11-22'", "days", "MLT 2026-11-22: P kind 0 has 10 ours, its day figure says 11")]
    [InlineData("delete from day_counts where register = 84", "days", "MLT 2026-11-20: T kind 0 has 1 records, its day figure says 0")]
    [InlineData("insert into day_counts values (3, 84, 0, '2026-12-24', 1, 0, 0, 0, 0, 0)", "days", "PT 2026-12-24: T kind 0 has 0 records, its day figure says 1")]
    [InlineData("update tally_posts set figures = replace(figures, 'L.sent', 'L.gone')", "tallies", "LC to 2026-11-30: the seal does not fit the figures kept")]
    [InlineData("update tally_posts set audit_seq = 9999", "tallies", "LC to 2026-11-30: sealed with audit row 9999, which is not there")]
    [InlineData("delete from tally_posts where chat_id > 0", "tallies", "LC 2026-11: posted to 2 chats, 1 are kept")]
    public async Task Names_what_was_spoilt(string sql, string check, string words, params string[] also)
    {
        var (exit, said, _) = await Terminal.RunAsync("verify", await filled.SpoiltAsync(sql));
        var lines = said.Split('\n').Select(l => l.Trim('\r')).ToLookup(l => l[..9].Trim(), l => l[9..]);
        Assert.Equal(words, lines[check].First());
        Assert.Equal(also.Append(check).Order(), lines.Where(l => l.First() != "ok" && l.Key != "files").Select(l => l.Key).Order());
        Assert.Equal(1, exit);
    }

    [Fact]
    public void Knows_the_own_fields_of_every_register() => Assert.Equal(Enum.GetValues<Register>().Order(), DetailProof.Tables.Keys.Order());

    [Fact]
    public async Task A_seal_made_anew_is_not_the_one_that_was_noted()
    {
        var copy = filled.Copy();
        await using (var db = new LiaisonBot.Storage.SqliteLiaisonDb(LiaisonBot.Storage.SqliteLiaisonDb.OptionsFor(copy, pooled: false)))
        {
            var post = await db.TallyPosts.AsNoTracking().FirstAsync(Ct);
            var head = await db.AuditRows.Where(a => a.Seq == post.AuditSeq).Select(a => a.Hash).SingleAsync(Ct);
            Assert.Equal(post.Seal, FigureSheet.SealOf(post.Figures, head));
            var (figures, chat) = (post.Figures.Replace("L.sent 2", "L.sent 3", StringComparison.Ordinal), post.ChatId);
            Assert.NotEqual(post.Figures, figures);
            await db.TallyPosts.Where(p => p.ChatId == chat).ExecuteUpdateAsync(
                set => set.SetProperty(p => p.Figures, figures).SetProperty(p => p.Seal, FigureSheet.SealOf(figures, head)), Ct);
        }

        Assert.Contains("tallies  LC to 2026-11-30: the audit knows no such seal", (await Terminal.RunAsync("verify", copy)).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_that_were_posted_wrongly_are_told_line_by_line()
    {
        await using var stage = await BotStage.StartAsync();
        await stage.AskAsync(TestBorder.Dung, TestBorder.Group, "/lienket MLT");
        await stage.AskAsync(TestBorder.An, "/thu gửi cho Kim Bình, hôm nay 8h: trao đổi một việc");
        await stage.ReadAsync(db => db.Database.ExecuteSqlRawAsync("update day_counts set records = 5", Ct));
        await stage.Phone.MoveClockAsync(Bound.At(12, 1, 8), Ct);
        await stage.EventuallyAsync(db => db.TallyPosts.AnyAsync(Ct));
        await stage.ReadAsync(db => db.Database.ExecuteSqlRawAsync("update day_counts set records = 1", Ct));

        var (exit, said, error) = await Terminal.RunAsync("verify", $"--Data:Folder={stage.Folder}");
        Assert.Equal((1, "1 of 10 checks failed: see the operations guide, “verify”."), (exit, error));
        Assert.EndsWith("tallies  MLT to 2026-11-30: posted “L.total 5 0 0 5”, the audit up to there makes it “L.total 1 0 0 1”", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Works_beside_a_host_at_work()
    {
        await using var stage = await BotStage.StartAsync();
        var last = await stage.Phone.SendManyAsync(Enumerable.Range(1, 300).Select(n => (TestBorder.An, TestBorder.An, $"/thu gửi cho Kim Bình, hôm nay 8h: trao đổi việc số {n}")), Ct);
        do
        {
            var (exit, said, error) = await Terminal.RunAsync("verify", $"--Data:Folder={stage.Folder}");
            Assert.Equal((0, ""), (exit, error));
            Assert.EndsWith("All 10 checks passed.", said, StringComparison.Ordinal);
        }
        while (!await stage.ReadAsync(db => db.SeenUpdates.AnyAsync(s => s.UpdateId == last.UpdateId)));
    }

    [Fact]
    public async Task A_broken_page_and_a_file_that_is_none_are_said_to_be()
    {
        var copy = filled.Copy();
        await using (var db = FilledDatabase.Open(copy))
        {
            await db.OpenAsync(Ct);
            await using var ask = db.CreateCommand();
            ask.CommandText = "select rootpage from sqlite_master where name = 'records'";
            var page = (long)(await ask.ExecuteScalarAsync(Ct))!;
            await db.CloseAsync();
            await using var file = File.OpenWrite(copy);
            file.Position = (page - 1) * 4096;
            await file.WriteAsync(Enumerable.Repeat((byte)0xEE, 64).ToArray(), Ct);
        }

        var (exit, said, _) = await Terminal.RunAsync("verify", copy);
        Assert.Equal(1, exit);
        Assert.DoesNotContain("file     ok", said, StringComparison.Ordinal);

        await File.WriteAllTextAsync(copy, new string('x', 8192), Ct);
        var (none, _, why) = await Terminal.RunAsync("verify", copy);
        Assert.Equal(1, none);
        Assert.StartsWith("cannot be read: SQLite error 26", why, StringComparison.Ordinal);
        Assert.Equal((1, "There is no file nowhere.db."), ((await Terminal.RunAsync("verify", "nowhere.db")) is var (gone, _, which) ? (gone, which) : default));
    }
}

using System.Text.Json.Nodes;
using LiaisonBot.Chat;
using LiaisonBot.Delivery;
using LiaisonBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Tests.Verbs;

/// <summary>A dead letter is carried out after all, once, as if it had just arrived.</summary>
public sealed class ReplayVerbTests
{
    private const long Lost = 900_000_001;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Is_judged_by_its_own_time_answered_and_numbered_once()
    {
        await using var stage = await BotStage.StartAsync();
        var id = await DieAsync(stage, "/thu gửi cho Kim Bình, hôm nay 8h: về mốc 65");
        Assert.StartsWith("L-2026-0001", (await stage.AskAsync(TestBorder.An, "/thu gửi cho Kim Bình: thư sau")).Text, StringComparison.Ordinal);
        stage.Clock.MoveTo(stage.Clock.GetUtcNow().AddDays(3));

        Assert.Equal((0, "1 to be replayed: by the running host within seconds, else at its next start.", ""), await RunAsync(stage, id));
        await TakeUpAsync(stage);
        var (card, record) = (await LastAsync(stage), await stage.ReadAsync(db => db.Records.SingleAsync(r => r.Number == 2, Ct)));
        Assert.StartsWith("L-2026-0002", card, StringComparison.Ordinal);
        Assert.Equal((new DateOnly(2026, 11, 22), BotStage.Start), (record.EventDate, record.LoggedAt.ToOffset(TimeSpan.FromHours(7))));

        Assert.Equal((1, "", $"{id} was replayed already, 2026-11-25 09:00."), await RunAsync(stage, id));
        Assert.Equal((0, "There are no dead letters.", ""), await RunAsync(stage));
        Assert.Equal(2, await stage.ReadAsync(db => db.Records.CountAsync(Ct)));
        var deeds = await stage.ReadAsync(db => db.AuditRows.Where(a => a.Subject == "deadletter:" + id).OrderBy(a => a.Seq).Select(a => a.Deed).ToListAsync(Ct));
        Assert.Equal(["deadletter.replay_asked", "deadletter.replayed"], deeds);
        Assert.Equal(Lost, await stage.ReadAsync(db => db.AuditRows.Where(a => a.Subject == "record:" + record.Id.Value).Select(a => a.UpdateId).FirstAsync(Ct)));
    }

    [Fact]
    public async Task Is_kept_once_however_often_the_writer_is_handed_it()
    {
        await using var stage = await BotStage.StartAsync();
        var id = await DieAsync(stage, "/thu gửi cho Kim Bình: về mốc 65");
        await RunAsync(stage, "--all");
        var letter = await stage.ReadAsync(db => db.DeadLetters.AsNoTracking().SingleAsync(Ct));
        var arrival = stage.Services.GetRequiredService<IUpdateSource>().Decode(System.Text.Encoding.UTF8.GetBytes(letter.Raw!));
        var queue = stage.Services.GetRequiredService<WorkQueue>();
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => queue.DoAsync(new ReplayItem(id, arrival))));

        Assert.Equal(1, await stage.ReadAsync(db => db.Records.CountAsync(Ct)));
    }

    [Fact]
    public async Task What_was_asked_for_is_done_at_the_next_start()
    {
        await using var stage = await BotStage.StartAsync();
        var id = await DieAsync(stage, "/thu gửi cho Kim Bình: về mốc 65");
        await stage.RestartAsync(async () => Assert.Equal(0, (await RunAsync(stage, id)).Exit));

        await stage.EventuallyAsync(db => db.Records.AnyAsync(Ct));
        Assert.NotNull((await stage.ReadAsync(db => db.DeadLetters.AsNoTracking().SingleAsync(Ct))).ReplayedAt);
    }

    [Fact]
    public async Task One_that_fails_again_stays_dead_and_is_not_tried_for_ever()
    {
        await using var stage = await BotStage.StartAsync();
        var id = await DieAsync(stage, "/thu gửi cho Kim Bình: về mốc 65", mend: false);
        await stage.SettleAsync();
        var before = (await stage.Phone.MessagesAsync(TestBorder.An, TestBorder.An, Ct)).Count;
        await RunAsync(stage, id);
        await TakeUpAsync(stage);

        var letter = await stage.ReadAsync(db => db.DeadLetters.AsNoTracking().SingleAsync(Ct));
        Assert.Equal((null, null), (letter.WantedAt, letter.ReplayedAt));
        Assert.Equal(before, (await stage.Phone.MessagesAsync(TestBorder.An, TestBorder.An, Ct)).Count);

        await MendAsync(stage);
        await RunAsync(stage, id);
        await TakeUpAsync(stage);
        Assert.StartsWith("L-2026-0001", await LastAsync(stage), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_without_a_text_and_says_why_one_cannot_be_replayed()
    {
        await using var stage = await BotStage.StartAsync();
        var now = stage.Clock.GetUtcNow();
        var id = await DieAsync(stage, "/thu gửi cho Kim Bình: về mốc 65");
        await stage.Phone.RawAsync(new JsonObject { ["update_id"] = Lost + 1, ["message"] = 7 }, Ct);
        await stage.TakenInAsync(Lost + 1);
        await stage.DoAsync((db, _) =>
        {
            db.DeadLetters.AddRange(
                new("cafe0001", 5, 6, 7, "aa", "Exception in Somewhere", now), new("cafe0002", null, null, 0, "", "schedule:1 Exception in Somewhere", now),
                new("out1", null, TestBorder.An, 0, "", "the messenger refused it", now));
            return Task.FromResult(LiaisonBot.Commands.Reply.Silent);
        });
        var broken = await stage.ReadAsync(db => db.DeadLetters.Where(d => d.UpdateId == Lost + 1).Select(d => d.ErrorId).SingleAsync(Ct));

        var (_, list, _) = await RunAsync(stage);
        Assert.Contains($"{id,-18}  2026-11-22 09:00  update            {(PostgresCluster.IsOn ? "PostgresException" : "SqliteException")} in ", list, StringComparison.Ordinal);
        Assert.Contains($"{broken,-18}  2026-11-22 09:00  update, not kept  undecodable", list, StringComparison.Ordinal);
        Assert.Contains("out1                2026-11-22 09:00  refused message   the messenger refused it", list, StringComparison.Ordinal);
        Assert.DoesNotContain("mốc 65", list, StringComparison.Ordinal);

        Assert.Contains("could not be decoded", (await RunAsync(stage, broken)).Error, StringComparison.Ordinal);
        Assert.Contains("only its hash was kept", (await RunAsync(stage, "cafe0001")).Error, StringComparison.Ordinal);
        Assert.Contains("comes again by itself", (await RunAsync(stage, "cafe0002")).Error, StringComparison.Ordinal);
        Assert.Contains("Telegram refused", (await RunAsync(stage, id, "out1")).Error, StringComparison.Ordinal);
        Assert.Equal((1, "", "There is no dead letter nobody."), await RunAsync(stage, "nobody"));
        Assert.False(await stage.ReadAsync(db => db.DeadLetters.AnyAsync(d => d.WantedAt != null, Ct)));
        Assert.Equal("1 to be replayed: by the running host within seconds, else at its next start. 4 cannot be replayed.", (await RunAsync(stage, "--all")).Out);
    }

    [Fact]
    public async Task Dismissing_clears_the_list_and_keeps_the_letter()
    {
        await using var stage = await BotStage.StartAsync();
        var id = await DieAsync(stage, "/thu gửi cho Kim Bình: về mốc 65");
        Assert.Equal(2, (await RunAsync(stage, "--dismiss")).Exit);
        Assert.Equal(2, (await RunAsync(stage, "--all", id)).Exit);
        Assert.Equal((0, "1 dismissed.", ""), await RunAsync(stage, "--dismiss", id));
        Assert.Equal("There are no dead letters.", (await RunAsync(stage)).Out);
        Assert.Equal("deadletter.dismissed", await stage.ReadAsync(db => db.AuditRows.OrderByDescending(a => a.Seq).Select(a => a.Deed).FirstAsync(Ct)));

        await RunAsync(stage, id);
        await TakeUpAsync(stage);
        Assert.StartsWith("L-2026-0001", await LastAsync(stage), StringComparison.Ordinal);
        Assert.Equal((1, "", $"{id} was replayed already, 2026-11-22 09:00."), await RunAsync(stage, "--dismiss", id));
    }

    // A letter that the registers refuse, and the id of what becomes of it.
    private static async Task<string> DieAsync(BotStage stage, string text, bool mend = true)
    {
        await stage.DoAsync(async (db, _) =>
        {
            await db.RefuseRecordsAsync(Ct);
            return LiaisonBot.Commands.Reply.Silent;
        });
        await stage.AskAsync(TestBorder.An, "/toi");
        await stage.Phone.RawAsync(
            new JsonObject
            {
                ["update_id"] = Lost,
                ["message"] = new JsonObject
                {
                    ["message_id"] = Lost, ["date"] = stage.Clock.GetUtcNow().ToUnixTimeSeconds(), ["text"] = text,
                    ["chat"] = new JsonObject { ["id"] = TestBorder.An, ["type"] = "private" },
                    ["from"] = new JsonObject { ["id"] = TestBorder.An, ["is_bot"] = false, ["first_name"] = "An" },
                },
            },
            Ct);
        await stage.TakenInAsync(Lost);
        if (mend)
        {
            await MendAsync(stage);
        }

        return await stage.ReadAsync(db => db.DeadLetters.Where(d => d.UpdateId == Lost).Select(d => d.ErrorId).SingleAsync(Ct));
    }

    private static Task MendAsync(BotStage stage) => stage.DoAsync(async (db, _) =>
    {
        await db.TakeRecordsAsync(Ct);
        return LiaisonBot.Commands.Reply.Silent;
    });

    private static Task TakeUpAsync(BotStage stage) => stage.Services.GetRequiredService<Replays>().TakeUpAsync(Ct);

    private static async Task<string> LastAsync(BotStage stage)
    {
        await stage.SettleAsync();
        return (await stage.Phone.MessagesAsync(TestBorder.An, TestBorder.An, Ct))[^1].Text;
    }

    // The host of the stage logs to the same console.
    private static Task<(int Exit, string Out, string Error)> RunAsync(BotStage stage, params string[] args) =>
        Terminal.RunAsync(["replay", .. args, $"--Data:Folder={stage.Folder}"]);
}

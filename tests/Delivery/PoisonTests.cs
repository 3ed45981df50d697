using System.Text.Json.Nodes;
using LiaisonBot.Delivery;
using LiaisonBot.Settings;
using LiaisonBot.Storage.Delivery;
using LiaisonBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LiaisonBot.Tests.Delivery;

/// <summary>One bad item neither stops the host nor those behind it.</summary>
public sealed class PoisonTests
{
    [Fact]
    public async Task A_text_that_cannot_be_normalised_is_read_all_the_same()
    {
        await using var stage = await BotStage.StartAsync();
        var answer = await stage.AskAsync(TestBorder.An, "/thu gửi cho Kim Bình: về mốc 65 \uFFFE\uFFFF hết");

        Assert.StartsWith("L-2026-0001", answer.Text, StringComparison.Ordinal);
        Assert.StartsWith("L-2026-0002", (await stage.AskAsync(TestBorder.An, "/thu gửi cho Kim Bình: thư sau")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_for_two_thousand_words_is_refused_and_kills_nobody()
    {
        await using var stage = await BotStage.StartAsync();
        var words = string.Join(' ', Enumerable.Range(0, 2000).Select(n => (char)('a' + (n % 26))));

        Assert.Equal((await stage.AskAsync(TestBorder.An, "/tim")).Text, (await stage.AskAsync(TestBorder.An, "/tim " + words)).Text);
    }

    [Theory]
    [InlineData("/xem ")]
    [InlineData("/tim ")]
    [InlineData("/tonghop ")]
    [InlineData("/nhac ")]
    public async Task A_line_as_long_as_can_be_is_answered(string command)
    {
        await using var stage = await BotStage.StartAsync();
        var answer = await stage.AskAsync(TestBorder.Dung, (command + string.Join('<', Enumerable.Repeat("dài😀", 1000)))[..4096]);

        Assert.InRange(answer.Text.Length, 1, 4096);
        Assert.Empty(await stage.Phone.ViolationsAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Two_thousand_words_do_not_keep_the_others_waiting()
    {
        await using var stage = await BotStage.StartAsync();
        var words = string.Join(' ', Enumerable.Repeat("a", 2000));
        var began = System.Diagnostics.Stopwatch.GetTimestamp();
        foreach (var command in new[] { "/tonghop ", "/nhac ", "/tonghop ", "/nhac " })
        {
            await stage.AskAsync(TestBorder.Dung, command + words);
        }

        Assert.InRange(System.Diagnostics.Stopwatch.GetElapsedTime(began), TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task A_row_that_cannot_be_read_does_not_keep_its_chat_waiting()
    {
        await using var stage = await BotStage.StartAsync();
        await stage.RestartAsync(async () =>
        {
            await using var db = StageStore.Open(stage.Folder);
            db.Outbox.Add(new OutboxRow(1, TestBorder.An, 0, "{", null, stage.Clock.GetUtcNow()));
            await db.SaveChangesAsync();
        });

        Assert.StartsWith("L-2026-0001", (await stage.AskAsync(TestBorder.An, "/thu gửi cho Kim Bình: về mốc 65")).Text, StringComparison.Ordinal);
        await stage.SettleAsync();
        Assert.Equal("out1", Assert.Single(await stage.ReadAsync(db => db.DeadLetters.Select(d => d.ErrorId).ToListAsync())));
    }

    [Fact]
    public async Task What_waits_for_a_group_follows_it_to_its_new_id()
    {
        const long Old = -77;
        var ct = TestContext.Current.CancellationToken;
        await using var stage = await BotStage.StartAsync();
        await stage.Phone.AddGroupAsync(Old, "Nhóm cũ", supergroup: false, [TestBorder.Dung], ct);
        await stage.Phone.MemberAsync(TestBorder.Dung, Old, "addBot", ct);
        await stage.SettleAsync();
        await stage.Phone.FaultAsync("429", "sendMessage", ct, count: 1, retryAfterSeconds: 2);
        await stage.Phone.SendAsync(TestBorder.Dung, Old, "/lienket LC", ct);
        await stage.EventuallyAsync(db => db.KnownChats.AnyAsync(c => c.ChatId == Old && c.UnitId != null));
        var moved = await stage.Phone.MemberAsync(TestBorder.Dung, Old, "upgrade", ct);
        var now = moved["id"]!.GetValue<long>();
        await stage.SettleAsync();

        Assert.Contains(await stage.Phone.MessagesAsync(TestBorder.Dung, now, ct), m => m.FromBot && m.Text.Contains("Biên phòng tỉnh Lai Châu", StringComparison.Ordinal));
        Assert.Empty(await stage.ReadAsync(db => db.DeadLetters.ToListAsync()));
        Assert.Contains(await stage.ReadAsync(db => db.AuditRows.Select(a => a.Deed).ToListAsync()), d => d == "chat.moved");
    }

    [Fact]
    public async Task An_item_that_killed_the_host_alone_twice_is_buried_and_answered()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var stage = await BotStage.StartAsync();
        await stage.RestartAsync(() => File.WriteAllTextAsync(Path.Combine(stage.Folder, "in-hand"), "5\nupdate 900000001", ct));
        await stage.Phone.RawAsync(Typed(900000001, "/thu gửi cho Kim Bình: chết máy"), ct);
        await stage.Phone.RawAsync(Typed(900000002, "/thu gửi cho Kim Bình: thư sau"), ct);
        await stage.TakenInAsync(900000002);

        Assert.Equal("thư sau", Assert.Single(await stage.ReadAsync(db => db.Records.ToListAsync())).Summary);
        Assert.Equal(900000001, Assert.Single(await stage.ReadAsync(db => db.DeadLetters.ToListAsync())).UpdateId);
        await stage.StopAsync();
        Assert.False(File.Exists(Path.Combine(stage.Folder, "in-hand")));
    }

    [Fact]
    public async Task After_an_unclean_end_each_item_is_named_before_it_is_carried_out()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var stage = await BotStage.StartAsync();
        var file = Path.Combine(stage.Folder, "in-hand");
        await stage.StopAsync();
        await File.WriteAllTextAsync(file, "1\nupdate 900000001", ct);
        var inHand = new InHand(Options.Create(new DataOptions { Folder = stage.Folder }));
        inHand.Open();
        Assert.Equal(1, inHand.Limit(100));
        inHand.Take([new ArrivalItem(new(900000001, null, default))]);
        Assert.Equal("2\nupdate 900000001", await File.ReadAllTextAsync(file, ct));
        inHand.Take([new ArrivalItem(new(900000002, null, default))]);
        Assert.Equal("1\nupdate 900000002", await File.ReadAllTextAsync(file, ct));
        inHand.PutDown();
        Assert.Equal("", await File.ReadAllTextAsync(file, ct));
    }

    [Fact]
    public async Task What_answers_a_marked_message_is_not_kept_with_it()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var stage = await BotStage.StartAsync();
        await stage.DoAsync(async (db, _) =>
        {
            await db.RefuseRecordsAsync(ct);
            return LiaisonBot.Commands.Reply.Silent;
        });
        var marked = Typed(900000001, "/thu gửi cho Kim Bình: về mốc 65");
        marked["message"]!["reply_to_message"] = new JsonObject { ["message_id"] = 1, ["text"] = "Độ mật: Tối mật, kế hoạch" };
        await stage.Phone.RawAsync(marked, ct);
        await stage.Phone.RawAsync(Typed(900000002, "/thu gửi cho Kim Bình: về mốc 66"), ct);
        await stage.TakenInAsync(900000002);

        var kept = await stage.ReadAsync(db => db.DeadLetters.OrderBy(d => d.UpdateId).Select(d => d.Raw).ToListAsync());
        Assert.Equal([true, false], kept.Select(raw => raw is null));
    }

    private static JsonObject Typed(long id, string text) => new()
    {
        ["update_id"] = id,
        ["message"] = new JsonObject
        {
            ["message_id"] = id, ["date"] = BotStage.Start.ToUnixTimeSeconds(), ["text"] = text,
            ["chat"] = new JsonObject { ["id"] = TestBorder.An, ["type"] = "private" },
            ["from"] = new JsonObject { ["id"] = TestBorder.An, ["is_bot"] = false, ["first_name"] = "An" },
        },
    };
}

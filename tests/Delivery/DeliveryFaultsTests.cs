using System.Text.Json.Nodes;
using LiaisonBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Tests.Delivery;

/// <summary>What the network and the messenger do to us; nothing is lost, no record is doubled.</summary>
public sealed class DeliveryFaultsTests
{
    private const string Line = "/thu gửi Kim Bình: trao đổi về mốc 65";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("500")]
    [InlineData("502")]
    [InlineData("429")]
    [InlineData("reset")]
    [InlineData("invalid")]
    public async Task A_reply_that_could_not_be_sent_is_sent_again(string fault)
    {
        await using var stage = await BotStage.StartAsync();
        await stage.AskAsync(TestBorder.An, "/toi");
        await stage.Phone.FaultAsync(fault, "sendMessage", Ct);
        Assert.StartsWith("L-2026-0001 ", (await stage.AskAsync(TestBorder.An, Line)).Text, StringComparison.Ordinal);
        await stage.SettleAsync();
        Assert.Equal(1, await stage.ReadAsync(db => db.Records.CountAsync(Ct)));
    }

    [Theory]
    [InlineData("dropAfter")]
    [InlineData("truncated")]
    public async Task A_reply_whose_answer_was_lost_is_said_twice_and_logged_once(string fault)
    {
        await using var stage = await BotStage.StartAsync();
        await stage.AskAsync(TestBorder.An, "/toi");
        await stage.Phone.FaultAsync(fault, "sendMessage", Ct);
        await stage.AskAsync(TestBorder.An, Line);
        await stage.SettleAsync();
        Assert.Equal(1, await stage.ReadAsync(db => db.Records.CountAsync(Ct)));
        Assert.Equal(2, (await stage.Phone.MessagesAsync(TestBorder.An, TestBorder.An, Ct)).Count(m => m.FromBot && m.Text.StartsWith("L-2026-0001 ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("twice", "getUpdates")]
    [InlineData("500", "getUpdates")]
    [InlineData("truncated", "getUpdates")]
    [InlineData("dropAfter", "getUpdates")]
    public async Task An_update_that_comes_again_is_taken_in_once(string fault, string method)
    {
        await using var stage = await BotStage.StartAsync();
        await stage.AskAsync(TestBorder.An, "/toi");
        await stage.Phone.FaultAsync(fault, method, Ct);
        Assert.StartsWith("L-2026-0001 ", (await stage.AskAsync(TestBorder.An, Line)).Text, StringComparison.Ordinal);
        Assert.StartsWith("L-2026-0002 ", (await stage.AskAsync(TestBorder.An, Line + " lần hai")).Text, StringComparison.Ordinal);
        await stage.SettleAsync();
        Assert.Equal([1, 2], await stage.ReadAsync(db => db.Records.OrderBy(r => r.Number).Select(r => r.Number).ToListAsync(Ct)));
        Assert.Equal(2, (await stage.Phone.MessagesAsync(TestBorder.An, TestBorder.An, Ct)).Count(m => m.FromBot && m.Text.StartsWith("L-2026-", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_person_who_blocks_the_bot_is_marked_and_hears_from_it_again_after_unblocking()
    {
        await using var stage = await BotStage.StartAsync();
        await stage.AskAsync(TestBorder.An, "/toi");
        await stage.Phone.MemberAsync(TestBorder.An, TestBorder.An, "blockBot", Ct);
        await stage.EventuallyAsync(db => db.KnownChats.AnyAsync(c => c.ChatId == TestBorder.An && c.GoneAt != null, Ct));
        await stage.Phone.MemberAsync(TestBorder.An, TestBorder.An, "unblockBot", Ct);
        Assert.StartsWith("L-2026-0001 ", (await stage.AskAsync(TestBorder.An, Line)).Text, StringComparison.Ordinal);
        await stage.EventuallyAsync(db => db.KnownChats.AllAsync(c => c.ChatId != TestBorder.An || c.GoneAt == null, Ct));
    }

    [Fact]
    public async Task A_group_that_gets_a_new_id_keeps_its_binding_and_its_schedules()
    {
        await using var stage = await BotStage.StartAsync();
        const long Basic = -4001;
        const long Super = -1009000000001;
        await stage.Phone.AddGroupAsync(Basic, "Nhóm đồn", supergroup: false, [TestBorder.Dung, TestBorder.An], Ct);
        await stage.AskAsync(TestBorder.Dung, Basic, "/lienket@liaison_bot MLT");
        await stage.Phone.PostAsync("member", new JsonObject { ["as"] = TestBorder.Dung, ["chat"] = Basic, ["action"] = "upgrade", ["newId"] = Super }, Ct);
        await stage.EventuallyAsync(db => db.KnownChats.AnyAsync(c => c.ChatId == Super && c.UnitId == TestBorder.MaLuThang, Ct));
        Assert.Equal([Super], await stage.ReadAsync(db => db.Schedules.Select(s => s.ChatId).Distinct().ToListAsync(Ct)));
        Assert.DoesNotContain(Basic, await stage.ReadAsync(db => db.KnownChats.Select(c => c.ChatId).ToListAsync(Ct)));

        await stage.Phone.MoveClockAsync(new DateTimeOffset(2026, 12, 1, 8, 0, 0, TimeSpan.FromHours(7)), Ct);
        await stage.SettleAsync();
        var posted = (await stage.Phone.MessagesAsync(TestBorder.Dung, Super, Ct)).Where(m => m.FromBot).ToList();
        Assert.Contains(posted, m => m.Text.StartsWith("Tổng hợp tháng 11/2026", StringComparison.Ordinal));
    }
}

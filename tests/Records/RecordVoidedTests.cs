using LiaisonBot.Tests.Stage;

namespace LiaisonBot.Tests.Records;

public sealed class RecordVoidedTests
{
    private const string Letter = "/thu nhận từ Kim Bình, hôm nay 8h: đề nghị xác minh";

    [Fact]
    public async Task Voids_with_a_reason_and_keeps_the_number()
    {
        await using var stage = await BotStage.StartAsync();
        var ct = TestContext.Current.CancellationToken;
        await stage.AskAsync(TestBorder.An, Letter);
        var card = await stage.AskAsync(TestBorder.Emma, "/void L-2026-0001: logged twice");
        Assert.Equal(
            """
            L-2026-0001 · Letter received · book no. 1
            🚫 Void: logged twice
            Jinping → us
            22/11/2026 08:00
            đề nghị xác minh
            /letter received from Kim Bình, 22/11/2026 08:00: đề nghị xác minh
            """, card.Text);
        Assert.Equal("L-2026-0001 đã hủy rồi: logged twice.", (await stage.AskAsync(TestBorder.An, "/huy L-2026-0001: lần nữa")).Text);
        var restored = await stage.Phone.PressForAsync(TestBorder.Emma, card, "Restore", ct);
        Assert.DoesNotContain("Void", restored.Text, StringComparison.Ordinal);
        Assert.Equal(1, await stage.ReadAsync(db => Task.FromResult(db.DayCounts.Sum(d => d.Records))));
    }

    [Theory]
    [InlineData("/huy L-2026-0001")]
    [InlineData("/huy L-2026-0001:")]
    [InlineData("/huy L-2026-0001: ab")]
    [InlineData("/huy L-2026-0001 !!!!")]
    public async Task Needs_a_reason_and_shows_a_line_that_has_one(string line)
    {
        await using var stage = await BotStage.StartAsync();
        await stage.AskAsync(TestBorder.An, Letter);
        var answer = await stage.AskAsync(TestBorder.An, line);
        Assert.Equal("Lý do: cần từ 3 ký tự.\nGửi lại:\n/huy L-2026-0001: ghi nhầm", answer.Text);
        Assert.Contains("🚫 Đã hủy: ghi nhầm", (await stage.AskAsync(TestBorder.An, answer.Text.Split('\n')[^1])).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/huy L1 ghi trùng", "ghi trùng")]
    [InlineData("/huy L 2026 1, ghi trùng", "ghi trùng")]
    [InlineData("/HUY MLT/L-2026-0001 : ghi: trùng", "ghi: trùng")]
    public async Task Reads_number_and_reason_however_they_are_joined(string line, string reason)
    {
        await using var stage = await BotStage.StartAsync();
        await stage.AskAsync(TestBorder.An, Letter);
        Assert.Contains("🚫 Đã hủy: " + reason + "\n", (await stage.AskAsync(TestBorder.An, line)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_number_it_only_says_that_nothing_is_unfinished()
    {
        await using var stage = await BotStage.StartAsync();
        var ct = TestContext.Current.CancellationToken;
        var card = await stage.AskAsync(TestBorder.An, Letter);
        Assert.Equal("Không có gì đang dở. Muốn hủy một bản ghi (số vẫn giữ):\n/huy SỐ: lý do", (await stage.AskAsync(TestBorder.An, "/huy")).Text);
        await Marks.ArrivedAsync(stage, card);
        Assert.StartsWith("Số: chưa thấy số bản ghi trong “ghi nhầm”.", (await stage.AskAsync(TestBorder.An, "/huy ghi nhầm")).Text, StringComparison.Ordinal);
        var sent = await stage.Phone.SendAsync(TestBorder.An, TestBorder.An, "/huy ghi nhầm", ct, replyTo: card.Id);
        Assert.Contains("🚫 Đã hủy: ghi nhầm\n", (await stage.Phone.NextAsync(TestBorder.An, TestBorder.An, sent.Revision, ct)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_coordinator_voids_below_and_a_commander_only_reads()
    {
        await using var stage = await BotStage.StartAsync();
        await stage.AskAsync(TestBorder.An, Letter);
        Assert.StartsWith("Đồng chí được xem MLT/L-2026-0001 nhưng không được sửa.", (await stage.AskAsync(TestBorder.Chi, "/huy MLT/L-2026-0001: thử xem")).Text, StringComparison.Ordinal);
        Assert.StartsWith("Số: không có MLT/L-2026-0001", (await stage.AskAsync(TestBorder.Binh, "/huy MLT/L-2026-0001: thử xem")).Text, StringComparison.Ordinal);
        Assert.StartsWith("Số: không có MLT/L-2026-0001", (await stage.AskAsync(TestBorder.Giang, "/huy MLT/L-2026-0001: thử xem")).Text, StringComparison.Ordinal);
        Assert.Contains("🚫 Đã hủy: sai sổ\n", (await stage.AskAsync(TestBorder.Dung, "/huy MLT/L-2026-0001: sai sổ")).Text, StringComparison.Ordinal);
    }
}

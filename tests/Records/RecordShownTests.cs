using LiaisonBot.Tests.Stage;

namespace LiaisonBot.Tests.Records;

public sealed class RecordShownTests
{
    private const string Letter = "/thu nhận từ Kim Bình, hôm nay 8h: đề nghị xác minh";

    [Theory]
    [InlineData("L-2026-0001")]
    [InlineData("l2026-1")]
    [InlineData("L 1")]
    [InlineData("l-1")]
    [InlineData("số L-2026-0001")]
    [InlineData("MLT/L-2026-0001")]
    public async Task Shows_a_record_however_its_number_is_written(string number)
    {
        await using var stage = await BotStage.StartAsync();
        var card = await stage.AskAsync(TestBorder.An, Letter);
        Assert.Equal(card.Text, (await stage.AskAsync(TestBorder.An, "/xem " + number)).Text);
    }

    [Fact]
    public async Task Shows_the_card_that_is_answered()
    {
        await using var stage = await BotStage.StartAsync();
        var ct = TestContext.Current.CancellationToken;
        var card = await stage.AskAsync(TestBorder.An, Letter);
        await stage.AskAsync(TestBorder.An, "/thu nhận từ Kim Bình, hôm nay 8h30: thư sau");
        await Marks.ArrivedAsync(stage, card);
        var sent = await stage.Phone.SendAsync(TestBorder.An, TestBorder.An, "/xem", ct, replyTo: card.Id);
        Assert.Equal(card.Text, (await stage.Phone.NextAsync(TestBorder.An, TestBorder.An, sent.Revision, ct)).Text);
        Assert.Equal("Ghi số muốn xem, hoặc trả lời vào thẻ:\n/xem L-2026-0001", (await stage.AskAsync(TestBorder.An, "/xem")).Text);
    }

    [Fact]
    public async Task A_number_that_two_posts_have_is_asked_about()
    {
        await using var stage = await BotStage.StartAsync();
        var ct = TestContext.Current.CancellationToken;
        await stage.AskAsync(TestBorder.An, Letter);
        await stage.AskAsync(TestBorder.Binh, "/thu nhận từ Lục Xuân, hôm nay 8h: thư của Pa Tần");
        var question = await stage.AskAsync(TestBorder.Dung, "/xem L-2026-0001");
        Assert.Equal("Số L-2026-0001 có ở nhiều nơi. Chọn:", question.Text);
        Assert.Equal(["MLT/L-2026-0001", "PT/L-2026-0001"], question.Buttons.Order(StringComparer.Ordinal));
        var card = await stage.Phone.PressForAsync(TestBorder.Dung, question, "PT/L-2026-0001", ct);
        Assert.StartsWith("PT/L-2026-0001 · Thư đến · sổ đến số 1\nLục Xuân → ta", card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_sees_what_their_role_lets_them_see()
    {
        await using var stage = await BotStage.StartAsync();
        var ct = TestContext.Current.CancellationToken;
        await stage.AskAsync(TestBorder.An, Letter);
        Assert.Equal("Số: không có MLT/L-2026-0001 trong sổ đồng chí được xem. Tìm: /tim", (await stage.AskAsync(TestBorder.Binh, "/xem MLT/L-2026-0001")).Text);
        var read = await stage.AskAsync(TestBorder.Chi, "/xem MLT/L-2026-0001");
        Assert.StartsWith("MLT/L-2026-0001", read.Text, StringComparison.Ordinal);
        Assert.Empty(read.Buttons);
        Assert.Equal("Lệnh /thu không thuộc vai trò của đồng chí (chỉ huy).", (await stage.AskAsync(TestBorder.Chi, Letter)).Text);
        foreach (var command in new[] { "xem L-2026-0001", "tim xác minh", "chotraloi", "lich" })
        {
            var answer = await stage.AskAsync(TestBorder.Giang, "/" + command);
            Assert.Equal($"Lệnh /{command.Split(' ')[0]} không thuộc vai trò của đồng chí (quản trị).", answer.Text);
        }

        Assert.Contains("chỉ dành cho người được mời", (await stage.AskAsync(TestBorder.Stranger, "/xem L-2026-0001")).Text, StringComparison.Ordinal);
        await stage.Phone.SendAsync(TestBorder.Stranger, TestBorder.Stranger, "/tim xác minh", ct);
        Assert.DoesNotContain(await stage.Phone.MessagesAsync(TestBorder.Stranger, TestBorder.Stranger, ct), m => m.Text.Contains("xác minh", StringComparison.Ordinal) && m.FromBot);
    }

    [Fact]
    public async Task A_group_never_sees_the_text_of_a_letter()
    {
        await using var stage = await BotStage.StartAsync();
        var ct = TestContext.Current.CancellationToken;
        await stage.AskAsync(TestBorder.An, Letter);
        foreach (var command in new[] { "/xem L-2026-0001", "/tim xác minh", "/chotraloi", "/lich" })
        {
            Assert.Equal("Đã trả lời trong tin nhắn riêng.", (await stage.AskAsync(TestBorder.An, TestBorder.Group, command)).Text);
        }

        Assert.Equal("MLT/L-2026-0001 đã hủy", (await stage.AskAsync(TestBorder.An, TestBorder.Group, "/huy L-2026-0001: ghi nhầm sổ")).Text);
        Assert.DoesNotContain(
            await stage.Phone.MessagesAsync(TestBorder.An, TestBorder.Group, ct), m => m.FromBot && m.Text.Contains("xác minh", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("abc", "Số: chưa hiểu “abc”. Số có dạng L-2026-0001.\nTìm theo chữ:\n/tim abc")]
    [InlineData("L-999", "Số: không có L-999 trong sổ đồng chí được xem. Tìm: /tim")]
    [InlineData("L-2026-0099", "Số: không có L-2026-0099 trong sổ đồng chí được xem. Tìm: /tim")]
    [InlineData("P-2025-0001", "Số: không có P-2025-0001 trong sổ đồng chí được xem. Tìm: /tim")]
    public async Task Says_what_is_wrong_with_a_number(string number, string answer)
    {
        await using var stage = await BotStage.StartAsync();
        Assert.Equal(answer, (await stage.AskAsync(TestBorder.An, "/xem " + number)).Text);
    }
}

using LiaisonBot.Storage.Delivery;
using LiaisonBot.Tests.Stage;

namespace LiaisonBot.Tests.Status;

public sealed class StatusAskedTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Shows_how_the_host_is()
    {
        await using var stage = await BotStage.StartAsync();
        await stage.AskAsync(TestBorder.Giang, "/toi");
        await stage.SettleAsync();
        var lines = (await stage.AskAsync(TestBorder.Giang, "/tinhtrang")).Text.Split('\n');

        Assert.Equal(7, lines.Length);
        Assert.Equal(["Tình trạng · bản 0.1.0", "Chạy từ 22/11 09:00", "Cơ sở dữ liệu: ghi được", "Chờ gửi: không có", "Telegram: hỏi 0 giây trước"], lines[..5]);
        Assert.Matches(PostgresCluster.IsOn ? @"^Sổ \d+,\d MB$" : @"^Sổ \d+,\d MB · đĩa trống [\d.,]+ [GM]B$", lines[5]);
        Assert.Equal("Tin lỗi: không có", lines[6]);
    }

    [Fact]
    public async Task Lists_the_newest_dead_letters_five_a_page_and_never_a_text()
    {
        await using var stage = await BotStage.StartAsync();
        await stage.AskAsync(TestBorder.Giang, "/language en");
        await stage.DoAsync((db, _) =>
        {
            var now = stage.Clock.GetUtcNow();
            db.DeadLetters.AddRange(Enumerable.Range(1, 7).Select(n => new DeadLetter(
                n == 7 ? "outf8e7d6c5b4a39281" : FormattableString.Invariant($"cafe000{n}"), n == 6 ? null : n == 7 ? null : n, TestBorder.An, 9, "aa", "Exception in Here", now.AddMinutes(n))
            { Raw = "a letter's text" }));
            return Task.FromResult(LiaisonBot.Commands.Reply.Silent);
        });
        var first = await stage.AskAsync(TestBorder.Giang, "/status");
        var lines = first.Text.Split('\n');
        Assert.Equal(["Dead letters: 7", "outf8e7d6c5b4a39281 22/11 09:07 out", "cafe0006 22/11 09:06 alarm", "cafe0005 22/11 09:05 in"], lines[6..10]);
        Assert.InRange(lines.Length, 1, 15);
        Assert.DoesNotContain("text", first.Text, StringComparison.Ordinal);

        var second = await stage.Phone.PressForAsync(TestBorder.Giang, first, "2/2 ›", Ct);
        Assert.Equal(["cafe0002 22/11 09:02 in", "cafe0001 22/11 09:01 in", "On the server: liaisonbot replay"], second.Text.Split('\n')[7..]);
    }

    [Fact]
    public async Task Is_for_administrators_in_private_only()
    {
        await using var stage = await BotStage.StartAsync();
        Assert.Equal("Lệnh /tinhtrang không thuộc vai trò của đồng chí (cán bộ đối ngoại (điều phối)).", (await stage.AskAsync(TestBorder.Dung, "/status")).Text);
        Assert.Equal("Lệnh /tinhtrang chỉ dùng trong tin nhắn riêng với bot.", (await stage.AskAsync(TestBorder.Giang, TestBorder.Group, "/status")).Text);
    }
}

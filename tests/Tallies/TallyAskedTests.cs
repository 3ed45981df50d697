using LiaisonBot.Storage.Letters;
using LiaisonBot.Storage.Patrols;
using LiaisonBot.Storage.Records;
using LiaisonBot.Storage.Talks;
using LiaisonBot.Tests.Figures;
using LiaisonBot.Tests.Stage;
using static LiaisonBot.Tests.Calendar.Clocks;

namespace LiaisonBot.Tests.Tallies;

public sealed class TallyAskedTests
{
    [Fact]
    public async Task Keeps_a_period_and_a_count_with_its_words_on_one_line()
    {
        await using var stage = await BotStage.StartAsync();
        await FigureReaderTests.FillAsync(stage, (ledger, _) => ledger.Enter(TestBorder.MaLuThang, Register.Patrol, 0, D("2026-11-09"), 10, 8, 1, 9_000));
        var tally = (await stage.AskAsync(TestBorder.An, "/tonghop")).Body["text"]!.GetValue<string>();
        Assert.Contains(" · 01/11/2026\u00A0–\u00A030/11/2026\n", tally, StringComparison.Ordinal);
        Assert.Contains(" · Quá\u00A0hạn\u00A00\n", tally, StringComparison.Ordinal);
        Assert.EndsWith("phía bạn 8\u00A0lượt\u00A0người, 9\u00A0km", tally, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prints_the_published_year_of_the_province()
    {
        await using var stage = await BotStage.StartAsync();
        await FigureReaderTests.FillAsync(stage, (ledger, _) =>
        {
            ledger.Letters(TestBorder.MaLuThang, Direction.Sent, 48, D("2018-03-01"));
            ledger.Letters(TestBorder.PaTan, Direction.Received, 57, D("2018-07-01"));
            for (var i = 1; i <= 8; i++)
            {
                ledger.Enter(TestBorder.MaLuThang, Register.Patrol, (int)PatrolKind.Joint, new DateOnly(2018, i, 9), 10, 8, 1, 12_500);
            }

            for (var i = 1; i <= 11; i++)
            {
                ledger.Enter(TestBorder.PaTan, Register.Talk, (int)TalkKind.Periodic, new DateOnly(2018, i, 20));
            }

            ledger.Letters(TestBorder.MaLuThang, Direction.Sent, 100, D("2017-03-01"));
        });
        Assert.Equal(
            """
            Tổng hợp năm 2018
            Biên phòng tỉnh Lai Châu · 01/01/2018 – 31/12/2018
                            2018     ±   2017
            Thư trao đổi     105    +5    100
              gửi             48   −52    100
              nhận            57     —      0
            Tuần tra           8     —      0
              liên hợp         8     —      0
            Hội đàm           11     —      0
              định kỳ         11     —      0
            Chờ ta trả lời 0 · Chờ phía bạn trả lời 0 · Quá hạn 0
            Tuần tra: ta 80, phía bạn 64 lượt người, 100 km
            """, (await stage.AskAsync(TestBorder.Chi, "/tonghop 2018")).Text);
        Assert.Contains("Letters           48", (await stage.AskAsync(TestBorder.Emma, "/tally MLT 2018")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_this_month_of_the_own_unit_and_turns_back()
    {
        await using var stage = await BotStage.StartAsync();
        await FigureReaderTests.FillAsync(stage, (ledger, _) =>
        {
            ledger.Letters(TestBorder.MaLuThang, Direction.Sent, 3, D("2026-11-01"));
            ledger.Letters(TestBorder.MaLuThang, Direction.Sent, 5, D("2026-10-01"));
            ledger.Letters(TestBorder.PaTan, Direction.Sent, 9, D("2026-11-01"));
        });
        var card = await stage.AskAsync(TestBorder.An, "/tonghop");
        Assert.StartsWith("Tổng hợp tháng 11/2026 · đang trong kỳ\nĐồn Ma Lù Thàng · 01/11/2026 – 30/11/2026\n", card.Text, StringComparison.Ordinal);
        Assert.Contains("Thư trao đổi       3    −2      8", card.Text, StringComparison.Ordinal);
        Assert.Equal(["« T10/2026"], card.Buttons);
        var turned = await stage.Phone.PressForAsync(TestBorder.An, card, "« T10/2026", TestContext.Current.CancellationToken);
        Assert.Equal(card.Id, turned.Id);
        Assert.StartsWith("Tổng hợp tháng 10/2026\n", turned.Text, StringComparison.Ordinal);
        Assert.Equal(["« T9/2026", "T11/2026 »"], turned.Buttons);
    }

    [Fact]
    public async Task Says_zero_and_stays_within_fifteen_lines()
    {
        await using var stage = await BotStage.StartAsync();
        var zero = (await stage.AskAsync(TestBorder.Chi, "/tonghop tháng trước")).Text;
        Assert.StartsWith("Tổng hợp tháng 10/2026 · không phát sinh\n", zero, StringComparison.Ordinal);
        Assert.Contains("Thư trao đổi       0     —      0", zero, StringComparison.Ordinal);
        await FigureReaderTests.FillAsync(stage, (ledger, _) =>
        {
            for (var kind = 0; kind < 4; kind++)
            {
                ledger.Enter(TestBorder.PaTan, Register.Talk, kind, D("2026-10-20"));
                ledger.Enter(TestBorder.PaTan, Register.Patrol, kind % 2, D("2026-10-20"), 1240, 3, 1, 12_340);
            }
        });
        var full = (await stage.AskAsync(TestBorder.Chi, "/tonghop 10")).Text.Split('\n');
        Assert.True(full.Length <= 15, string.Join('\n', full));
        Assert.All(full[2..^1], row => Assert.True(row.Length <= 38, row));
    }

    [Fact]
    public async Task Follows_the_window_of_the_top_unit()
    {
        await using var stage = await BotStage.StartAsync();
        await stage.DoAsync(async (db, _) =>
        {
            (await db.Units.FindAsync(TestBorder.Province))!.SetWindow(14, D("2026-01-01"));
            return LiaisonBot.Commands.Reply.Silent;
        });
        await FigureReaderTests.FillAsync(stage, (ledger, _) =>
        {
            ledger.Letter(TestBorder.MaLuThang, Direction.Sent, D("2026-09-14"));
            ledger.Letter(TestBorder.MaLuThang, Direction.Sent, D("2026-09-15"));
            ledger.Letter(TestBorder.MaLuThang, Direction.Sent, D("2026-10-14"));
            ledger.Letter(TestBorder.MaLuThang, Direction.Sent, D("2026-10-15"));
        });
        var card = (await stage.AskAsync(TestBorder.An, "/tonghop 10/2026")).Text;
        Assert.Contains("15/09/2026 – 14/10/2026", card, StringComparison.Ordinal);
        Assert.Contains("Thư trao đổi       2    +1      3", card, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/tonghop 10/2026 PT", "Đơn vị: không xem được số liệu của Đồn Pa Tần ở đây. Xem được: MLT")]
    [InlineData("/tonghop 10/2026 Kim Bình", "Đơn vị: chưa có “Kim Bình”. Xem được: MLT. Gửi lại:\n/tonghop 2026-10 MLT")]
    [InlineData("/tonghop hôm kìa MLT", "Kỳ: chưa hiểu “hôm kìa”. Viết như 10/2026, quý 3 2026, 2026, tháng trước. Gửi lại:\n/tonghop tháng này MLT")]
    [InlineData("/tonghop 12/2026", "Tháng 12/2026 chưa bắt đầu (từ 01/12/2026). Xem tháng này: /tonghop tháng này")]
    public async Task Refuses_what_is_unclear_or_not_theirs(string line, string answer)
    {
        await using var stage = await BotStage.StartAsync();
        Assert.Equal(answer, (await stage.AskAsync(TestBorder.An, line)).Text);
    }

    [Theory]
    [InlineData("/tonghop đồn pa tần tháng 10/2026")]
    [InlineData("/tally Pa Tan Post 2026-10")]
    [InlineData("/TONGHOP 2026-10 pt")]
    [InlineData("/tally Oct 2026, PT")]
    public async Task Takes_period_and_unit_in_any_order(string line)
    {
        await using var stage = await BotStage.StartAsync();
        Assert.Contains("Đồn Pa Tần · 01/10/2026 – 31/10/2026", (await stage.AskAsync(TestBorder.Dung, line)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_a_group_its_own_unit_and_nothing_else()
    {
        await using var stage = await BotStage.StartAsync();
        Assert.StartsWith("Nhóm chưa liên kết", (await stage.AskAsync(TestBorder.An, TestBorder.Group, "/tonghop")).Text, StringComparison.Ordinal);
        await Bound.ToAsync(stage, TestBorder.PaTan);
        Assert.Contains("Đồn Pa Tần", (await stage.AskAsync(TestBorder.An, TestBorder.Group, "/tonghop")).Text, StringComparison.Ordinal);
        Assert.StartsWith("Đơn vị: không xem được", (await stage.AskAsync(TestBorder.An, TestBorder.Group, "/tonghop MLT")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Authorises_a_press_again()
    {
        await using var stage = await BotStage.StartAsync();
        var card = await stage.AskAsync(TestBorder.An, "/tonghop");
        await stage.Phone.PressDataAsync(TestBorder.An, card, "tally:3:2026-10", TestContext.Current.CancellationToken);
        await stage.AskAsync(TestBorder.An, "/tonghop 2025");
        var all = await stage.Phone.MessagesAsync(TestBorder.An, TestBorder.An, TestContext.Current.CancellationToken);
        Assert.DoesNotContain(all, m => m.Text.Contains("Pa Tần", StringComparison.Ordinal));
    }
}

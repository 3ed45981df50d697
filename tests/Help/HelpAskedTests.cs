using LiaisonBot.Commands;
using LiaisonBot.Commands.Lines;
using LiaisonBot.Tests.Stage;
using LiaisonBot.Words;

namespace LiaisonBot.Tests.Help;

public sealed class HelpAskedTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Shows_only_what_the_person_may_use()
    {
        await using var stage = await BotStage.StartAsync();
        var officer = await stage.AskAsync(TestBorder.An, "/trogiup");
        Assert.Contains("Ghi sổ: /thu", officer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/moi", officer.Text, StringComparison.Ordinal);
        var administrator = await stage.AskAsync(TestBorder.Giang, "/help");
        Assert.DoesNotContain("/thu ", administrator.Text + " ", StringComparison.Ordinal);
        Assert.Contains("/moi", administrator.Text, StringComparison.Ordinal);
        Assert.Contains("/huy", officer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/huy", administrator.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/huy", (await stage.AskAsync(TestBorder.Chi, "/help")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opens_a_shelf_and_goes_back()
    {
        await using var stage = await BotStage.StartAsync();
        var contents = await stage.AskAsync(TestBorder.Emma, "/help");
        var shelf = await stage.Phone.PressForAsync(TestBorder.Emma, contents, "Log", Ct);
        Assert.StartsWith("Log\n/letter — Log a hotline letter", shelf.Text, StringComparison.Ordinal);
        Assert.Equal(contents.Text, (await stage.Phone.PressForAsync(TestBorder.Emma, shelf, "‹ Back", Ct)).Text);
    }

    [Theory]
    [InlineData("/help letter")]
    [InlineData("/trogiup thu")]
    [InlineData("/help /thu")]
    public async Task Shows_how_a_command_is_written(string line)
    {
        await using var stage = await BotStage.StartAsync();
        var said = await stage.AskAsync(TestBorder.An, line);
        Assert.StartsWith("/thu (/letter) — Ghi thư trao đổi\n/thu nhận|gửi PHÍA BẠN[, CHI TIẾT]…: TRÍCH YẾU\nVí dụ (chạm để chép):\n", said.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_short_in_a_group()
    {
        await using var stage = await BotStage.StartAsync();
        var said = await stage.AskAsync(TestBorder.Dung, TestBorder.Group, "/trogiup@liaison_bot");
        Assert.StartsWith("Trong nhóm: ", said.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/thu", said.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_command_has_a_line_in_the_menu_of_both_languages() => Assert.All(
        Catalogue.Commands, c => Assert.All([Tongue.Vi, Tongue.En], t => Assert.InRange(Phrases.In(t).MenuText(c.Name).Length, 3, 60)));

    [Fact]
    public void Every_example_is_a_line_of_its_own_command()
    {
        var book = new CommandBook(Catalogue.Commands, Catalogue.Buttons, Catalogue.Alarms, Catalogue.Events)
        {
            FreeTexts = Catalogue.FreeTexts, Edited = Catalogue.Edited, Enclosed = Catalogue.Enclosed,
        };
        foreach (var spec in Catalogue.Commands)
        {
            Assert.All(Phrases.In(Tongue.Vi).Examples(spec.Name).Concat(Phrases.In(Tongue.En).Examples(spec.Name)),
                example => Assert.Equal(spec, book.Find(CommandLine.Read(example)!.Word)));
        }
    }

    [Fact]
    public async Task Speaks_the_language_that_was_chosen()
    {
        await using var stage = await BotStage.StartAsync();
        var which = await stage.AskAsync(TestBorder.An, "/ngonngu");
        Assert.Equal("The bot speaks English from now on.", (await stage.Phone.PressForAsync(TestBorder.An, which, "English", Ct)).Text);
        Assert.StartsWith("An · number 101\nUnit: Ma Lu Thang Post\nRoles:\n• officer · Ma Lu Thang Post", (await stage.AskAsync(TestBorder.An, "/whoami")).Text, StringComparison.Ordinal);
        Assert.Equal("Từ nay bot nói tiếng Việt.", (await stage.AskAsync(TestBorder.An, "/language tiếng Việt")).Text);
    }

    [Fact]
    public async Task Drops_what_was_asked()
    {
        await using var stage = await BotStage.StartAsync();
        Assert.Equal("Không có gì đang dở.", (await stage.AskAsync(TestBorder.An, "/thoi")).Text);
        await stage.AskAsync(TestBorder.An, "/thu nhận từ Kim Bình, hôm nay 8h: thử ghi một thư");
        var asked = await stage.AskAsync(TestBorder.An, "/thu nhận từ Kim Bình, hôm nay 8h: thử ghi một thư");
        Assert.NotEmpty(asked.Buttons);
        Assert.Equal("Đã bỏ, chưa ghi gì vào sổ.", (await stage.AskAsync(TestBorder.An, "/cancel")).Text);
        Assert.Equal("Nút này đã hết hiệu lực.", (await stage.Phone.PressAsync(TestBorder.An, asked, asked.Buttons[0], Ct)).Toast);
    }
}

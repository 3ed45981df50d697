using LiaisonBot.Tests.Stage;

namespace LiaisonBot.Tests.People;

public sealed class ForgedPressTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("people:0")]
    [InlineData("help:0")]
    [InlineData("units:0")]
    public async Task A_private_list_forged_in_a_group_is_not_written_over_what_all_read(string data)
    {
        await using var stage = await BotStage.StartAsync();
        var shown = await stage.AskAsync(TestBorder.Dung, TestBorder.Group, "/lienket LC");
        var pressed = await stage.Phone.PressDataAsync(TestBorder.Dung, shown, data, Ct);
        var answer = await stage.Phone.GetAsync($"answer?callbackId={pressed["callbackId"]}&timeoutMs=15000", Ct);
        Assert.Equal("Nút này đã hết hiệu lực.", answer["text"]?.GetValue<string>());
        await stage.SettleAsync();
        Assert.Equal(shown.Text, (await stage.Phone.MessagesAsync(TestBorder.Dung, TestBorder.Group, Ct)).Single(m => m.Id == shown.Id).Text);
    }

    [Fact]
    public async Task Data_so_long_that_no_answer_fits_behind_it_is_no_button_of_ours()
    {
        await using var stage = await BotStage.StartAsync();
        var shown = await stage.AskAsync(TestBorder.Giang, "/toi");
        var data = FormattableString.Invariant($"plock:{TestBorder.An}:").PadRight(64, 'x');
        Assert.Equal("Nút này đã hết hiệu lực.", await stage.Phone.ToastAsync(TestBorder.Giang, shown, data, Ct));
    }
}

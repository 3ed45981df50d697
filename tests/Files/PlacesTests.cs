using LiaisonBot.Tests.Forms;
using LiaisonBot.Tests.Sandbox;
using LiaisonBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using static LiaisonBot.Tests.Stage.TestBorder;

namespace LiaisonBot.Tests.Files;

public sealed class PlacesTests
{
    private const string Patrol = "/tuantra Kim Bình, song phương, hôm qua 8h, mốc 65-71, ta 10, bạn 8: nguyên trạng";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_location_answered_to_a_card_is_the_place_and_is_corrected_by_another()
    {
        await using var stage = await BotStage.StartAsync();
        var card = await stage.AskAsync(An, Patrol);
        var shown = await SendAsync(stage, An, 22.61234, 103.15, card.Id);
        Assert.StartsWith("P-2026-0001", shown.Text, StringComparison.Ordinal);
        Assert.EndsWith("\n📍 22.61234, 103.15000", shown.Text, StringComparison.Ordinal);
        Assert.EndsWith("\n📍 22.62000, 103.15000", (await SendAsync(stage, An, 22.62, 103.15, shown.Id)).Text, StringComparison.Ordinal);
        var history = (await stage.AskAsync(An, "/lichsu P-2026-0001")).Text;
        Assert.Equal(2, history.Split("An: ghi địa điểm").Length - 1);
    }

    [Fact]
    public async Task A_location_by_itself_is_asked_about()
    {
        await using var stage = await BotStage.StartAsync();
        Assert.StartsWith("📍 Gửi vị trí trả lời vào thẻ", (await SendAsync(stage, An, 22.6, 103.1)).Text, StringComparison.Ordinal);
        await stage.AskAsync(An, Patrol);
        var asked = await SendAsync(stage, An, 22.6, 103.1);
        Assert.Equal("📍 Là địa điểm của bản ghi nào?", asked.Text);
        var card = await stage.Phone.PressForAsync(An, asked, asked.Buttons[0], Ct);
        Assert.EndsWith("\n📍 22.60000, 103.10000", card.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NaN,103.1")]
    [InlineData("22.6,180.1")]
    public async Task A_place_that_is_not_on_Earth_is_no_answer_of_ours(string where)
    {
        await using var stage = await BotStage.StartAsync();
        var card = await stage.AskAsync(An, Patrol);
        var record = await stage.ReadAsync(db => db.Records.Select(r => r.Id).SingleAsync(Ct));
        Assert.Equal("Nút này đã hết hiệu lực.", await stage.Phone.ToastAsync(An, card, FormattableString.Invariant($"place:{record.Value}:{where}"), Ct));
        Assert.DoesNotContain("📍", (await stage.AskAsync(An, "/xem P-2026-0001")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_location_sent_while_a_form_is_in_hand_goes_with_it()
    {
        await using var stage = await BotStage.StartAsync();
        var emma = new FormHand(stage.Phone, Emma);
        await emma.TypeAsync("/talk");
        emma.Look(await SendAsync(stage, Emma, 22.6, 103.1));
        Assert.EndsWith("📍 22.60000, 103.10000", emma.Shown.Text, StringComparison.Ordinal);
        await emma.TapAsync(emma.Shown.Buttons[0]);
        await emma.TapAsync(emma.Shown.Buttons[0]);
        await emma.TypeAsync("yesterday 9:00-11:00");
        while (!emma.Shown.Buttons.Any(b => b.Contains("Save", StringComparison.Ordinal)))
        {
            await (emma.Shown.Buttons.Any(b => b.Contains("Skip", StringComparison.Ordinal)) ? emma.TapAsync("Skip") : emma.TypeAsync("quarter review"));
        }

        await emma.TapAsync("Save");
        Assert.EndsWith("\n📍 22.60000, 103.10000", (await stage.AskAsync(Emma, "/show T-2026-0001")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_has_no_place_and_nobody_is_followed()
    {
        await using var stage = await BotStage.StartAsync();
        var letter = await stage.AskAsync(An, "/thu nhận từ Kim Bình, hôm nay 8h: đề nghị xác minh hai người");
        Assert.StartsWith("📍 Thư không có địa điểm.", (await SendAsync(stage, An, 22.6, 103.1, letter.Id)).Text, StringComparison.Ordinal);
        var card = await stage.AskAsync(An, Patrol);
        Assert.StartsWith("📍 Bot không nhận vị trí trực tiếp", (await SendAsync(stage, An, 22.6, 103.1, card.Id, 900)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("📍", (await stage.AskAsync(An, "/xem P-2026-0001")).Text, StringComparison.Ordinal);
    }

    private static async Task<Seen> SendAsync(BotStage stage, long person, double latitude, double longitude, long? replyTo = null, int? liveSeconds = null)
    {
        await stage.SettleAsync();
        var sent = await stage.Phone.PlaceAsync(person, person, latitude, longitude, Ct, replyTo, liveSeconds);
        return await stage.Phone.NextAsync(person, person, sent.Revision, Ct);
    }
}

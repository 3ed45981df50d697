using LiaisonBot.Chat;

namespace LiaisonBot.Tests.Contracts;

/// <summary>How every supplier of the chat port receives: in order, until confirmed, each update by itself.</summary>
public abstract class UpdatesContract
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Brings_updates_in_order_until_they_are_confirmed()
    {
        await using var stage = await OpenAsync();
        var updates = stage.Connect().Updates;
        Assert.Empty(await updates.GetUpdatesAsync(0, TimeSpan.Zero, Ct));
        foreach (var text in new[] { "một", "hai", "ba" })
        {
            await stage.WritesAsync(stage.Person, stage.Person, text);
        }

        var first = await updates.GetUpdatesAsync(0, TimeSpan.FromSeconds(5), Ct);
        Assert.Equal(["một", "hai", "ba"], first.Select(a => ((MessageIn)a.What!).Text));
        Assert.Equal(first.Select(a => a.UpdateId), (await updates.GetUpdatesAsync(0, TimeSpan.FromSeconds(5), Ct)).Select(a => a.UpdateId));
        var rest = await updates.GetUpdatesAsync(first[1].UpdateId + 1, TimeSpan.FromSeconds(5), Ct);
        Assert.Equal([first[2].UpdateId], rest.Select(a => a.UpdateId));
        Assert.Empty(await updates.GetUpdatesAsync(rest[0].UpdateId + 1, TimeSpan.Zero, Ct));
        Assert.Empty(await stage.ComplaintsAsync());
    }

    [Fact]
    public async Task Wakes_for_what_is_written_while_it_waits()
    {
        await using var stage = await OpenAsync();
        var waiting = stage.Connect().Updates.GetUpdatesAsync(0, TimeSpan.FromSeconds(50), Ct);
        await stage.WritesAsync(stage.Person, stage.Person, "chào");
        Assert.Equal("chào", ((MessageIn)Assert.Single(await waiting.WaitAsync(TimeSpan.FromSeconds(40), Ct)).What!).Text);
    }

    [Fact]
    public async Task Reads_who_wrote_what_where_and_when()
    {
        await using var stage = await OpenAsync();
        var clients = stage.Connect();
        var asked = await clients.Chat.SendTextAsync(new TextOut(stage.Person, "hỏi"), Ct);
        var id = await stage.WritesAsync(stage.Person, stage.Person, "đáp & <x>", replyTo: asked);
        var read = await ChatContract.NextAsync<MessageIn>(clients);
        Assert.Equal((stage.Person, ChatKind.Private, stage.Person), (read.Chat.Id, read.Chat.Kind, read.From!.Id));
        Assert.Equal((id, "đáp & <x>", (long?)asked, false), (read.MessageId, read.Text, read.ReplyTo, read.Edited));
        Assert.Equal(stage.Now, read.SentAt);
        Assert.False(read.From.IsBot || read.From.Anonymous);
        Assert.NotEmpty(read.From.Name);
        Assert.True(ChatContract.IsId(read.MessageId) && ChatContract.IsId(read.From.Id) && ChatContract.IsId(read.Chat.Id));
    }

    [Fact]
    public async Task Reads_a_command_in_a_group()
    {
        await using var stage = await OpenAsync();
        await stage.WritesAsync(stage.Administrator, stage.Group, "/tonghop");
        var read = await ChatContract.NextAsync<MessageIn>(stage.Connect());
        Assert.Equal((stage.Group, ChatKind.Group, "/tonghop"), (read.Chat.Id, read.Chat.Kind, read.Text));
        Assert.NotEmpty(read.Chat.Title!);
    }

    [Fact]
    public async Task Tells_a_change_from_a_new_message()
    {
        await using var stage = await OpenAsync();
        var clients = stage.Connect();
        var id = await stage.WritesAsync(stage.Person, stage.Person, "một");
        Assert.Equal(("một", false), (await ChatContract.NextAsync<MessageIn>(clients)) is var m ? (m.Text, m.Edited) : default);
        await stage.ChangesAsync(stage.Person, id, "hai");
        var batch = await clients.Updates.GetUpdatesAsync(0, TimeSpan.FromSeconds(5), Ct);
        Assert.Equal((id, "hai", true), batch[^1].What is MessageIn e ? (e.MessageId, e.Text, e.Edited) : default);
    }

    [Fact]
    public async Task Reads_a_picture()
    {
        await using var stage = await OpenAsync();
        await stage.SendsAsync(stage.Person, "a.png", stage.Picture, "mốc 65", picture: true);
        var read = await ChatContract.NextAsync<MessageIn>(stage.Connect());
        Assert.Equal(("mốc 65", true), (read.Text, read.File!.IsPhoto));
    }

    [Fact]
    public async Task Is_told_that_it_is_wanted_no_more()
    {
        await using var stage = await OpenAsync();
        await stage.BlocksAsync(stage.Person);
        var told = await ChatContract.NextAsync<BotMembership>(stage.Connect());
        Assert.Equal((stage.Person, false), (told.Chat.Id, told.Present));
    }

    [Fact]
    public async Task Loses_nothing_beside_an_update_that_nobody_can_read()
    {
        await using var stage = await OpenAsync();
        await stage.WritesAsync(stage.Person, stage.Person, "một");
        await stage.GarblesAsync();
        await stage.WritesAsync(stage.Person, stage.Person, "ba");
        var batch = await stage.Connect().Updates.GetUpdatesAsync(0, TimeSpan.FromSeconds(5), Ct);
        Assert.Equal(["một", null, "ba"], batch.Select(a => (a.What as MessageIn)?.Text));
        Assert.Null(batch[1].What);
        Assert.NotEqual(0, batch[1].Digest.Length);
        Assert.Equal(3, batch.Select(a => a.UpdateId).Distinct().Count());
    }

    [Fact]
    public async Task Has_updates_posted_and_goes_back_to_polling_without_losing_any()
    {
        await using var stage = await OpenAsync();
        await using var door = await Door.OpenAsync();
        var updates = stage.Connect().Updates;
        await updates.SetWebhookAsync(door.Address, "right-Secret_1", Ct);
        await updates.SetWebhookAsync(door.Address, "right-Secret_1", Ct);
        await stage.WritesAsync(stage.Person, stage.Person, "một");
        var (body, headers) = await door.NextAsync();
        Assert.Equal("một", (updates.Decode(body).What as MessageIn)?.Text);
        Assert.Contains("right-Secret_1", headers);
        await ChatContract.FailsAsync(stage, ChatFault.Conflict, () => updates.GetUpdatesAsync(0, TimeSpan.Zero, Ct));

        await updates.DeleteWebhookAsync(Ct);
        await stage.WritesAsync(stage.Person, stage.Person, "hai");
        var batch = await updates.GetUpdatesAsync(0, TimeSpan.FromSeconds(5), Ct);
        Assert.Equal("hai", (batch[^1].What as MessageIn)?.Text);
        await updates.DeleteWebhookAsync(Ct);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\u0001 not an update")]
    [InlineData("{")]
    [InlineData("[[[[")]
    public async Task Makes_something_of_any_body(string body)
    {
        await using var stage = await OpenAsync();
        var raw = System.Text.Encoding.UTF8.GetBytes(body);
        var arrival = stage.Connect().Updates.Decode(raw);
        Assert.Null(arrival.What);
        Assert.False(arrival.IsNamed);
        Assert.Equal(raw, arrival.Raw.ToArray());
    }

    internal abstract Task<MessengerStage> OpenAsync();
}

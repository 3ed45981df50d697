using LiaisonBot.Chat;

namespace LiaisonBot.Tests.Contracts;

/// <summary>What every supplier of the chat port makes of what goes wrong: each trouble with each call, named the same way.</summary>
public abstract class FaultContract
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Trouble.TooFast, nameof(ChatFault.RateLimited))]
    [InlineData(Trouble.OwnFailure, nameof(ChatFault.Unreachable))]
    [InlineData(Trouble.PageOfAProxy, nameof(ChatFault.Unreachable))]
    [InlineData(Trouble.PageOfAStranger, nameof(ChatFault.Unreachable))]
    [InlineData(Trouble.BrokenLine, nameof(ChatFault.Unreachable))]
    [InlineData(Trouble.CutShort, nameof(ChatFault.Unreachable))]
    [InlineData(Trouble.AnotherPoller, nameof(ChatFault.Conflict))]
    public async Task Names_the_trouble_of_every_call_and_tries_none_again(Trouble trouble, string fault)
    {
        await using var stage = await OpenAsync();
        var clients = stage.Connect();
        foreach (var (name, call) in await CallsAsync(stage, clients))
        {
            await stage.TroublesAsync(trouble, poll: name == Poll);
            var failure = await FailureAsync(name, call);
            Assert.Equal((name, fault), (name, failure.Fault.ToString()));
            Assert.Equal((name, trouble == Trouble.TooFast ? TimeSpan.FromSeconds(7) : null), (name, failure.RetryAfter));
            Assert.DoesNotContain(stage.Key, failure.ToString(), StringComparison.Ordinal);
            await stage.TroubledAsync();
        }
    }

    [Theory]
    [InlineData(Way.Nobody, nameof(ChatFault.Unreachable))]
    [InlineData(Way.WrongKey, nameof(ChatFault.Unauthorized))]
    public async Task Names_a_messenger_that_is_away_and_a_key_that_it_refuses(Way way, string fault)
    {
        await using var stage = await OpenAsync();
        foreach (var (name, call) in await CallsAsync(stage, stage.Connect(way)))
        {
            var failure = await FailureAsync(name, call);
            Assert.Equal((name, fault), (name, failure.Fault.ToString()));
            Assert.DoesNotContain(stage.Key, failure.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Has_no_clock_of_a_messenger_that_is_away()
    {
        await using var stage = await OpenAsync();
        await ChatContract.FailsAsync(stage, ChatFault.Unreachable, () => stage.Connect(Way.Nobody).Chat.GetServerTimeAsync(Ct));
    }

    [Fact]
    public async Task Gives_up_on_silence_but_lets_a_stop_be_a_stop()
    {
        await using var stage = await OpenAsync();
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        foreach (var (name, call) in await CallsAsync(stage, stage.Connect(Way.Impatient)))
        {
            await stage.TroublesAsync(Trouble.Silence, poll: name == Poll);
            var failure = await FailureAsync(name, call);
            Assert.Equal((name, ChatFault.Unreachable), (name, failure.Fault));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call(stop.Token));
        }
    }

    [Fact]
    public async Task Names_a_person_who_wants_no_more()
    {
        await using var stage = await OpenAsync();
        var chat = stage.Connect().Chat;
        await stage.BlocksAsync(stage.Person);
        await ChatContract.FailsAsync(stage, ChatFault.Forbidden, () => chat.SendTextAsync(new TextOut(stage.Person, "x"), Ct));
        await ChatContract.FailsAsync(stage, ChatFault.Forbidden, () => chat.SendFileAsync(new FileOut(stage.Person, "a.txt", () => new MemoryStream([1])), Ct));
    }

    [Fact]
    public async Task Names_a_chat_that_does_not_exist()
    {
        await using var stage = await OpenAsync();
        await ChatContract.FailsAsync(stage, ChatFault.Forbidden, () => stage.Connect().Chat.SendTextAsync(new TextOut(987_654_321, "x"), Ct));
    }

    [Fact]
    public async Task Names_the_new_id_of_a_group_that_moved()
    {
        await using var stage = await OpenAsync();
        var clients = stage.Connect();
        var moved = await stage.MovesGroupAsync();
        var failure = await ChatContract.FailsAsync(stage, ChatFault.ChatMoved, () => clients.Chat.SendTextAsync(new TextOut(stage.Group, "x"), Ct));
        Assert.Equal(moved, failure.NewChatId);
        Assert.NotEqual(0, await clients.Chat.SendTextAsync(new TextOut(moved, "x"), Ct));
        Assert.Equal((stage.Group, moved), ((await ChatContract.NextAsync<ChatMoved>(clients)) is var m ? (m.Chat.Id, m.NewChatId) : default));
    }

    [Fact]
    public async Task Names_a_request_that_will_never_be_taken_without_its_words()
    {
        await using var stage = await OpenAsync();
        var chat = stage.Connect().Chat;
        var unclosed = await ChatContract.FailsAsync(stage, ChatFault.Rejected, () => chat.SendTextAsync(new TextOut(stage.Person, "<secretword>x</secretword>"), Ct));
        Assert.DoesNotContain("secretword", unclosed.ToString(), StringComparison.Ordinal);
        await ChatContract.FailsAsync(stage, ChatFault.Rejected, () => chat.SendTextAsync(new TextOut(stage.Person, new string('x', 5000)), Ct));
        await ChatContract.FailsAsync(stage, ChatFault.Rejected, () => chat.AnswerButtonAsync("nobody-pressed-this", null, false, Ct));
    }

    private const string Poll = "poll";

    internal abstract Task<MessengerStage> OpenAsync();

    private static async Task<ChatException> FailureAsync(string name, Func<CancellationToken, Task> call)
    {
        try
        {
            await call(Ct);
        }
        catch (ChatException e)
        {
            return e;
        }

        throw new InvalidOperationException($"{name} went well");
    }

    // Every operation that asks the messenger for something.
    private static async Task<IReadOnlyList<(string Name, Func<CancellationToken, Task> Call)>> CallsAsync(MessengerStage stage, Clients clients)
    {
        var (person, chat, updates) = (stage.Person, clients.Chat, clients.Updates);
        var usual = stage.Connect();
        var mine = await usual.Chat.SendTextAsync(new TextOut(person, "một"), Ct);
        await stage.SendsAsync(person, "a.txt", [1], "tệp", picture: false);
        var file = (await ChatContract.NextAsync<MessageIn>(usual)).File!.FileId;
        return
        [
            ("self", chat.GetSelfAsync),
            ("text", ct => chat.SendTextAsync(new TextOut(person, "x"), ct)),
            ("edit", ct => chat.EditTextAsync(mine, new TextOut(person, "y"), ct)),
            ("photo", ct => chat.SendPhotoAsync(new FileOut(person, "a.png", () => new MemoryStream(stage.Picture)), ct)),
            ("file", ct => chat.SendFileAsync(new FileOut(person, "a.txt", () => new MemoryStream([1])), ct)),
            ("answer", ct => chat.AnswerButtonAsync("1", null, false, ct)),
            ("activity", ct => chat.ShowActivityAsync(person, ct)),
            ("menu", ct => chat.SetCommandMenuAsync(new MenuScope(MenuAudience.Private), [new MenuLine("a", "b")], ct)),
            ("no menu", ct => chat.SetCommandMenuAsync(new MenuScope(MenuAudience.Private), [], ct)),
            ("chat", ct => chat.GetChatAsync(stage.Group, ct)),
            ("member", ct => chat.GetMemberAsync(stage.Group, person, ct)),
            ("download", ct => chat.DownloadFileAsync(file, Stream.Null, ct)),
            ("delete", ct => chat.DeleteMessageAsync(person, mine, ct)),
            (Poll, ct => updates.GetUpdatesAsync(0, TimeSpan.Zero, ct)),
            ("webhook", ct => updates.SetWebhookAsync(new Uri("http://127.0.0.1:9/x"), "secret", ct)),
            ("no webhook", updates.DeleteWebhookAsync),
        ];
    }
}

using LiaisonBot.Chat;

namespace LiaisonBot.Tests.Contracts;

/// <summary>What every supplier of the chat port does, whatever the messenger.</summary>
public abstract class ChatContract
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Knows_itself()
    {
        await using var stage = await OpenAsync();
        var self = await stage.Connect().Chat.GetSelfAsync(Ct);
        Assert.True(IsId(self.Id));
        Assert.NotEmpty(self.Name);
    }

    [Fact]
    public async Task Tells_the_messengers_clock_in_whole_seconds()
    {
        await using var stage = await OpenAsync();
        if (await stage.Connect().Chat.GetServerTimeAsync(Ct) is { } time)
        {
            Assert.Equal(0, time.UtcTicks % TimeSpan.TicksPerSecond);
            Assert.InRange(time.Year, 2020, 2200);
        }
    }

    [Fact]
    public async Task Sends_a_text_with_buttons()
    {
        await using var stage = await OpenAsync();
        var text = new TextOut(stage.Person, "<b>Đã ghi</b> &lt;L-2026-0001&gt;", Buttons("Hoàn tác", "Xem"));
        var id = await stage.Connect().Chat.SendTextAsync(text, Ct);
        var read = await LastAsync(stage);
        Assert.Equal((id, "Đã ghi <L-2026-0001>"), (read.Id, read.Text));
        Assert.Equal(["Hoàn tác", "Xem"], read.Buttons);
        Assert.True(IsId(id));
        Assert.Empty(await stage.ComplaintsAsync());
    }

    [Fact]
    public async Task Answers_a_message_even_when_it_is_gone()
    {
        await using var stage = await OpenAsync();
        var chat = stage.Connect().Chat;
        var asked = await stage.WritesAsync(stage.Person, stage.Person, "hỏi");
        await chat.SendTextAsync(new TextOut(stage.Person, "đáp", ReplyTo: asked), Ct);
        Assert.Equal(asked, (await LastAsync(stage)).ReplyTo);
        await chat.SendTextAsync(new TextOut(stage.Person, "đáp nữa", ReplyTo: asked + 1000, Silent: true), Ct);
        Assert.Equal(("đáp nữa", null), ((await LastAsync(stage)).Text, (await LastAsync(stage)).ReplyTo));
        await chat.SendTextAsync(new TextOut(stage.Person, "đáp mãi", ReplyTo: 1L << 51), Ct);
        Assert.Equal(("đáp mãi", null), ((await LastAsync(stage)).Text, (await LastAsync(stage)).ReplyTo));
    }

    [Fact]
    public async Task Replaces_text_and_buttons_and_takes_an_unchanged_message_for_done()
    {
        await using var stage = await OpenAsync();
        var chat = stage.Connect().Chat;
        var id = await chat.SendTextAsync(new TextOut(stage.Person, "một", Buttons("Có", "Không")), Ct);
        await chat.EditTextAsync(id, new TextOut(stage.Person, "<i>hai</i>"), Ct);
        await chat.EditTextAsync(id, new TextOut(stage.Person, "<i>hai</i>"), Ct);
        var read = await LastAsync(stage);
        Assert.Equal((id, "hai"), (read.Id, read.Text));
        Assert.Empty(read.Buttons);
        await FailsAsync(stage, ChatFault.Rejected, () => chat.EditTextAsync(id + 1000, new TextOut(stage.Person, "ba"), Ct));
        await FailsAsync(stage, ChatFault.Rejected, () => chat.EditTextAsync((1L << 32) + id, new TextOut(stage.Person, "ba"), Ct));
    }

    [Fact]
    public async Task Deletes_a_message_and_takes_one_already_gone_for_done()
    {
        await using var stage = await OpenAsync();
        var chat = stage.Connect().Chat;
        var id = await chat.SendTextAsync(new TextOut(stage.Person, "một"), Ct);
        await chat.DeleteMessageAsync(stage.Person, id, Ct);
        Assert.DoesNotContain(await stage.ReadsAsync(stage.Person, stage.Person), m => m.Id == id);
        await chat.DeleteMessageAsync(stage.Person, id, Ct);
    }

    [Fact]
    public async Task Sends_a_picture_and_a_file_whose_name_keeps_its_marks()
    {
        await using var stage = await OpenAsync();
        var chat = stage.Connect().Chat;
        var picture = await chat.SendPhotoAsync(new FileOut(stage.Person, "ảnh.png", () => new MemoryStream(stage.Picture), "<b>Mốc 65</b>"), Ct);
        var shown = await LastAsync(stage);
        Assert.Equal((picture, "Mốc 65"), (shown.Id, shown.Text));
        Assert.Equal(stage.Picture, shown.Content);

        var content = "PK\u0003 báo cáo"u8.ToArray();
        var report = new FileOut(stage.Person, "Báo cáo \"tháng\" 10/2026.docx", () => new MemoryStream(content), "Tháng 10", Buttons("Chốt", "Thôi"), Silent: true);
        var file = await chat.SendFileAsync(report, Ct);
        var sent = await LastAsync(stage);
        Assert.Equal((file, "Tháng 10", "Báo cáo _tháng_ 10_2026.docx"), (sent.Id, sent.Text, sent.FileName));
        Assert.Equal(content, sent.Content);
        Assert.Equal(["Chốt", "Thôi"], sent.Buttons);
        Assert.Empty(await stage.ComplaintsAsync());
    }

    [Fact]
    public async Task Sends_a_file_without_words()
    {
        await using var stage = await OpenAsync();
        await stage.Connect().Chat.SendFileAsync(new FileOut(stage.Person, "a.txt", () => new MemoryStream([1, 2, 3])), Ct);
        Assert.Equal(("", "a.txt"), ((await LastAsync(stage)).Text, (await LastAsync(stage)).FileName));
    }

    [Fact]
    public async Task Refuses_a_picture_above_ten_and_a_file_above_fifty_megabytes()
    {
        await using var stage = await OpenAsync();
        var chat = stage.Connect().Chat;
        await FailsAsync(stage, ChatFault.Rejected, () => chat.SendPhotoAsync(new FileOut(stage.Person, "a.png", () => Zeros(10)), Ct));
        await FailsAsync(stage, ChatFault.Rejected, () => chat.SendFileAsync(new FileOut(stage.Person, "a.bin", () => Zeros(50)), Ct));
        Assert.Empty(await stage.ReadsAsync(stage.Person, stage.Person));
    }

    [Theory]
    [InlineData("Đã hoàn tác", false)]
    [InlineData("Quá 10 phút", true)]
    [InlineData(null, false)]
    public async Task Answers_a_press(string? answer, bool box)
    {
        await using var stage = await OpenAsync();
        var clients = stage.Connect();
        var id = await clients.Chat.SendTextAsync(new TextOut(stage.Person, "Đã ghi", Buttons("Hoàn tác", "Xem")), Ct);
        var pressing = stage.PressesAsync(stage.Person, id, "Xem");
        var press = await NextAsync<ButtonPress>(clients);
        Assert.Equal((stage.Person, stage.Person, id, "1:Xem"), (press.Chat.Id, press.From!.Id, press.MessageId, press.Data));
        await clients.Chat.AnswerButtonAsync(press.PressId, answer, box, Ct);
        Assert.Equal((answer ?? "", box), ((await pressing).Text ?? "", (await pressing).Box));
    }

    [Fact]
    public async Task Shows_that_it_is_busy()
    {
        await using var stage = await OpenAsync();
        await stage.Connect().Chat.ShowActivityAsync(stage.Group, Ct);
        await stage.SawActivityAsync(stage.Group);
    }

    [Fact]
    public async Task Sets_and_removes_command_menus()
    {
        await using var stage = await OpenAsync();
        var chat = stage.Connect().Chat;
        await chat.SetCommandMenuAsync(new MenuScope(MenuAudience.Private), [new MenuLine("thu", "Ghi thư"), new MenuLine("tim", "Tìm")], Ct);
        await chat.SetCommandMenuAsync(new MenuScope(MenuAudience.Groups), [new MenuLine("tonghop", "Tổng hợp")], Ct);
        await chat.SetCommandMenuAsync(new MenuScope(MenuAudience.Chat, stage.Administrator), [new MenuLine("moi", "Mời")], Ct);
        Assert.Equal(["thu", "tim"], await stage.IsOfferedAsync(stage.Person, stage.Person));
        Assert.Equal(["tonghop"], await stage.IsOfferedAsync(stage.Person, stage.Group));
        Assert.Equal(["moi"], await stage.IsOfferedAsync(stage.Administrator, stage.Administrator));
        await chat.SetCommandMenuAsync(new MenuScope(MenuAudience.Chat, stage.Administrator), [], Ct);
        Assert.Equal(["thu", "tim"], await stage.IsOfferedAsync(stage.Administrator, stage.Administrator));
        Assert.Empty(await stage.ComplaintsAsync());
    }

    [Fact]
    public async Task Reads_chats_and_members()
    {
        await using var stage = await OpenAsync();
        var chat = stage.Connect().Chat;
        Assert.Equal(ChatKind.Private, (await chat.GetChatAsync(stage.Person, Ct)).Kind);
        var group = await chat.GetChatAsync(stage.Group, Ct);
        Assert.Equal((stage.Group, ChatKind.Group), (group.Id, group.Kind));
        Assert.NotEmpty(group.Title!);
        Assert.Equal(new ChatMember(stage.Person, Present: true, Administrator: false), await chat.GetMemberAsync(stage.Group, stage.Person, Ct));
        Assert.Equal(new ChatMember(stage.Administrator, Present: true, Administrator: true), await chat.GetMemberAsync(stage.Group, stage.Administrator, Ct));
        await stage.LeavesAsync(stage.Person);
        Assert.False((await chat.GetMemberAsync(stage.Group, stage.Person, Ct)).Present);
    }

    [Fact]
    public async Task Fetches_what_a_person_sent()
    {
        await using var stage = await OpenAsync();
        var clients = stage.Connect();
        var content = Enumerable.Range(0, 200_000).Select(n => (byte)(n * 7)).ToArray();
        await stage.SendsAsync(stage.Person, "biên bản.pdf", content, "mốc 65", picture: false);
        var sent = await NextAsync<MessageIn>(clients);
        Assert.Equal(("mốc 65", "biên bản.pdf", (long?)content.Length, false), (sent.Text, sent.File!.FileName, sent.File.Bytes, sent.File.IsPhoto));
        using var to = new MemoryStream();
        await clients.Chat.DownloadFileAsync(sent.File.FileId, to, Ct);
        Assert.Equal(content, to.ToArray());
        await FailsAsync(stage, ChatFault.Rejected, () => clients.Chat.DownloadFileAsync("nobody-sent-this", Stream.Null, Ct));
    }

    [Fact]
    public async Task Lets_a_full_disk_of_ours_be_our_failure()
    {
        await using var stage = await OpenAsync();
        var clients = stage.Connect();
        await stage.SendsAsync(stage.Person, "a.bin", new byte[5000], "x", picture: false);
        var sent = await NextAsync<MessageIn>(clients);
        var failure = await Assert.ThrowsAsync<IOException>(() => clients.Chat.DownloadFileAsync(sent.File!.FileId, new FullDisk(), Ct));
        Assert.Equal("no space left", failure.Message);
    }

    // Of 1 MB more than allowed.
    private static MemoryStream Zeros(int megabytes) => new(new byte[(megabytes + 1) << 20]);

    // Data: the row, a colon, the label.
    private static Keyboard Buttons(string first, string second) => new([[new Button(first, "0:" + first)], [new Button(second, "1:" + second)]]);

    private static async Task<ReadMessage> LastAsync(MessengerStage stage) => (await stage.ReadsAsync(stage.Person, stage.Person))[^1];

    internal static bool IsId(long id) => id != 0 && Math.Abs(id) <= 1L << 52;

    /// <summary>The first of a kind that arrives.</summary>
    internal static async Task<T> NextAsync<T>(Clients clients)
        where T : Incoming
    {
        for (var offset = 0L; ;)
        {
            var batch = await clients.Updates.GetUpdatesAsync(offset, TimeSpan.FromSeconds(5), Ct);
            Assert.All(batch, a => Assert.True(IsId(a.UpdateId)));
            if (batch.Select(a => a.What).OfType<T>().FirstOrDefault() is { } found)
            {
                return found;
            }

            offset = batch.Count > 0 ? batch[^1].UpdateId + 1 : offset;
            Ct.ThrowIfCancellationRequested();
        }
    }

    /// <summary>The failure of a call, of the expected kind and without the key.</summary>
    internal static async Task<ChatException> FailsAsync(MessengerStage stage, ChatFault fault, Func<Task> call)
    {
        var failure = await Assert.ThrowsAsync<ChatException>(call);
        Assert.Equal(fault, failure.Fault);
        Assert.DoesNotContain(stage.Key, failure.ToString(), StringComparison.Ordinal);
        return failure;
    }

    internal abstract Task<MessengerStage> OpenAsync();

    private sealed class FullDisk : MemoryStream
    {
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("no space left");
    }
}

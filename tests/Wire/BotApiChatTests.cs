using LiaisonBot.Chat;
using Microsoft.AspNetCore.Http;

namespace LiaisonBot.Tests.Wire;

public sealed class BotApiChatTests : IAsyncLifetime
{
    private BotApiStub _api = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _api = await BotApiStub.StartAsync();

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public async Task Sends_html_without_preview_and_replies_even_to_a_message_that_is_gone()
    {
        _api.Answers("""{"ok":true,"result":{"message_id":77,"date":1,"chat":{"id":-100,"type":"group"}}}""");
        var text = new TextOut(-100, "<b>Đã ghi</b>", Keyboard.Row(new Button("Hoàn tác", "undo:1")), Thread: 5, Silent: true, ReplyTo: 9);

        Assert.Equal(77, await _api.Chat().SendTextAsync(text, Ct));

        var sent = _api.Asked("sendMessage");
        Assert.Equal("<b>Đã ghi</b>", sent.GetProperty("text").GetString());
        Assert.Equal("HTML", sent.GetProperty("parse_mode").GetString(), ignoreCase: true);
        Assert.True(sent.GetProperty("link_preview_options").GetProperty("is_disabled").GetBoolean());
        Assert.Equal(5, sent.GetProperty("message_thread_id").GetInt64());
        Assert.True(sent.GetProperty("disable_notification").GetBoolean());
        Assert.True(sent.GetProperty("reply_parameters").GetProperty("allow_sending_without_reply").GetBoolean());
        Assert.Equal("undo:1", sent.GetProperty("reply_markup").GetProperty("inline_keyboard")[0][0].GetProperty("callback_data").GetString());
        Assert.False(sent.GetProperty("reply_markup").GetProperty("inline_keyboard")[0][0].TryGetProperty("url", out _));
    }

    [Fact]
    public async Task Sends_Vietnamese_as_plain_utf8()
    {
        _api.Answers("""{"ok":true,"result":{"message_id":1}}""");
        await _api.Chat().SendTextAsync(new TextOut(1, "Thư trao đổi số 12"), Ct);
        Assert.Contains("Thư trao đổi số 12", _api.Requests.Single().Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400, "Bad Request: can't parse entities", nameof(ChatFault.Rejected))]
    [InlineData(400, "Bad Request: chat not found", nameof(ChatFault.Forbidden))]
    [InlineData(400, "Bad Request: not enough rights to send text messages to the chat", nameof(ChatFault.Forbidden))]
    [InlineData(400, "Bad Request: have no rights to send a message", nameof(ChatFault.Forbidden))]
    [InlineData(400, "Forbidden: user is deactivated", nameof(ChatFault.Forbidden))]
    [InlineData(403, "Forbidden: bot was blocked by the user", nameof(ChatFault.Forbidden))]
    [InlineData(403, "Forbidden: bot was kicked from the supergroup chat", nameof(ChatFault.Forbidden))]
    [InlineData(401, "Unauthorized", nameof(ChatFault.Unauthorized))]
    [InlineData(404, "Not Found", nameof(ChatFault.Unauthorized))]
    [InlineData(404, "Not Found: method not found", nameof(ChatFault.Rejected))]
    [InlineData(409, "Conflict: terminated by other getUpdates request", nameof(ChatFault.Conflict))]
    [InlineData(429, "Too Many Requests: retry after 7", nameof(ChatFault.RateLimited))]
    [InlineData(500, "Internal Server Error", nameof(ChatFault.Unreachable))]
    [InlineData(502, "Bad Gateway", nameof(ChatFault.Unreachable))]
    public async Task Names_the_fault(int code, string description, string fault)
    {
        _api.Answers($$"""{"ok":false,"error_code":{{code}},"description":"{{description}}"}""", code);
        Assert.Equal(fault, (await FailureAsync()).Fault.ToString());
    }

    [Fact]
    public async Task Tells_how_long_to_be_silent_by_the_answer_or_by_the_header()
    {
        _api.Answers("""{"ok":false,"error_code":429,"description":"Too Many Requests","parameters":{"retry_after":7}}""", 429, retryAfter: "99");
        Assert.Equal(TimeSpan.FromSeconds(7), (await FailureAsync()).RetryAfter);

        _api.Answers("<html>slow down</html>", 429, retryAfter: "12");
        var page = await FailureAsync();
        Assert.Equal((ChatFault.RateLimited, TimeSpan.FromSeconds(12)), (page.Fault, page.RetryAfter));
    }

    [Fact]
    public async Task Tells_the_new_id_of_a_group_that_moved()
    {
        _api.Answers("""{"ok":false,"error_code":400,"description":"Bad Request: group chat was upgraded to a supergroup chat","parameters":{"migrate_to_chat_id":-1001234567890}}""", 400);
        var moved = await FailureAsync();
        Assert.Equal((ChatFault.ChatMoved, -1001234567890L), (moved.Fault, moved.NewChatId!.Value));
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(200)]
    [InlineData(502)]
    public async Task Takes_a_page_from_the_way_for_no_word_of_the_messenger(int status)
    {
        _api.Answers("<html>blocked by the firewall</html>", status);
        Assert.Equal(ChatFault.Unreachable, (await FailureAsync()).Fault);
    }

    [Theory]
    [InlineData("""{"ok":true,"result":{"message_id":""")]
    [InlineData("""{"ok":true}""")]
    [InlineData("""{"ok":true,"result":{}}trailing""")]
    [InlineData("")]
    public async Task Calls_half_an_answer_unreachable(string body)
    {
        _api.Answers(body);
        Assert.Equal(ChatFault.Unreachable, (await FailureAsync()).Fault);
    }

    [Fact]
    public async Task Calls_a_connection_that_breaks_unreachable()
    {
        _api.Answers(context =>
        {
            context.Abort();
            return Task.CompletedTask;
        });
        Assert.Equal(ChatFault.Unreachable, (await FailureAsync()).Fault);

        _api.Answers(async context =>
        {
            context.Response.ContentLength = 1000;
            await context.Response.WriteAsync("""{"ok":true,"resu""");
            await context.Response.Body.FlushAsync();
            context.Abort();
        });
        Assert.Equal(ChatFault.Unreachable, (await FailureAsync()).Fault);
    }

    [Fact]
    public async Task Gives_up_on_a_silent_server_but_lets_a_stop_be_a_stop()
    {
        _api.Otherwise = context => Task.Delay(Timeout.Infinite, context.RequestAborted);
        var late = await Assert.ThrowsAsync<ChatException>(() => _api.Chat(new RushClock()).ShowActivityAsync(1, Ct));
        Assert.Equal(ChatFault.Unreachable, late.Fault);

        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _api.Chat().ShowActivityAsync(1, stop.Token));
    }

    [Fact]
    public async Task Never_repeats_the_token_or_the_message_in_a_failure()
    {
        _api.Answers($$"""{"ok":false,"error_code":400,"description":"Bad Request: /bot{{BotApiStub.Token}}/x: Unsupported start tag \"letter text\" at 3"}""", 400);
        var failure = await FailureAsync();
        Assert.DoesNotContain("test-TOKEN", failure.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("letter text", failure.ToString(), StringComparison.Ordinal);
        Assert.Contains("Unsupported start tag", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Does_not_quote_the_address_of_a_server_that_is_away()
    {
        var away = await BotApiStub.StartAsync();
        var url = away.Url.ToString();
        await away.DisposeAsync();

        var services = _api.Client(null, o => o.ApiUrl = url);
        var failure = await Assert.ThrowsAsync<ChatException>(() => ((IChat)services.GetService(typeof(IChat))!).GetSelfAsync(Ct));
        Assert.Equal(ChatFault.Unreachable, failure.Fault);
        Assert.DoesNotContain("bot7", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takes_an_edit_that_changes_nothing_and_a_deletion_twice_for_done()
    {
        _api.Answers("""{"ok":false,"error_code":400,"description":"Bad Request: message is not modified: specified new message content is the same"}""", 400);
        await _api.Chat().EditTextAsync(5, new TextOut(1, "x"), Ct);
        Assert.Equal(5, _api.Asked("editMessageText").GetProperty("message_id").GetInt64());

        _api.Answers("""{"ok":false,"error_code":400,"description":"Bad Request: message to delete not found"}""", 400);
        await _api.Chat().DeleteMessageAsync(1, 5, Ct);

        _api.Answers("""{"ok":false,"error_code":400,"description":"Bad Request: message can't be deleted"}""", 400);
        await Assert.ThrowsAsync<ChatException>(() => _api.Chat().DeleteMessageAsync(1, 5, Ct));
    }

    [Fact]
    public async Task Sets_and_removes_a_command_menu()
    {
        await _api.Chat().SetCommandMenuAsync(new MenuScope(MenuAudience.Chat, -5, "vi"), [new MenuLine("thu", "Ghi thư")], Ct);
        var set = _api.Asked("setMyCommands");
        Assert.Equal("thu", set.GetProperty("commands")[0].GetProperty("command").GetString());
        Assert.Equal(-5, set.GetProperty("scope").GetProperty("chat_id").GetInt64());

        await _api.Chat().SetCommandMenuAsync(new MenuScope(MenuAudience.Groups), [], Ct);
        Assert.Equal("all_group_chats", _api.Asked("deleteMyCommands").GetProperty("scope").GetProperty("type").GetString());
    }

    [Fact]
    public async Task Reads_itself_a_chat_and_a_member()
    {
        _api.Answers("""{"ok":true,"result":{"id":700001,"is_bot":true,"first_name":"Liaison","username":"liaison_bot","can_read_all_group_messages":true,"news":[1]}}""");
        Assert.Equal(new BotAccount(700001, "liaison_bot", "Liaison", true), await _api.Chat().GetSelfAsync(Ct));

        _api.Answers("""{"ok":true,"result":{"id":-1009,"type":"supergroup","title":"Đồn Ma Lù Thàng"}}""");
        Assert.Equal(new ChatRef(-1009, ChatKind.Group, "Đồn Ma Lù Thàng"), await _api.Chat().GetChatAsync(-1009, Ct));

        _api.Answers("""{"ok":true,"result":{"status":"restricted","is_member":false,"user":{"id":3,"is_bot":false,"first_name":"A"}}}""");
        Assert.Equal(new ChatMember(3, false, false), await _api.Chat().GetMemberAsync(-1009, 3, Ct));
    }

    [Fact]
    public async Task Does_not_repeat_what_was_answered_in_an_unknown_shape()
    {
        _api.Answers("""{"ok":true,"result":{"message_id":"x"}}""");
        Assert.Equal(ChatFault.Rejected, (await Assert.ThrowsAsync<ChatException>(() => _api.Chat().SendTextAsync(new TextOut(1, "x"), Ct))).Fault);
    }

    [Fact]
    public async Task Keeps_tone_marks_in_the_name_of_an_uploaded_file()
    {
        IFormFile? file = null;
        IFormCollection? form = null;
        var bytes = "PK\u0003 report"u8.ToArray();
        await using var api = await UploadStub.StartAsync(async context =>
        {
            form = await context.Request.ReadFormAsync(Ct);
            file = form.Files.Single();
            await BotApiStub.WriteAsync(context, """{"ok":true,"result":{"message_id":4}}""", 200);
        });

        var id = await api.Chat.SendFileAsync(new FileOut(-9, "Báo cáo \"tháng\" 10.docx", () => new MemoryStream(bytes), "<b>Tháng 10</b>", Keyboard.Row(new Button("Chốt", "c"))), Ct);

        Assert.Equal(4, id);
        Assert.Equal(("Báo cáo _tháng_ 10.docx", bytes.LongLength), (file!.FileName, file.Length));
        Assert.Equal(("-9", "<b>Tháng 10</b>"), ((string?)form!["chat_id"], (string?)form["caption"]));
        Assert.Equal("HTML", form["parse_mode"], ignoreCase: true);
        Assert.Contains("\"callback_data\":\"c\"", (string?)form["reply_markup"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_a_picture_over_ten_megabytes_before_sending_it()
    {
        var photo = new FileOut(1, "a.jpg", () => new MemoryStream(new byte[(10 << 20) + 1]));
        Assert.Equal(ChatFault.Rejected, (await Assert.ThrowsAsync<ChatException>(() => _api.Chat().SendPhotoAsync(photo, Ct))).Fault);
        Assert.Empty(_api.Requests);
    }

    [Fact]
    public async Task Downloads_by_the_path_the_server_gives()
    {
        _api.Answers("""{"ok":true,"result":{"file_id":"F","file_path":"photos/file 1.jpg"}}""");
        _api.Answers("picture");
        using var to = new MemoryStream();
        await _api.Chat().DownloadFileAsync("F", to, Ct);
        Assert.Equal("picture"u8.ToArray(), to.ToArray());
        Assert.Equal($"/file/bot{BotApiStub.Token}/photos/file 1.jpg", _api.Requests.Last().Path);
    }

    [Fact]
    public async Task Downloads_from_the_disk_of_a_local_server_without_naming_its_path()
    {
        var path = Path.GetTempFileName();
        await File.WriteAllTextAsync(path, "scan", Ct);
        try
        {
            _api.Answers("""{"ok":true,"result":{"file_id":"F","file_path":"PATH"}}""".Replace("PATH", path, StringComparison.Ordinal));
            using var to = new MemoryStream();
            await _api.Chat().DownloadFileAsync("F", to, Ct);
            Assert.Equal("scan"u8.ToArray(), to.ToArray());
        }
        finally
        {
            File.Delete(path);
        }

        _api.Answers("""{"ok":true,"result":{"file_id":"F","file_path":"/nowhere/TOKEN/x"}}""".Replace("TOKEN", BotApiStub.Token, StringComparison.Ordinal));
        var missing = await DownloadFailureAsync();
        Assert.Equal(ChatFault.Rejected, missing.Fault);
        Assert.DoesNotContain("TOKEN", missing.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_a_download_that_is_too_large_gone_or_out_of_its_folder()
    {
        _api.Answers("""{"ok":true,"result":{"file_id":"F","file_path":"a.bin","file_size":20971521}}""");
        Assert.Equal(ChatFault.Rejected, (await DownloadFailureAsync()).Fault);

        _api.Answers("""{"ok":true,"result":{"file_id":"F","file_path":"a.bin"}}""");
        _api.Answers(context => context.Response.Body.WriteAsync(new byte[(20 << 20) + 1]).AsTask());
        Assert.Contains("20 MB", (await DownloadFailureAsync()).Message, StringComparison.Ordinal);

        _api.Answers("""{"ok":true,"result":{"file_id":"F","file_path":"a.bin"}}""");
        _api.Answers("""{"ok":false,"error_code":404,"description":"Not Found"}""", 404);
        Assert.Equal(ChatFault.Rejected, (await DownloadFailureAsync()).Fault);

        _api.Answers("""{"ok":true,"result":{"file_id":"F","file_path":"../../getMe"}}""");
        Assert.Equal(ChatFault.Rejected, (await DownloadFailureAsync()).Fault);
    }

    [Fact]
    public async Task Keeps_the_path_of_a_server_of_ones_own()
    {
        var services = _api.Client(null, o => o.ApiUrl = _api.Url + "behind/this/");
        await ((IChat)services.GetService(typeof(IChat))!).ShowActivityAsync(1, Ct);
        Assert.Equal($"/behind/this/bot{BotApiStub.Token}/sendChatAction", _api.Requests.Single().Path);
    }

    [Fact]
    public async Task Calls_through_a_proxy_with_its_password()
    {
        var (target, password) = ("", "");
        _api.Answers(context =>
        {
            context.Response.Headers.ProxyAuthenticate = "Basic realm=\"x\"";
            return BotApiStub.WriteAsync(context, "", 407);
        });
        _api.Answers(context =>
        {
            (target, password) = ($"{context.Request.Host}", $"{context.Request.Headers.ProxyAuthorization}");
            return BotApiStub.WriteAsync(context, """{"ok":true,"result":true}""", 200);
        });
        var services = _api.Client(null, o => (o.ApiUrl, o.Proxy) = ("http://telegram.test", $"http://user:p%40ss@{_api.Url.Authority}"));

        await ((IChat)services.GetService(typeof(IChat))!).ShowActivityAsync(1, Ct);

        Assert.Equal("telegram.test", target);
        Assert.Equal($"Basic {Convert.ToBase64String("user:p@ss"u8)}", password);
    }

    private Task<ChatException> FailureAsync() => Assert.ThrowsAsync<ChatException>(() => _api.Chat().ShowActivityAsync(1, Ct));

    private Task<ChatException> DownloadFailureAsync() => Assert.ThrowsAsync<ChatException>(() => _api.Chat().DownloadFileAsync("F", Stream.Null, Ct));
}

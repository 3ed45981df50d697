using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using static LiaisonBot.Tests.Sandbox.SandboxStage;

namespace LiaisonBot.Tests.Sandbox;

public sealed class SandboxWireTests
{
    private static readonly byte[] OnePixel = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    [Theory]
    [InlineData("")]
    [InlineData("sandbox/state")]
    [InlineData("sandbox/events?as=101")]
    [InlineData("sandbox/clock")]
    [InlineData("/bot1:sandbox/getMe")]
    public async Task Only_a_loopback_name_is_let_in(string path)
    {
        await using var stage = await OpenAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Host = "evil.example:5080";
        using var response = await stage.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Ct);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task Another_origin_may_not_post()
    {
        await using var stage = await OpenAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("sandbox/clock", UriKind.Relative));
        request.Headers.Add("Origin", "http://evil.example");
        request.Content = new StringContent("{\"by\":1}");
        using var response = await stage.Http.SendAsync(request, Ct);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task A_file_goes_up_and_comes_down()
    {
        await using var stage = await OpenAsync();
        await stage.Person.UploadAsync(An, An, "biên bản.png", OnePixel, "Biên bản", asDocument: true, Ct);
        var document = (await stage.UpdatesAsync())[0]["message"]?["document"];
        Assert.Equal("biên bản.png", document?["file_name"]?.GetValue<string>());
        var file = await stage.CallAsync("getFile", new JsonObject { ["file_id"] = document?["file_id"]?.GetValue<string>() });
        var path = file["result"]?["file_path"]?.GetValue<string>();
        Assert.Equal(OnePixel, await stage.Http.GetByteArrayAsync(new Uri($"/file/bot1:sandbox/{path}", UriKind.Relative), Ct));
    }

    [Fact]
    public async Task A_file_name_is_taken_as_it_stands_in_the_header()
    {
        await using var stage = await OpenAsync();
        await stage.Person.SendAsync(An, "/start", Ct);
        using var form = new MultipartFormDataContent
        {
            { new StringContent("101"), "chat_id" },
            { new ByteArrayContent(OnePixel) { Headers = { ContentType = new MediaTypeHeaderValue("image/png") } }, "document", "báo cáo.png" },
        };
        using var response = await stage.Http.PostAsync(new Uri("/bot1:sandbox/sendDocument", UriKind.Relative), form, Ct);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(Ct));
        Assert.StartsWith("=?utf-8?", answer?["result"]?["document"]?["file_name"]?.GetValue<string>(), StringComparison.Ordinal);
        Assert.NotEmpty(await stage.Person.ViolationsAsync(Ct));
    }

    [Fact]
    public async Task Form_fields_are_read_by_their_kind()
    {
        await using var stage = await OpenAsync();
        await stage.Person.SendAsync(An, "/start", Ct);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["chat_id"] = "101",
            ["text"] = "12",
            ["reply_markup"] = """{"inline_keyboard":[[{"text":"x","callback_data":"x"}]]}""",
        });
        using var response = await stage.Http.PostAsync(new Uri("/bot1:sandbox/sendMessage", UriKind.Relative), form, Ct);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(Ct));
        Assert.Equal("12", answer?["result"]?["text"]?.GetValue<string>());
        Assert.Empty(await stage.Person.ViolationsAsync(Ct));
    }

    [Fact]
    public async Task Ordered_troubles_come_once_each()
    {
        await using var stage = await OpenAsync();
        await stage.Person.SendAsync(An, "/start", Ct);
        await stage.Person.FaultAsync("429", "sendMessage", Ct, retryAfterSeconds: 7);
        var refused = await stage.SayAsync(An, "x");
        Assert.Equal(7, refused["parameters"]?["retry_after"]?.GetValue<int>());
        await stage.Person.FaultAsync("dropAfter", "sendMessage", Ct);
        await Assert.ThrowsAsync<HttpRequestException>(() => stage.SayAsync(An, "rơi"));
        Assert.Equal("rơi", (await stage.Person.MessagesAsync(An, An, Ct))[^1].Text);
        Assert.True((await stage.SayAsync(An, "x"))["ok"]?.GetValue<bool>());
    }

    [Fact]
    public async Task The_pace_is_kept_when_asked_for()
    {
        await using var stage = await OpenAsync(options => options with { EnforceLimits = true });
        await stage.Person.SendAsync(An, "/start", Ct);
        var codes = new List<int>();
        for (var n = 0; n < 8; n++)
        {
            codes.Add((await stage.SayAsync(An, $"{n}"))["error_code"]?.GetValue<int>() ?? 200);
        }

        Assert.Contains(429, codes);
        Assert.Equal(200, codes[0]);
    }

    [Fact]
    public async Task The_clock_goes_through_each_due_moment_in_order()
    {
        var due = new Queue<DateTimeOffset>([Start.AddHours(1), Start.AddHours(2), Start.AddDays(40)]);
        var seen = new List<DateTimeOffset>();
        SandboxStage? stage = null;
        await using var opened = stage = await OpenAsync(options => options with
        {
            NextDue = _ => Task.FromResult<DateTimeOffset?>(due.Peek()),
            Moved = _ =>
            {
                seen.Add(stage?.Clock.GetUtcNow() ?? default);
                while (due.Peek() <= seen[^1])
                {
                    due.Dequeue();
                }

                return Task.CompletedTask;
            },
        });
        await opened.Person.MoveClockAsync(TimeSpan.FromHours(5), Ct);
        Assert.Equal([Start.AddHours(1), Start.AddHours(2), Start.AddHours(5)], seen);
        await opened.Person.MoveClockAsync(Start, Ct);
        Assert.Equal(Start.AddHours(5), opened.Clock.GetUtcNow());
    }

    [Fact]
    public async Task A_webhook_gets_each_update_with_its_secret()
    {
        await using var stage = await OpenAsync();
        using var listener = new HttpListener();
        var port = FreePort();
        listener.Prefixes.Add($"http://127.0.0.1:{port}/");
        listener.Start();
        await stage.CallAsync("setWebhook", new JsonObject { ["url"] = $"http://127.0.0.1:{port}/hook", ["secret_token"] = "s3cret" });
        var sent = await stage.Person.SendAsync(An, "một", Ct);
        Assert.Equal(("s3cret", sent.UpdateId), await TakeAsync(listener, 500));
        Assert.Equal(("s3cret", sent.UpdateId), await TakeAsync(listener, 200));
        await stage.Person.ConfirmedAsync(sent.UpdateId, Ct);
    }

    [Fact]
    public async Task Menus_follow_scope_and_language()
    {
        await using var stage = await OpenAsync();
        await SetMenuAsync(stage, "help", null, null);
        await SetMenuAsync(stage, "trogiup", null, "vi");
        await SetMenuAsync(stage, "tally", new JsonObject { ["type"] = "chat", ["chat_id"] = Binh }, null);
        Assert.Equal(["trogiup"], await stage.Person.CommandsAsync(An, An, Ct));
        Assert.Equal(["tally"], await stage.Person.CommandsAsync(Binh, Binh, Ct));
        Assert.Equal(["help"], await stage.Person.CommandsAsync(Binh, Group, Ct));
    }

    private static async Task SetMenuAsync(SandboxStage stage, string command, JsonObject? scope, string? language)
    {
        var values = new JsonObject { ["commands"] = new JsonArray(new JsonObject { ["command"] = command, ["description"] = "x" }) };
        if (scope is not null)
        {
            values["scope"] = scope;
        }

        if (language is not null)
        {
            values["language_code"] = language;
        }

        Assert.True((await stage.CallAsync("setMyCommands", values))["ok"]?.GetValue<bool>());
    }

    private static async Task<(string?, long)> TakeAsync(HttpListener listener, int status)
    {
        var context = await listener.GetContextAsync().WaitAsync(TimeSpan.FromSeconds(10), Ct);
        using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
        var update = JsonNode.Parse(await reader.ReadToEndAsync(Ct));
        context.Response.StatusCode = status;
        context.Response.Close();
        return (context.Request.Headers["X-Telegram-Bot-Api-Secret-Token"], update?["update_id"]?.GetValue<long>() ?? 0);
    }

    private static int FreePort()
    {
        using var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}

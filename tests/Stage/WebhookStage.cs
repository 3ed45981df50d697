using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using LiaisonBot.Delivery;
using LiaisonBot.Settings;
using LiaisonBot.Storage;
using LiaisonBot.Tests.Sandbox;
using LiaisonBot.Worlds;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Tests.Stage;

/// <summary>The whole bot on a web server of its own, away from a messenger that stays while the bot comes and goes.</summary>
internal sealed class WebhookStage : IAsyncDisposable
{
    public const string Secret = "right-Secret_1";
    private const string Token = "1:sandbox";
    private readonly SandboxStage _messenger;
    private readonly string _address = $"http://127.0.0.1:{BotStage.FreePort()}";
    private readonly HttpClient _http = new();
    private WebApplication? _app;

    private WebhookStage(SandboxStage messenger, StageStore store)
    {
        _messenger = messenger;
        Folder = Directory.CreateTempSubdirectory("liaisonbot-webhook-").FullName;
        store.Serve(Folder);
        Phone = new SandboxClient(messenger.Person.Address) { Patience = TimeSpan.FromSeconds(60) };
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>The data folder.</summary>
    public string Folder { get; }

    /// <summary>What people type on and read from.</summary>
    public SandboxClient Phone { get; }

    public IServiceProvider Services => _app!.Services;

    /// <summary>A messenger and a data folder with the people of <see cref="TestBorder"/>; the bot runs by webhook.</summary>
    public static async Task<WebhookStage> StartAsync()
    {
        var stage = await PrepareAsync();
        await stage.OpenAsync("webhook");
        await stage.SeedAsync();
        return stage;
    }

    /// <summary>The same without a bot.</summary>
    public static async Task<WebhookStage> PrepareAsync(StageStore? store = null) => new(await SandboxStage.OpenAsync(options => options with
    {
        Token = Token, People = [.. TestBorder.People.Select(p => p with { Started = true })], Groups = TestBorder.Groups,
    }), store ?? await StageStore.MakeAsync());

    public Task SeedAsync() => DoAsync((db, services) => TestBorder.SeedAsync(db, services.GetRequiredService<Keys>(), _messenger.Clock.GetUtcNow()));

    /// <summary>Starts the bot. Mode: polling or webhook.</summary>
    public async Task OpenAsync(string mode)
    {
        string[] args =
        [
            $"--Http:Urls={_address}", $"--Data:Folder={Folder}", $"--Telegram:Mode={mode}", $"--Telegram:WebhookUrl={_address}/hook",
            "--Limits:MessagesPerSecond=10000", "--Limits:MessagesPerSecondPrivate=10000", "--Limits:MessagesPerMinuteGroup=10000",
            .. StageStore.SettingsOf(Folder),
        ];
        _app = LiaisonHost.Build(CommandLine.Parse(args), new Elsewhere(_messenger));
        await _app.StartAsync(Ct);
    }

    /// <summary>Stops the bot in good order.</summary>
    public async Task StopAsync()
    {
        if (_app is { } app)
        {
            _app = null;
            await app.StopAsync(CancellationToken.None);
            await app.DisposeAsync();
        }
    }

    /// <summary>Does something inside the single writer.</summary>
    public Task DoAsync(Func<LiaisonDb, IServiceProvider, Task<LiaisonBot.Commands.Reply>> deed) => Services.GetRequiredService<WorkQueue>()
        .DoAsync(new DeedItem((services, _) => deed(services.GetRequiredService<LiaisonDb>(), services)));

    /// <summary>Reads the database beside the writer.</summary>
    public async Task<T> ReadAsync<T>(Func<LiaisonDb, Task<T>> query)
    {
        await using var db = StageStore.Open(Folder);
        return await query(db);
    }

    /// <summary>What getWebhookInfo says.</summary>
    public async Task<JsonObject> InfoAsync() => (await _messenger.CallAsync("getWebhookInfo"))["result"]!.AsObject();

    /// <summary>Returns once the messenger posts to the bot.</summary>
    public Task HookedAsync() => Waiting.UntilAsync(async () => (await InfoAsync())["url"]?.GetValue<string>() == _address + "/hook", "the webhook");

    /// <summary>Returns once the bot knows who it is.</summary>
    public Task IntroducedAsync() => Services.GetRequiredService<LiaisonBot.Commands.Greeting>().Introduced.WaitAsync(Ct);

    /// <summary>Posts a body as the messenger would. Secret null: without the header.</summary>
    public async Task<HttpResponseMessage> PostAsync(byte[] body, string? secret = Secret)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _address + "/hook") { Content = new ByteArrayContent(body) };
        if (secret is not null)
        {
            request.Headers.TryAddWithoutValidation("X-Telegram-Bot-Api-Secret-Token", secret);
        }

        return await _http.SendAsync(request, Ct);
    }

    /// <summary>Posts an update; returns the status.</summary>
    public async Task<int> PostAsync(JsonObject update)
    {
        using var response = await PostAsync(JsonSerializer.SerializeToUtf8Bytes(update));
        return (int)response.StatusCode;
    }

    public async Task<(int Status, string Body)> GetAsync(string path)
    {
        using var response = await _http.GetAsync(new Uri(_address + path), Ct);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(Ct));
    }

    /// <summary>Returns once a page says so.</summary>
    public Task SaysAsync(string path, string words) => Waiting.UntilAsync(
        async () => (await GetAsync(path)).Body.Contains(words, StringComparison.Ordinal), async () => $"'{words}' on {path}: {(await GetAsync(path)).Body}");

    /// <summary>A text in private, as an update.</summary>
    public static JsonObject Typed(long id, long person, string text) => new()
    {
        ["update_id"] = id,
        ["message"] = new JsonObject
        {
            ["message_id"] = id, ["date"] = SandboxStage.Start.ToUnixTimeSeconds(), ["text"] = text,
            ["chat"] = new JsonObject { ["id"] = person, ["type"] = "private" },
            ["from"] = new JsonObject { ["id"] = person, ["is_bot"] = false, ["first_name"] = "X" },
        },
    };

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _messenger.DisposeAsync();
        Phone.Dispose();
        _http.Dispose();
        await StageStore.EndAsync(Folder);
        Directory.Delete(Folder, recursive: true);
    }

    // What would come from the environment of a host of its own.
    private sealed class Elsewhere(SandboxStage messenger) : IWorld
    {
        public void AddTo(WebApplicationBuilder builder)
        {
            builder.Configuration.AddInMemoryCollection(
            [
                new("Telegram:Token", Token), new("Telegram:WebhookSecret", Secret), new("Telegram:ApiUrl", messenger.Person.Address.ToString()),
            ]);
            builder.Services.AddSingleton<TimeProvider>(messenger.Clock);
        }

        public void MapOn(WebApplication app)
        {
            // Nothing of the messenger is on the bot's server.
        }

        public Task OpenAsync(WebApplication app) => Task.CompletedTask;
    }
}

using System.Text;
using System.Text.Json.Nodes;
using LiaisonBot.Sandbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LiaisonBot.Tests.Sandbox;

/// <summary>The sandbox on a port of its own, with two people and a group; the test plays the bot by raw HTTP.</summary>
internal sealed class SandboxStage : IAsyncDisposable
{
    public const long An = 101;
    public const long Binh = 102;
    public const long Group = -500;

    private static readonly SandboxOptions Usual = new()
    {
        People =
        [
            new SandboxPerson(An, "An", "Nguyễn", "an_nguyen", "vi", "Cán bộ Đồn A"),
            new SandboxPerson(Binh, "Binh", null, null, "en", "Commander"),
        ],
        Groups = [new SandboxGroup(Group, "Đồn A", [An, Binh], Supergroup: false, Admin: Binh)],
    };

    private readonly WebApplication _app;
    private readonly HttpClient _http;

    private SandboxStage(WebApplication app, Uri address, SandboxClock clock)
    {
        _app = app;
        Clock = clock;
        Person = new SandboxClient(address) { Patience = TimeSpan.FromSeconds(5) };
        _http = new HttpClient { BaseAddress = address };
    }

    public static DateTimeOffset Start { get; } = new(2026, 11, 20, 1, 0, 0, TimeSpan.Zero);

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    public SandboxClient Person { get; }

    public HttpClient Http => _http;

    public SandboxClock Clock { get; }

    public static async Task<SandboxStage> OpenAsync(Func<SandboxOptions, SandboxOptions>? change = null, SandboxClock? clock = null)
    {
        clock ??= new SandboxClock(Start, frozen: true);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(clock);
        builder.Services.AddSandbox(change is null ? Usual : change(Usual));
        var app = builder.Build();
        app.MapSandbox();
        await app.StartAsync(Ct);
        return new SandboxStage(app, new Uri(app.Urls.First() + "/"), clock);
    }

    /// <summary>Calls the Bot API with a JSON body. Returns the whole answer.</summary>
    public async Task<JsonObject> CallAsync(string method, JsonObject? values = null)
    {
        using var content = new StringContent((values ?? []).ToJsonString(), Encoding.UTF8, "application/json");
        using var response = await _http.PostAsync($"/bot1:sandbox/{method}", content, Ct);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(Ct))?.AsObject() ?? [];
    }

    /// <summary>The description of a refusal; fails when the call was accepted.</summary>
    public async Task<string> RefusalAsync(string method, JsonObject values)
    {
        var answer = await CallAsync(method, values);
        Assert.False(answer["ok"]?.GetValue<bool>());
        return $"{answer["error_code"]} {answer["description"]}";
    }

    public async Task<JsonObject> SayAsync(long chat, string html, params (string Name, JsonNode? Value)[] more)
    {
        var values = new JsonObject { ["chat_id"] = chat, ["text"] = html, ["parse_mode"] = "HTML" };
        foreach (var (name, value) in more)
        {
            values[name] = value;
        }

        return await CallAsync("sendMessage", values);
    }

    /// <summary>The pending updates, confirmed at once.</summary>
    public async Task<IReadOnlyList<JsonObject>> UpdatesAsync()
    {
        var answer = await CallAsync("getUpdates");
        var updates = answer["result"]?.AsArray().OfType<JsonObject>().ToList() ?? [];
        if (updates.Count > 0)
        {
            await CallAsync("getUpdates", new JsonObject { ["offset"] = (updates[^1]["update_id"]?.GetValue<long>() ?? 0) + 1 });
        }

        return updates;
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        Person.Dispose();
        await _app.DisposeAsync();
    }
}

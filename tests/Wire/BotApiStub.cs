using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using LiaisonBot.Chat;
using LiaisonBot.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LiaisonBot.Tests.Wire;

/// <summary>A server on loopback that records what it is asked and answers what the test says, one answer a request.</summary>
internal sealed class BotApiStub : IAsyncDisposable
{
    public const string Token = "700001:test-TOKEN_of-nobody";

    private readonly WebApplication _server;
    private readonly ConcurrentQueue<Func<HttpContext, Task>> _answers = new();
    private readonly List<ServiceProvider> _clients = [];

    private BotApiStub()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _server = builder.Build();
        _server.Urls.Add("http://127.0.0.1:0");
        _server.Run(TakeAsync);
    }

    public ConcurrentQueue<(string Path, string Body)> Requests { get; } = new();

    /// <summary>What is answered when nothing is queued.</summary>
    public Func<HttpContext, Task> Otherwise { get; set; } = context => WriteAsync(context, """{"ok":true,"result":true}""", 200);

    public Uri Url => new(_server.Urls.Single());

    public static async Task<BotApiStub> StartAsync()
    {
        var stub = new BotApiStub();
        await stub._server.StartAsync();
        return stub;
    }

    public void Answers(string json, int status = 200, string? retryAfter = null) => Answers(context =>
    {
        context.Response.Headers.RetryAfter = retryAfter;
        return WriteAsync(context, json, status);
    });

    public void Answers(Func<HttpContext, Task> answer) => _answers.Enqueue(answer);

    public JsonElement Asked(string method)
    {
        Assert.True(Requests.TryDequeue(out var request), "nothing was asked");
        Assert.Equal($"/bot{Token}/{method}", request.Path);
        return JsonDocument.Parse(request.Body.Length == 0 ? "{}" : request.Body).RootElement;
    }

    public IChat Chat(TimeProvider? clock = null) => Client(clock).GetRequiredService<IChat>();

    public IUpdateSource Updates() => Client(null).GetRequiredService<IUpdateSource>();

    public ServiceProvider Client(TimeProvider? clock, Action<TelegramOptions>? more = null)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton(clock ?? TimeProvider.System);
        services.AddOptions<TelegramOptions>().Configure(o =>
        {
            (o.Token, o.ApiUrl) = (Token, Url.ToString());
            more?.Invoke(o);
        });
        var client = services.AddChatClient().BuildServiceProvider();
        _clients.Add(client);
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in _clients)
        {
            await client.DisposeAsync();
        }

        await _server.DisposeAsync();
    }

    public static async Task WriteAsync(HttpContext context, string body, int status)
    {
        context.Response.StatusCode = status;
        await context.Response.WriteAsync(body);
    }

    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        Requests.Enqueue((context.Request.Path.Value ?? "", await reader.ReadToEndAsync()));
        await (_answers.TryDequeue(out var answer) ? answer : Otherwise)(context);
    }
}

/// <summary>A clock on which every wait is over at once; it remembers how long each would have been.</summary>
internal sealed class RushClock : TimeProvider
{
    public ConcurrentQueue<TimeSpan> Waits { get; } = new();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Waits.Enqueue(dueTime);
        return System.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }
}

/// <summary>Keeps what was logged.</summary>
internal sealed class LogLines<T> : ILogger<T>
{
    public ConcurrentQueue<(LogLevel Level, string Text)> Lines { get; } = new();

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Enqueue((logLevel, formatter(state, exception)));
}

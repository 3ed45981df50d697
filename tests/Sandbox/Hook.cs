using System.Text.Json.Nodes;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LiaisonBot.Tests.Sandbox;

/// <summary>A webhook in the test's hand: it gets each request and says when and how it is answered.</summary>
internal sealed class Hook : IAsyncDisposable
{
    private readonly Channel<PushedCall> _calls = Channel.CreateUnbounded<PushedCall>();
    private readonly WebApplication _server;

    private Hook()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _server = builder.Build();
        _server.Urls.Add("http://127.0.0.1:0");
        _server.Run(TakeAsync);
    }

    public string Url => _server.Urls.Single() + "/hook";

    public static async Task<Hook> OpenAsync()
    {
        var hook = new Hook();
        await hook._server.StartAsync();
        return hook;
    }

    /// <summary>The next request.</summary>
    public ValueTask<PushedCall> NextAsync() => _calls.Reader.ReadAsync(TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        var update = await JsonNode.ParseAsync(context.Request.Body);
        var call = new PushedCall(update?["message"]?["text"]?.GetValue<string>() ?? "");
        await _calls.Writer.WriteAsync(call);
        var (status, retryAfter) = await call.Answered.WaitAsync(context.RequestAborted);
        context.Response.StatusCode = status;
        context.Response.Headers.RetryAfter = retryAfter;
    }
}

/// <summary>One request to a <see cref="Hook"/>.</summary>
internal sealed record PushedCall(string Text)
{
    private readonly TaskCompletionSource<(int Status, string? RetryAfter)> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<(int Status, string? RetryAfter)> Answered => _answer.Task;

    public void Answer(int status, string? retryAfter = null) => _answer.SetResult((status, retryAfter));
}

using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace LiaisonBot.Tests.Contracts;

/// <summary>An address to which a messenger posts; it takes everything and shows it as it came.</summary>
internal sealed class Door : IAsyncDisposable
{
    private readonly Channel<(byte[] Body, IReadOnlyList<string> Headers)> _came = Channel.CreateUnbounded<(byte[], IReadOnlyList<string>)>();
    private readonly WebApplication _server;

    private Door()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _server = builder.Build();
        _server.Urls.Add("http://127.0.0.1:0");
        _server.Run(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            await _came.Writer.WriteAsync((body.ToArray(), [.. context.Request.Headers.Select(h => h.Value.ToString())]));
        });
    }

    public Uri Address => new(_server.Urls.Single() + "/door");

    public static async Task<Door> OpenAsync()
    {
        var door = new Door();
        await door._server.StartAsync();
        return door;
    }

    /// <summary>The next request: its body and the values of its headers.</summary>
    public Task<(byte[] Body, IReadOnlyList<string> Headers)> NextAsync() =>
        _came.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Stage.Waiting.Patience, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}

using LiaisonBot.Tests.Faults;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LiaisonBot.Tests.Replicas;

/// <summary>
/// The proxy before several hosts: each request goes to the next of them, and on to another when one does not answer or says
/// that it cannot take it now. So a host that dies in the middle may have committed what another one is then given again.
/// </summary>
internal sealed class RoundRobin : IAsyncDisposable
{
    private const string Secret = "X-Telegram-Bot-Api-Secret-Token";
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(20) };
    private readonly WebApplication _server;
    private int _turn;

    private RoundRobin()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _server = builder.Build();
        _server.Run(TakeAsync);
    }

    /// <summary>Those who share the work.</summary>
    public IReadOnlyList<HostProcess> Hosts { get; set; } = [];

    /// <summary>Where the messenger posts to.</summary>
    public string Url => _server.Urls.Single() + "/hook";

    public static async Task<RoundRobin> OpenAsync()
    {
        var proxy = new RoundRobin();
        await proxy._server.StartAsync(TestContext.Current.CancellationToken);
        return proxy;
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _http.Dispose();
    }

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var first = Interlocked.Increment(ref _turn);
        for (var next = first; next < first + Hosts.Count; next++)
        {
            if (await TryAsync(Hosts[next % Hosts.Count], context, body.ToArray()))
            {
                return;
            }
        }

        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
    }

    private async Task<bool> TryAsync(HostProcess host, HttpContext context, byte[] body)
    {
        if (host.Address is not { } address)
        {
            return false;
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, "hook")) { Content = new ByteArrayContent(body) };
        request.Headers.Add(Secret, context.Request.Headers[Secret].ToString());
        try
        {
            using var response = await _http.SendAsync(request, context.RequestAborted);
            context.Response.StatusCode = (int)response.StatusCode;
            return context.Response.StatusCode != StatusCodes.Status503ServiceUnavailable;
        }
        catch (Exception failure) when (failure is HttpRequestException || (failure is TaskCanceledException && !context.RequestAborted.IsCancellationRequested))
        {
            return false;
        }
    }
}

using LiaisonBot.Chat;
using LiaisonBot.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LiaisonBot.Tests.Wire;

/// <summary>A server that hands the whole request to the test: uploads are read as forms, not as text.</summary>
internal sealed class UploadStub : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly ServiceProvider _client;

    private UploadStub(WebApplication server)
    {
        _server = server;
        var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System);
        services.AddOptions<TelegramOptions>().Configure(o => (o.Token, o.ApiUrl) = (BotApiStub.Token, server.Urls.Single()));
        _client = services.AddChatClient().BuildServiceProvider();
    }

    public IChat Chat => _client.GetRequiredService<IChat>();

    public static async Task<UploadStub> StartAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var server = builder.Build();
        server.Urls.Add("http://127.0.0.1:0");
        server.Run(answer);
        await server.StartAsync();
        return new UploadStub(server);
    }

    public async ValueTask DisposeAsync()
    {
        await _client.DisposeAsync();
        await _server.DisposeAsync();
    }
}

using System.Net;
using System.Net.Sockets;
using LiaisonBot.Sandbox;
using LiaisonBot.Settings;
using LiaisonBot.Worlds;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;

namespace LiaisonBot.Tests.Browser;

/// <summary>What a newcomer gets by starting the bot without a token: the sandbox with the demo border, on a port and a folder of its own.</summary>
internal sealed class DemoHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _folder;

    private DemoHost(WebApplication app, Uri address, string folder) => (_app, Address, _folder) = (app, address, folder);

    public Uri Address { get; }

    /// <summary>Starts it on Sunday 22 November 2026, 09:00 in Vietnam; the clock stands still until somebody pushes it.</summary>
    public static async Task<DemoHost> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("liaisonbot-browser-").FullName;
        var address = new Uri($"http://127.0.0.1:{FreePort()}/");
        string[] args =
        [
            $"--Http:Urls={address.GetLeftPart(UriPartial.Authority)}", $"--Data:Folder={folder}",
            "--Limits:MessagesPerSecondPrivate=10000", "--Limits:MessagesPerMinuteGroup=10000",
        ];
        var clock = new SandboxClock(new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.FromHours(7)), frozen: true);
        var app = LiaisonHost.Build(CommandLine.Parse(args), new SandboxWorld(DemoWorld.Options, clock));
        await app.StartAsync(TestContext.Current.CancellationToken);
        await DemoWorld.FillAsync(app);
        return new DemoHost(app, address, folder);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}

using System.Net;
using System.Net.Sockets;
using LiaisonBot.Delivery;
using LiaisonBot.Sandbox;
using LiaisonBot.Settings;
using LiaisonBot.Storage;
using LiaisonBot.Tests.Sandbox;
using LiaisonBot.Worlds;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Tests.Stage;

/// <summary>
/// The whole bot in the sandbox on a folder of its own, its clock in the test's hand. People type and read over HTTP.
/// </summary>
internal sealed class BotStage : IAsyncDisposable
{
    /// <summary>Sunday 22 November 2026, 09:00 in Vietnam.</summary>
    public static readonly DateTimeOffset Start = new(2026, 11, 22, 9, 0, 0, TimeSpan.FromHours(7));

    private const int FirstPort = 20_000;
    private const int Ports = 10_000;
    private static int _lastPort = Environment.ProcessId * 97;
    private readonly string[] _settings;
    private readonly int _port = FreePort();
    private WebApplication _app = null!;

    private BotStage(DateTimeOffset now, StageStore store, string[] settings)
    {
        (Clock, _settings) = (new SandboxClock(now, frozen: true), settings);
        Folder = Directory.CreateTempSubdirectory("liaisonbot-test-").FullName;
        store.Serve(Folder);
        Phone = new SandboxClient(new Uri($"http://127.0.0.1:{_port}/"));
    }

    public SandboxClock Clock { get; }

    /// <summary>The data folder.</summary>
    public string Folder { get; }

    /// <summary>What people type on and read from.</summary>
    public SandboxClient Phone { get; }

    public IServiceProvider Services => _app.Services;

    /// <summary>A running bot with the people of <see cref="TestBorder"/>. Settings: <c>Section:Key=value</c>.</summary>
    public static async Task<BotStage> StartAsync(DateTimeOffset? now = null, params string[] settings) => await StartAsync(await StageStore.MakeAsync(), now, settings);

    /// <summary>The same with its registers in <paramref name="store"/>, which goes with the stage.</summary>
    public static async Task<BotStage> StartAsync(StageStore store, DateTimeOffset? now = null, params string[] settings)
    {
        var stage = new BotStage(now ?? Start, store, settings);
        await stage.OpenAsync();
        await stage.DoAsync((db, services) => TestBorder.SeedAsync(db, services.GetRequiredService<Keys>(), stage.Clock.GetUtcNow()));
        return stage;
    }

    /// <summary>A running bot with an empty database.</summary>
    public static async Task<BotStage> StartEmptyAsync(DateTimeOffset? now = null, params string[] settings)
    {
        var stage = new BotStage(now ?? Start, await StageStore.MakeAsync(), settings);
        await stage.OpenAsync();
        return stage;
    }

    /// <summary>Stops the host and starts it again on the same folder. The messenger starts anew too, but knows its people.</summary>
    public async Task RestartAsync(Func<Task>? between = null)
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        if (between is not null)
        {
            await between();
        }

        await OpenAsync([.. TestBorder.People.Select(p => p with { Started = true })]);
    }

    /// <summary>Stops the host in good order; the folder stays until the stage is disposed of.</summary>
    public Task StopAsync() => _app.StopAsync();

    /// <summary>Types a text in private and reads the answer.</summary>
    public async Task<Seen> AskAsync(long person, string text) => await Phone.AskAsync(person, text, TestContext.Current.CancellationToken);

    /// <summary>Types a text in a chat and reads the answer there.</summary>
    public async Task<Seen> AskAsync(long person, long chat, string text) => await Phone.AskAsync(person, chat, text, TestContext.Current.CancellationToken);

    /// <summary>Does something inside the single writer.</summary>
    public Task DoAsync(Func<LiaisonDb, IServiceProvider, Task<LiaisonBot.Commands.Reply>> deed) => Services.GetRequiredService<WorkQueue>()
        .DoAsync(new DeedItem((services, _) => deed(services.GetRequiredService<LiaisonDb>(), services)));

    /// <summary>Reads the database beside the writer.</summary>
    public async Task<T> ReadAsync<T>(Func<LiaisonDb, Task<T>> query)
    {
        await using var scope = Services.CreateAsyncScope();
        return await query(scope.ServiceProvider.GetRequiredService<LiaisonDb>());
    }

    /// <summary>Returns once the database says so.</summary>
    public Task EventuallyAsync(Func<LiaisonDb, Task<bool>> said) => Waiting.UntilAsync(() => ReadAsync(said), "the database never says so");

    /// <summary>Returns once an update is confirmed, which is after its commit; for a flood, however long that takes.</summary>
    public Task TakenInAsync(long updateId) => Waiting.UntilAsync(
        () => ReadAsync(db => db.SeenUpdates.AnyAsync(s => s.UpdateId == updateId)),
        async () => FormattableString.Invariant($"update {updateId}; seen are {string.Join(' ', await ReadAsync(db => db.SeenUpdates.OrderByDescending(s => s.UpdateId).Select(s => s.UpdateId).Take(5).ToListAsync()))}"));

    /// <summary>Returns once nothing waits to be sent and all that was sent is marked.</summary>
    public Task SettleAsync() => Waiting.UntilAsync(
        async () => !await ReadAsync(db => db.Outbox.AnyAsync()),
        async () => $"messages stay unsent, in memory {Services.GetRequiredService<OutboxSender>().Health().Detail}: " + string.Join('\n', await ReadAsync(db => db.Outbox.OrderBy(o => o.Id).Take(3).Select(o => o.ChatId + " " + o.Payload).ToListAsync())));

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        Phone.Dispose();
        await StageStore.EndAsync(Folder);
        Directory.Delete(Folder, recursive: true);
    }

    // Below the ports that outgoing connections are given: one of those could take a port between the look and the use.
    internal static int FreePort()
    {
        while (true)
        {
            var port = FirstPort + (Interlocked.Increment(ref _lastPort) % Ports);
            try
            {
                using var probe = new TcpListener(IPAddress.Loopback, port);
                probe.Start();
                return port;
            }
            catch (SocketException)
            {
                // Taken; the next one.
            }
        }
    }

    private async Task OpenAsync(IReadOnlyList<SandboxPerson>? people = null)
    {
        string[] args =
        [
            $"--Http:Urls=http://127.0.0.1:{_port}", $"--Data:Folder={Folder}",
            "--Limits:MessagesPerSecond=10000", "--Limits:MessagesPerSecondPrivate=10000", "--Limits:MessagesPerMinuteGroup=10000", .. StageStore.SettingsOf(Folder), .. _settings,
        ];
        _app = LiaisonHost.Build(CommandLine.Parse(args), new SandboxWorld(new SandboxOptions { People = people ?? TestBorder.People, Groups = TestBorder.Groups }, Clock));
        await _app.StartAsync();
    }
}

using LiaisonBot.Sandbox;
using LiaisonBot.Schedules;
using LiaisonBot.Settings;
using LiaisonBot.Storage;
using LiaisonBot.Tests.Sandbox;
using LiaisonBot.Tests.Stage;
using LiaisonBot.Worlds;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Tests.Faults;

/// <summary>The whole bot in this process, on a clock of its own and far from its messenger, which outlives it and may be in trouble.</summary>
internal sealed class FarHost : IAsyncDisposable, IWorld
{
    private readonly string[] _settings;
    private WebApplication _app = null!;

    private FarHost(SandboxStage messenger, SandboxClock clock, string[] settings) => (Messenger, Clock, _settings) = (messenger, clock, settings);

    public SandboxStage Messenger { get; }

    /// <summary>What people type on, patient enough for pauses of the wire.</summary>
    public SandboxClient Phone { get; private set; } = null!;

    /// <summary>The host's clock; the messenger's is <c>Messenger.Clock</c>.</summary>
    public SandboxClock Clock { get; }

    public string Folder { get; } = Directory.CreateTempSubdirectory("liaisonbot-far-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>A running host on the border of the fault tests, which <paramref name="fill"/> may add to.</summary>
    public static async Task<FarHost> StartAsync(
        Func<SandboxOptions, SandboxOptions>? change = null, SandboxClock? clock = null, Action<LiaisonDb, Keys>? fill = null, params string[] settings)
    {
        var messenger = await SandboxStage.OpenAsync(o => (change ?? (same => same))(FaultBorder.Know(o)), new SandboxClock(SandboxStage.Start, frozen: true));
        var host = new FarHost(messenger, clock ?? messenger.Clock, settings) { Phone = new SandboxClient(messenger.Person.Address) { Patience = TimeSpan.FromMinutes(4) } };
        await FaultBorder.MakeAsync(host.Folder, host.Clock.GetUtcNow(), fill);
        await host.OpenAsync();
        return host;
    }

    /// <summary>Stops in good order and starts again.</summary>
    public async Task RestartAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        await OpenAsync();
    }

    /// <summary>Rings what is due by the host's clock, as its own minute would.</summary>
    public Task RingAsync() => _app.Services.GetRequiredService<Rearm>().RingDueAsync(Ct);

    public async Task<T> ReadAsync<T>(Func<LiaisonDb, Task<T>> query)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await query(scope.ServiceProvider.GetRequiredService<LiaisonDb>());
    }

    /// <summary>Returns once nothing waits to be sent and all that was sent is marked.</summary>
    public Task SettleAsync() => Waiting.UntilAsync(async () => !await ReadAsync(db => db.Outbox.AnyAsync(Ct)), "messages stay unsent");

    /// <summary>The lines of the log that hold this.</summary>
    public IReadOnlyList<string> Said(string part) => [.. Directory.EnumerateFiles(Path.Combine(Folder, "logs")).SelectMany(Read).Where(line => line.Contains(part, StringComparison.Ordinal))];

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        Phone.Dispose();
        await Messenger.DisposeAsync();
        await StageStore.EndAsync(Folder);
        Directory.Delete(Folder, recursive: true);
    }

    void IWorld.AddTo(WebApplicationBuilder builder)
    {
        builder.Configuration.AddInMemoryCollection([new("Telegram:Token", "1:sandbox"), new("Telegram:ApiUrl", Messenger.Person.Address.ToString().TrimEnd('/'))]);
        builder.Services.AddSingleton<TimeProvider>(Clock);
    }

    void IWorld.MapOn(WebApplication app)
    {
        // The messenger is not on this host's server.
    }

    Task IWorld.OpenAsync(WebApplication app) => Task.CompletedTask;

    private static string[] Read(string path)
    {
        using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd().Split('\n');
    }

    private async Task OpenAsync()
    {
        _app = LiaisonHost.Build(CommandLine.Parse(["--Http:Urls=http://127.0.0.1:0", $"--Data:Folder={Folder}", .. StageStore.SettingsOf(Folder), .. _settings]), this);
        await _app.StartAsync(Ct);
    }
}

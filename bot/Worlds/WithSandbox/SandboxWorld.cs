using LiaisonBot.Backups;
using LiaisonBot.Delivery;
using LiaisonBot.Sandbox;
using LiaisonBot.Schedules;
using LiaisonBot.Settings;

namespace LiaisonBot.Worlds;

/// <summary>The sandbox as the host's world: its messenger on the host's own web server, its clock the host's clock.</summary>
internal sealed class SandboxWorld(SandboxOptions options, SandboxClock clock, Func<WebApplication, Task>? fill = null) : IWorld
{
    /// <inheritdoc/>
    public void AddTo(WebApplicationBuilder builder)
    {
        // A messenger with a token and an address of its own, whatever the settings say.
        var address = builder.Configuration["Http:Urls"] ?? new HttpOptions().Urls;
        builder.Configuration.AddInMemoryCollection([new("Telegram:Token", options.Token), new("Telegram:ApiUrl", address)]);

        // Nobody needs copies of play, and a clock that is turned by a year would make hundreds; whoever sets a time gets them.
        builder.Configuration.AddInMemoryCollection([new("Backup:At", builder.Configuration["Backup:At"] ?? BackupOptions.Off)]);
        builder.Services.AddSingleton(clock);
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSandbox(s => options with
        {
            NextDue = s.GetRequiredService<Rearm>().NextDueAsync,
            Moved = ct => MovedAsync(s, ct),
        });
    }

    // What a moment brings is sent before the clock goes on, so that it bears the time it was due. Not for ever: a pace
    // that is short may hold messages back for minutes.
    private static async Task MovedAsync(IServiceProvider services, CancellationToken ct)
    {
        await services.GetRequiredService<Rearm>().RingDueAsync(ct);
        var lanes = services.GetRequiredService<Lanes>();
        for (var waited = 0; waited < 100 && lanes.Waiting().Count > 0; waited++)
        {
            await Task.Delay(20, ct);
        }
    }

    /// <inheritdoc/>
    public void MapOn(WebApplication app) => app.MapSandbox();

    /// <inheritdoc/>
    public async Task OpenAsync(WebApplication app)
    {
        await (fill?.Invoke(app) ?? Task.CompletedTask);
        await Console.Out.WriteLineAsync("LiaisonBot sandbox: open " + app.Urls.First() + "/");
    }
}

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
        builder.Services.AddSingleton(clock);
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSandbox(s => options with
        {
            NextDue = s.GetRequiredService<Rearm>().NextDueAsync,
            Moved = s.GetRequiredService<Rearm>().RingDueAsync,
        });
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

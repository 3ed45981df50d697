using LiaisonBot.Commands;
using LiaisonBot.Delivery;
using LiaisonBot.Diagnostics;
using LiaisonBot.Sandbox;
using LiaisonBot.Schedules;
using LiaisonBot.Settings;
using LiaisonBot.Wire;

namespace LiaisonBot;

/// <summary>Puts the host together: one AddX a plumbing folder, and the sandbox where there is no token.</summary>
internal static class LiaisonHost
{
    /// <summary>The host as the settings want it. <paramref name="world"/>: the sandbox to run in; null runs on the real messenger.</summary>
    public static WebApplication Build(Settings.CommandLine line, SandboxOptions? world = null, SandboxClock? clock = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.UseLiaisonSettings(line);
        if (world is not null)
        {
            // The sandbox is a messenger with an address and a token of its own, whatever the settings say.
            builder.Configuration.AddInMemoryCollection([new("Telegram:Token", world.Token), new("Telegram:ApiUrl", Address(builder.Configuration))]);
        }

        builder.WebHost.UseUrls(Address(builder.Configuration));
        builder.Logging.UseLiaisonLog(builder.Configuration, new SecretMask(TelegramOptions.Secrets(builder.Configuration)));
        AddWorld(builder.Services, world, clock);
        builder.Services.AddSettings().AddDiagnostics().AddCommands().AddCatalogue().AddDelivery().AddWire();
        var app = builder.Build();
        app.MapDiagnostics();
        if (world is not null)
        {
            app.MapSandbox();
        }

        return app;
    }

    private static string Address(ConfigurationManager settings) => settings["Http:Urls"] ?? new HttpOptions().Urls;

    private static void AddWorld(IServiceCollection services, SandboxOptions? world, SandboxClock? clock)
    {
        if (world is null)
        {
            services.AddSingleton(TimeProvider.System);
            return;
        }

        services.AddSingleton(clock ?? new SandboxClock());
        services.AddSingleton<TimeProvider>(s => s.GetRequiredService<SandboxClock>());
        services.AddSandbox(s => world with
        {
            NextDue = s.GetRequiredService<Rearm>().NextDueAsync,
            Moved = s.GetRequiredService<Rearm>().RingDueAsync,
        });
    }
}

using LiaisonBot.Commands;
using LiaisonBot.Delivery;
using LiaisonBot.Sandbox;
using LiaisonBot.Schedules;
using LiaisonBot.Settings;
using LiaisonBot.Wire;

namespace LiaisonBot;

/// <summary>Puts the host together: one AddX a plumbing folder, and the sandbox where there is no token.</summary>
internal static class LiaisonHost
{
    /// <summary>The host as the settings want it. <paramref name="world"/>: the sandbox to run in; null runs on the real messenger.</summary>
    public static WebApplication Build(string[] args, SandboxOptions? world = null, SandboxClock? clock = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddEnvironmentVariables("LIAISONBOT_").AddCommandLine(args);
        builder.Services.AddOptions<DataOptions>().BindConfiguration("Data");
        builder.Services.AddOptions<LimitsOptions>().BindConfiguration("Limits");
        builder.Services.AddOptions<LocaleOptions>().BindConfiguration("Locale");
        IServiceProvider? services = null;
        if (world is not null)
        {
            builder.Configuration.AddInMemoryCollection([new("Telegram:Token", world.Token)]);
            builder.Services.AddSingleton(clock ?? new SandboxClock());
            builder.Services.AddSingleton<TimeProvider>(s => s.GetRequiredService<SandboxClock>());
            builder.Services.AddSandbox(world with
            {
                NextDue = ct => services!.GetRequiredService<Rearm>().NextDueAsync(ct),
                Moved = ct => services!.GetRequiredService<Rearm>().RingDueAsync(ct),
            });
        }
        else
        {
            builder.Services.AddSingleton(TimeProvider.System);
        }

        builder.Services.AddCommands().AddCatalogue().AddDelivery().AddWire();
        var app = builder.Build();
        services = app.Services;
        if (world is not null)
        {
            app.MapSandbox();
        }

        return app;
    }
}

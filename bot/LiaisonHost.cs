using LiaisonBot.Backups;
using LiaisonBot.Commands;
using LiaisonBot.Commands.Door;
using LiaisonBot.Delivery;
using LiaisonBot.Diagnostics;
using LiaisonBot.Schedules;
using LiaisonBot.Settings;
using LiaisonBot.Storage;
using LiaisonBot.Wire;
using LiaisonBot.Worlds;

namespace LiaisonBot;

/// <summary>Puts the host together: one AddX a plumbing folder.</summary>
internal static class LiaisonHost
{
    /// <summary>The host as the settings want it. <paramref name="world"/>: null lives on the real messenger.</summary>
    public static WebApplication Build(CommandLine line, IWorld? world = null)
    {
        // An empty one: the usual ones read settings of their own and then watch the working folder, where every commit tells them of a change.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Configuration.UseLiaisonSettings(line);
        Zones.Adopt(builder.Configuration["Locale:TimeZone"]);
        builder.Services.AddRoutingCore();
        builder.WebHost.UseKestrelCore().UseUrls(builder.Configuration["Http:Urls"] ?? new HttpOptions().Urls);
        if (world is null)
        {
            builder.Services.AddSingleton(TimeProvider.System).AddHostedService<FirstAdministrator>();
        }

        world?.AddTo(builder);
        builder.Logging.UseLiaisonLog(builder.Configuration, new SecretMask(TelegramOptions.Secrets(builder.Configuration)));
        builder.Services.AddSettings().AddDiagnostics().AddCommands().AddCatalogue().AddDelivery().AddBackups().AddWire();
        var app = builder.Build();
        app.MapDiagnostics();
        app.MapWire();
        app.MapJobEngine();
        world?.MapOn(app);
        return app;
    }

    /// <summary>Runs until told to stop. Returns 0 after an orderly stop, 1 when a part of the host died.</summary>
    public static async Task<int> RunAsync(CommandLine line)
    {
        line.RefuseOptions();
        var settings = new ConfigurationManager();
        settings.UseLiaisonSettings(line);

        // On another processor, while the host is put together. Whoever opens the registers waits for it, and meets what goes wrong with it.
        _ = Task.Run(settings.GetSection("Storage").Get<StorageOptions>() is { IsPostgres: true } ? PostgresLiaisonDb.MakeModel : SqliteLiaisonDb.MakeModel);
        IWorld? world = null;
        if (!TelegramOptions.HasToken(settings))
        {
            (world, line) = WithoutToken.Enter(line, settings);
        }

        await using var app = Build(line, world);
        var parts = app.Services.GetServices<IHostedService>().OfType<BackgroundService>().ToList();
        await app.StartAsync();
        if (world is not null)
        {
            await world.OpenAsync(app);
        }

        await app.WaitForShutdownAsync();

        // A part that throws stops the host in good order, which must not look like an order to stop.
        return parts.Exists(p => p.ExecuteTask is { IsFaulted: true }) ? 1 : 0;
    }
}

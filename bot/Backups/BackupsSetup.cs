using LiaisonBot.Diagnostics;
using LiaisonBot.Schedules;
using LiaisonBot.Settings;
using Microsoft.Extensions.Options;

namespace LiaisonBot.Backups;

/// <summary>Copies of the registers: nightly, and before the schema is changed.</summary>
internal static class BackupsSetup
{
    /// <summary>Registers what the host needs. The worker stops before the writer, which it tells.</summary>
    public static IServiceCollection AddBackups(this IServiceCollection services)
    {
        services.AddBackupOptions();
        services.AddSingleton(s => new BackupFolder(
            s.GetRequiredService<IOptions<DataOptions>>().Value, s.GetRequiredService<IOptions<BackupOptions>>().Value, s.GetRequiredService<TimeProvider>()));
        services.AddSingleton<BackupState>();
        services.AddSingleton<Func<HealthFact>>(s => s.GetRequiredService<BackupState>().Health);
        services.AddScoped<Upgrade>();
        services.AddScoped<BackupNews>();
        services.AddSingleton(s => ActivatorUtilities.CreateInstance<NightlyBackup>(s, NightlyOptions(s)));
        services.AddHostedService(s => s.GetRequiredService<NightlyBackup>());
        services.AddSingleton(s => new StandingTask(NightlyBackup.Key, () => s.GetRequiredService<NightlyBackup>().Due));
        return services;
    }

    // A server is backed up by its own means.
    private static BackupOptions NightlyOptions(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<BackupOptions>>().Value;
        return services.GetRequiredService<Registers>().File is null ? options with { At = BackupOptions.Off } : options;
    }

    /// <summary>The section, checked at start.</summary>
    public static IServiceCollection AddBackupOptions(this IServiceCollection services)
    {
        services.AddOptions<BackupOptions>().BindConfiguration(BackupOptions.Section).ValidateOnStart();
        return services.AddSingleton<IValidateOptions<BackupOptions>, BackupOptionsValidator>();
    }
}

using LiaisonBot.Diagnostics;
using LiaisonBot.Settings;
using Microsoft.Extensions.Options;

namespace LiaisonBot.Replicas;

/// <summary>What a host among others registers; with SQLite it is the only one and asks nobody.</summary>
internal static class ReplicasSetup
{
    /// <summary>Registers the duty. Its keeper starts after the database was opened and stops after the writer: what was sent is marked before the next on duty looks.</summary>
    public static IServiceCollection AddReplicas(this IServiceCollection services)
    {
        services.AddSingleton(s => new Duty(s.GetRequiredService<IOptions<StorageOptions>>().Value.IsPostgres, TimeProvider.System));
        services.AddSingleton<Func<HealthFact>>(s => s.GetRequiredService<Duty>().Health);
        services.AddHostedService<DutyKeeper>();
        return services;
    }
}

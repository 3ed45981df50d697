using LiaisonBot.Diagnostics;
using LiaisonBot.Files;
using LiaisonBot.Replicas;
using LiaisonBot.Schedules;
using LiaisonBot.Settings;
using LiaisonBot.Storage;

namespace LiaisonBot.Delivery;

/// <summary>The database, the single writer and the sender.</summary>
internal static class DeliverySetup
{
    /// <summary>Services start in this order and stop in the reverse: receive, ring, send, write, let go of the folder.</summary>
    public static IServiceCollection AddDelivery(this IServiceCollection services)
    {
        services.AddSingleton<Keys>();
        services.AddSingleton<StoreFiles>();
        services.AddSingleton<Registers>();
        services.AddScoped(s => s.GetRequiredService<Registers>().Open());
        services.AddSingleton(s => s.GetRequiredService<Registers>().Shelf);
        services.AddSingleton<WorkQueue>();
        services.AddSingleton<Chat.IInbox, AttentiveInbox>();
        services.AddSingleton<InHand>();
        services.AddSingleton<WorkState>();
        services.AddSingleton<Func<HealthFact>>(s => s.GetRequiredService<WorkState>().Health);
        services.AddSingleton<Meters>();
        services.AddSingleton<Lanes>();
        services.AddScoped<Batch>();
        services.AddScoped<ItemCarrier>();
        services.AddScoped<Booking>();
        services.AddScoped<SeenUpdates>();
        services.AddScoped<RungSchedules>();
        services.AddScoped<QuietHours>();
        services.AddScoped<Outgoings>();
        services.AddScoped<AuditChain>();
        services.AddScoped<SentMarks>();
        services.AddScoped<Apology>();
        services.AddScoped<ReplayMarks>();
        services.AddHostedService<FolderHold>();
        services.AddReplicas();
        services.AddHosted<Work>();
        services.AddHosted<Postman>();
        services.AddHosted<OutboxSender>();
        services.AddHosted<FileFetcher>();
        services.AddSingleton<Func<HealthFact>>(s => () => s.GetRequiredService<Duty>().Judge(s.GetRequiredService<OutboxSender>().Health()));
        services.AddSingleton<AlarmDesk>();
        services.AddSingleton<DueList>();
        services.AddJobEngine();
        services.AddHosted<Rearm>();
        services.AddHosted<Replays>();
        services.AddHosted<Hello>();
        return services;
    }

    private static void AddHosted<T>(this IServiceCollection services)
        where T : class, IHostedService
    {
        services.AddSingleton<T>();
        services.AddHostedService(s => s.GetRequiredService<T>());
    }
}

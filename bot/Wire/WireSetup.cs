using LiaisonBot.Diagnostics;
using LiaisonBot.Replicas;
using Microsoft.Extensions.Options;

namespace LiaisonBot.Wire;

/// <summary>What the wire registers.</summary>
internal static class WireSetup
{
    /// <summary>The chat client chosen at build time and the receiver. Needs an <c>IInbox</c> and a <c>TimeProvider</c>.</summary>
    public static IServiceCollection AddWire(this IServiceCollection services)
    {
        services.AddOptions<TelegramOptions>()
            .BindConfiguration(TelegramOptions.Section)
            .PostConfigure(o => o.ReadTokenFile())
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<TelegramOptions>, TelegramOptionsValidator>();
        services.AddSingleton<WireState>();
        services.AddSingleton<WebhookState>();
        services.AddSingleton<WebhookEndpoint>();
        services.AddSingleton<Func<HealthFact>>(s =>
        {
            Func<HealthFact> health = ModeOf(s) == TelegramMode.Polling ? s.GetRequiredService<WireState>().Health : s.GetRequiredService<WebhookState>().Health;
            var duty = s.GetRequiredService<Duty>();
            return () => duty.Judge(health());
        });
        services.AddChatClient();
        services.AddSingleton<IHostedService>(Receiver);
        return services;
    }

    /// <summary>With webhook: its endpoint, on the path of <c>Telegram:WebhookUrl</c>.</summary>
    public static IEndpointRouteBuilder MapWire(this IEndpointRouteBuilder routes)
    {
        if (FindValid(routes.ServiceProvider) is { Mode: TelegramMode.Webhook } options)
        {
            routes.MapPost(options.WebhookPath, routes.ServiceProvider.GetRequiredService<WebhookEndpoint>().TakeAsync);
        }

        return routes;
    }

    // With a bad setting the start is refused, which names it with all others that are bad.
    private static TelegramOptions? FindValid(IServiceProvider services)
    {
        try
        {
            return services.GetRequiredService<IOptions<TelegramOptions>>().Value;
        }
        catch (Exception e) when (e is OptionsValidationException or InvalidOperationException)
        {
            return null;
        }
    }

    private static IHostedService Receiver(IServiceProvider services) => ModeOf(services) == TelegramMode.Polling
        ? ActivatorUtilities.CreateInstance<PollingReceiver>(services)
        : ActivatorUtilities.CreateInstance<WebhookKeeper>(services);

    private static TelegramMode ModeOf(IServiceProvider services) => services.GetRequiredService<IOptions<TelegramOptions>>().Value.Mode;
}

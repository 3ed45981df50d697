using LiaisonBot.Diagnostics;
using LiaisonBot.Settings;
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
        services.AddSingleton<Func<HealthFact>>(s => s.GetRequiredService<WireState>().Health);
        services.AddChatClient();
        services.AddSingleton<IHostedService>(Receiver);
        return services;
    }

    // The webhook endpoint is not built yet; a deaf bot would be worse than one that says so.
    private static PollingReceiver Receiver(IServiceProvider services) =>
        services.GetRequiredService<IOptions<TelegramOptions>>().Value.Mode == TelegramMode.Polling
            ? ActivatorUtilities.CreateInstance<PollingReceiver>(services)
            : throw new SettingsException(SettingFault.Tell("Telegram:Mode", "must be polling in this version", "webhook"));
}

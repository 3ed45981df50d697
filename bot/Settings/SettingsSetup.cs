using Microsoft.Extensions.Options;

namespace LiaisonBot.Settings;

/// <summary>The general settings.</summary>
internal static class SettingsSetup
{
    /// <summary>Registers and checks at start: Data, Storage, Locale, Limits, Http.</summary>
    public static IServiceCollection AddSettings(this IServiceCollection services)
    {
        services.AddOptions<DataOptions>().BindConfiguration("Data").ValidateOnStart();
        services.AddOptions<StorageOptions>().BindConfiguration("Storage").ValidateOnStart();
        services.AddOptions<LocaleOptions>().BindConfiguration("Locale").ValidateOnStart();
        services.AddOptions<LimitsOptions>().BindConfiguration("Limits").ValidateOnStart();
        services.AddOptions<HttpOptions>().BindConfiguration("Http").ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<DataOptions>, DataOptionsValidator>()
            .AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsValidator>()
            .AddSingleton<IValidateOptions<LocaleOptions>, LocaleOptionsValidator>()
            .AddSingleton<IValidateOptions<LimitsOptions>, LimitsOptionsValidator>()
            .AddSingleton<IValidateOptions<HttpOptions>, HttpOptionsValidator>();
    }
}

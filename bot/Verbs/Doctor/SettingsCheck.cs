using LiaisonBot.Backups;
using LiaisonBot.Settings;
using LiaisonBot.Wire;
using LiaisonBot.Words;
using Microsoft.Extensions.Options;

namespace LiaisonBot.Verbs.Doctor;

/// <summary>All settings, checked as the host checks them at its start.</summary>
internal static class SettingsCheck
{
    /// <summary>The services that go by the settings. Those of the messenger are there only when there is a token.</summary>
    public static ServiceProvider Services(ConfigurationManager settings, TimeProvider time)
    {
        var services = new ServiceCollection().AddSingleton<IConfiguration>(settings).AddSingleton(time).AddSettings().AddBackupOptions();
        return (TelegramOptions.HasToken(settings) ? services.AddWire() : services).BuildServiceProvider();
    }

    /// <summary>What is wrong with the settings.</summary>
    public static Finding Of(ServiceProvider services)
    {
        try
        {
            services.GetRequiredService<IStartupValidator>().Validate();
            return new Finding(Level.Ok, "settings", VerbWords.SettingsAreValid());
        }
        catch (Exception failure) when (SettingsFailure.Explain(failure) is { } why)
        {
            return new Finding(Level.Fail, "settings", why.Replace("\n", "; ", StringComparison.Ordinal));
        }
    }
}

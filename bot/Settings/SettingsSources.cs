namespace LiaisonBot.Settings;

/// <summary>Where settings come from.</summary>
internal static class SettingsSources
{
    private const string EnvironmentPrefix = "LIAISONBOT_";

    /// <summary>
    /// Replaces all sources by ours, the later one winning: appsettings.json next to the binary, environment
    /// <c>LIAISONBOT_Section__Key</c>, command line. SettingsException when the file cannot be read.
    /// </summary>
    public static IConfigurationBuilder UseLiaisonSettings(this IConfigurationBuilder settings, CommandLine commandLine, string? folder = null)
    {
        settings.Sources.Clear();
        settings.AddJsonFile(source =>
        {
            source.Path = "appsettings.json";
            source.Optional = true;
            // Watching costs an inotify handle, which containers run out of; a changed setting needs a restart anyway.
            source.ReloadOnChange = false;
            source.FileProvider = new Microsoft.Extensions.FileProviders.PhysicalFileProvider(folder ?? AppContext.BaseDirectory);
        });
        return settings.AddEnvironmentVariables(EnvironmentPrefix).AddInMemoryCollection(commandLine.Settings);
    }
}

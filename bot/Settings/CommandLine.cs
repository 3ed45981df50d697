namespace LiaisonBot.Settings;

/// <summary>A command line, taken apart. <c>Settings</c>: from <c>--Section:Key=value</c>. <c>Rest</c>: the verb and what belongs to it, in order.</summary>
internal sealed record CommandLine(IReadOnlyDictionary<string, string?> Settings, IReadOnlyList<string> Rest)
{
    /// <summary>
    /// Takes the settings out. SettingsException for a secret, an unknown setting, or one without "=value".
    /// Options of a verb (<c>--role</c>, no colon) are left to it.
    /// </summary>
    public static CommandLine Parse(IEnumerable<string> args)
    {
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        var rest = new List<string>();
        foreach (var arg in args)
        {
            var (key, value) = Split(arg);
            if (key is null)
            {
                rest.Add(arg);
            }
            else
            {
                settings[key] = Check(key, value);
            }
        }

        return new CommandLine(settings, rest);
    }

    /// <summary>SettingsException when an option is left over: for a verb that has none of its own.</summary>
    public void RefuseOptions()
    {
        if (Rest.FirstOrDefault(a => a.StartsWith('-')) is { } option)
        {
            // Up to "=" only: what follows may be a secret under a mistyped name.
            throw new SettingsException($"{option.Split('=')[0]}: no such option; settings are written --Section:Key=value");
        }
    }

    // A value may hold colons of its own: the key ends at the first "=". The environment's "__" is taken for ":", as people mix them up.
    private static (string? Key, string? Value) Split(string arg)
    {
        if (!arg.StartsWith("--", StringComparison.Ordinal))
        {
            return (null, null);
        }

        var parts = arg[2..].Split('=', 2);
        var key = parts[0].Replace("__", ":", StringComparison.Ordinal);
        return key.Contains(':', StringComparison.Ordinal) ? (key, parts.ElementAtOrDefault(1)) : (null, null);
    }

    private static string Check(string key, string? value) =>
        KnownSettings.FindSecret(key) is { } secret
            ? throw new SettingsException($"{secret}: refused on the command line, which process lists show; set LIAISONBOT_{secret.Replace(":", "__", StringComparison.Ordinal)} instead")
        : !KnownSettings.Knows(key) ? throw new SettingsException($"--{key}: no such setting")
        : value ?? throw new SettingsException($"--{key}: needs a value, as --{key}=value");
}

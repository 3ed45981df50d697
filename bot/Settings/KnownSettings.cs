namespace LiaisonBot.Settings;

/// <summary>The settings that a command line may name. A new one stands here and in the table of the operations guide.</summary>
internal static class KnownSettings
{
    /// <summary>Refused on the command line, which process lists show.</summary>
    public static readonly IReadOnlyList<string> Secrets = ["Telegram:Token", "Telegram:WebhookSecret"];

    private static readonly HashSet<string> Keys = new(StringComparer.OrdinalIgnoreCase)
    {
        "Telegram:TokenFile", "Telegram:ApiUrl", "Telegram:Proxy", "Telegram:Mode", "Telegram:WebhookUrl",
        "Storage:Provider", "Storage:ConnectionString", "Data:Folder", "Http:Urls", "Locale:Language", "Locale:TimeZone",
        "Limits:MessagesPerSecond", "Limits:MessagesPerSecondPrivate", "Limits:MessagesPerMinuteGroup", "Limits:AttachmentMegabytes",
        "Backup:At", "Backup:Folder", "Backup:KeepDays", "Backup:KeepMonths",
    };

    // Sections whose keys are many, or another library's.
    private static readonly string[] Sections = ["Serilog:", "Retention:", "Sandbox:"];

    /// <summary>Whether there is such a setting, in any letter case.</summary>
    public static bool Knows(string key) =>
        Keys.Contains(key) || Sections.Any(s => key.StartsWith(s, StringComparison.OrdinalIgnoreCase));

    // May hold a password or a key of somebody else's.
    private static readonly string[] Hidden = ["Telegram:Token", "Telegram:WebhookSecret", "Telegram:Proxy", "Storage:ConnectionString"];

    /// <summary>Whether a setting's value may be shown in the audit: no secret, no other library's setting but its levels, no address with a name in it.</summary>
    public static bool IsShown(string key, string value) =>
        !Hidden.Contains(key, StringComparer.OrdinalIgnoreCase) && !value.Contains('@', StringComparison.Ordinal)
        && (!key.StartsWith("Serilog:", StringComparison.OrdinalIgnoreCase) || key.StartsWith("Serilog:MinimumLevel", StringComparison.OrdinalIgnoreCase));

    /// <summary>The secret's key as it is written in the documents, or null when the setting is none.</summary>
    public static string? FindSecret(string key) => Secrets.FirstOrDefault(s => s.Equals(key, StringComparison.OrdinalIgnoreCase));
}

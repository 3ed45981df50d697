using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace LiaisonBot.Settings;

/// <summary>Tells which settings stopped the host.</summary>
internal static partial class SettingsFailure
{
    /// <summary>
    /// One line for each bad setting (key, limit, value found), or null when the exception is about something else.
    /// The host writes them to standard error and exits with code 1.
    /// </summary>
    public static string? Explain(Exception failure) => failure switch
    {
        SettingsException e => e.Message,
        OptionsValidationException e => string.Join('\n', e.Failures.Distinct()),
        AggregateException e when e.InnerExceptions.Select(Explain).ToList() is var all && all.TrueForAll(l => l is not null) => string.Join('\n', all),
        // A number that is none fails when it is bound, before any validation.
        InvalidOperationException e when Unbound().Match(e.Message) is { Success: true } m => Tell(m),
        IOException { InnerException: AddressInUseException } e => "Http:Urls: " + e.Message.TrimEnd('.'),
        InvalidDataException { InnerException: FormatException } => "appsettings.json: not valid JSON",
        _ => null,
    };

    private static string Tell(Match unbound)
    {
        var (key, type) = (unbound.Groups["key"].Value, unbound.Groups["type"].Value);
        var limit = type.Split('.', '+')[^1] switch
        {
            "Int32" or "Int64" => "must be a whole number",
            "Boolean" => "must be true or false",
            "TelegramMode" => "must be polling or webhook",
            var other => $"must be a {other}",
        };
        return unbound.Groups["value"].Success ? SettingFault.Tell(key, limit, unbound.Groups["value"].Value) : SettingFault.TellWithoutValue(key, limit);
    }

    [GeneratedRegex(@"^Failed to convert configuration value (?:'(?<value>[^']*)' )?at '(?<key>[^']+)' to type '(?<type>[^']+)'")]
    private static partial Regex Unbound();
}

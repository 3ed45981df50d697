using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace LiaisonBot.Settings;

/// <summary>Section <c>Http</c>.</summary>
internal sealed record HttpOptions : IValidatableObject
{
    /// <summary>Where the host listens, separated by semicolons: http or https, host or * or +, port 0 for any free one.</summary>
    public string Urls { get; set; } = "http://127.0.0.1:5080";

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var urls = (Urls ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (urls.Length == 0 || !Array.TrueForAll(urls, IsListenUrl))
        {
            yield return new ValidationResult(SettingFault.Tell("Http:Urls", "must be http or https addresses such as http://127.0.0.1:5080", Urls));
        }
    }

    // Kestrel's "any host" is no host of a URI.
    private static bool IsListenUrl(string url) =>
        Uri.TryCreate(url.Replace("//*", "//any", StringComparison.Ordinal).Replace("//+", "//any", StringComparison.Ordinal), UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https" && uri.AbsolutePath == "/";
}

/// <summary>Checks <see cref="HttpOptions"/> at start.</summary>
[OptionsValidator]
internal sealed partial class HttpOptionsValidator : IValidateOptions<HttpOptions>;

using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using LiaisonBot.Settings;
using Microsoft.Extensions.Options;

namespace LiaisonBot.Wire;

/// <summary>How updates reach us.</summary>
internal enum TelegramMode
{
    /// <summary>We ask (getUpdates).</summary>
    Polling,

    /// <summary>Telegram posts to <see cref="TelegramOptions.WebhookUrl"/>.</summary>
    Webhook,
}

/// <summary>Section <c>Telegram</c>.</summary>
internal sealed partial record TelegramOptions : IValidatableObject
{
    /// <summary>The section's name.</summary>
    public const string Section = "Telegram";

    private const string TokenShape = "must look like 123456:ABC-def_1 (digits, a colon, then letters, digits, '-' and '_')";

    /// <summary>The bot's token, from BotFather. Secret; refused on the command line.</summary>
    public string? Token { get; set; }

    /// <summary>A file that holds the token alone; instead of <see cref="Token"/>.</summary>
    public string? TokenFile { get; set; }

    /// <summary>The Bot API server: absolute, http or https, a path in front is kept.</summary>
    public string ApiUrl { get; set; } = "https://api.telegram.org";

    /// <summary>A proxy, <c>http://</c>, <c>https://</c> or <c>socks5://[user:password@]host:port</c>; null for the system's. May hold a password, so its value is never shown.</summary>
    public string? Proxy { get; set; }

    /// <summary>polling (default) or webhook.</summary>
    public TelegramMode Mode { get; set; }

    /// <summary>With webhook: where Telegram posts to; https, or http for a Bot API server of one's own. Its path is served on Http:Urls.</summary>
    public string? WebhookUrl { get; set; }

    /// <summary>With webhook: 1–256 of A-Z a-z 0-9 _ -. Secret; refused on the command line.</summary>
    public string? WebhookSecret { get; set; }

    /// <summary>The token in force, from either source; empty when there is none.</summary>
    internal string BotToken => (Token ?? TokenFromFile ?? "").Trim();

    /// <summary>The path, with whatever stands behind it, of a valid <see cref="WebhookUrl"/>.</summary>
    internal string WebhookPath => new Uri(WebhookUrl!).GetComponents(UriComponents.PathAndQuery | UriComponents.Fragment, UriFormat.UriEscaped);

    /// <summary>What <see cref="TokenFile"/> held when the options were made.</summary>
    internal string? TokenFromFile { get; private set; }

    /// <summary>Whether a token is set at all; without one the bot starts its sandbox.</summary>
    public static bool HasToken(IConfiguration settings) =>
        !string.IsNullOrWhiteSpace(settings[$"{Section}:{nameof(Token)}"]) || !string.IsNullOrWhiteSpace(settings[$"{Section}:{nameof(TokenFile)}"]);

    /// <summary>The secrets of the section, for the log's mask.</summary>
    public static IReadOnlyList<string?> Secrets(IConfiguration settings)
    {
        var options = new TelegramOptions
        {
            Token = settings[$"{Section}:{nameof(Token)}"],
            TokenFile = settings[$"{Section}:{nameof(TokenFile)}"],
        };
        options.ReadTokenFile();
        return [options.BotToken, settings[$"{Section}:{nameof(WebhookSecret)}"]];
    }

    /// <summary>Reads <see cref="TokenFile"/>; an unreadable one is left to the validation.</summary>
    internal void ReadTokenFile()
    {
        if (string.IsNullOrWhiteSpace(TokenFile))
        {
            return;
        }

        try
        {
            TokenFromFile = File.ReadAllText(TokenFile);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            TokenFromFile = null;
        }
    }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        TokenFaults().Concat(UrlFaults()).Concat(WebhookFaults()).Select(f => new ValidationResult(f));

    /// <summary>Never the values: a record would print the token.</summary>
    public override string ToString() => nameof(TelegramOptions);

    private IEnumerable<string> TokenFaults()
    {
        if (!string.IsNullOrWhiteSpace(Token) && !string.IsNullOrWhiteSpace(TokenFile))
        {
            yield return SettingFault.TellWithoutValue($"{Section}:Token", "is set beside Telegram:TokenFile; set one of them");
        }
        else if (!string.IsNullOrWhiteSpace(TokenFile) && TokenFromFile is null)
        {
            yield return SettingFault.Tell($"{Section}:TokenFile", "must name a readable file", TokenFile);
        }
        else if (!TokenPattern().IsMatch(BotToken))
        {
            var key = string.IsNullOrWhiteSpace(TokenFile) ? "Token" : "TokenFile";
            yield return SettingFault.TellWithoutValue($"{Section}:{key}", TokenShape);
        }
    }

    private IEnumerable<string> UrlFaults()
    {
        if (!IsUrl(ApiUrl, "http", "https"))
        {
            yield return SettingFault.Tell($"{Section}:ApiUrl", "must be an absolute http or https address", ApiUrl);
        }

        if (!string.IsNullOrWhiteSpace(Proxy) && !IsUrl(Proxy, "http", "https", "socks5"))
        {
            yield return SettingFault.TellWithoutValue($"{Section}:Proxy", "must be http://, https:// or socks5://[user:password@]host:port");
        }

        if (!Enum.IsDefined(Mode))
        {
            yield return SettingFault.Tell($"{Section}:Mode", "must be polling or webhook", Mode);
        }
    }

    private IEnumerable<string> WebhookFaults()
    {
        if (Mode != TelegramMode.Webhook)
        {
            yield break;
        }

        if (!IsUrl(WebhookUrl, "http", "https"))
        {
            yield return SettingFault.Tell($"{Section}:WebhookUrl", "must be an absolute https address with Telegram:Mode webhook", WebhookUrl);
        }
        else if (!PlainPath().IsMatch(WebhookPath))
        {
            yield return SettingFault.Tell($"{Section}:WebhookUrl", "must have a path of A-Z a-z 0-9 . _ ~ - / and no query", WebhookUrl);
        }

        if (!SecretPattern().IsMatch(WebhookSecret ?? ""))
        {
            yield return SettingFault.TellWithoutValue($"{Section}:WebhookSecret", "must be 1 to 256 of A-Z a-z 0-9 _ - with Telegram:Mode webhook");
        }
    }

    private static bool IsUrl(string? text, params string[] schemes) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Host.Length > 0 && schemes.Contains(url.Scheme);

    // An id of 52 bits.
    [GeneratedRegex(@"^[0-9]{1,16}:[A-Za-z0-9_-]{1,200}\z")]
    private static partial Regex TokenPattern();

    // What a proxy may not write in another way, and a route takes as it is.
    [GeneratedRegex(@"^(/[A-Za-z0-9._~-]+)*/?\z")]
    private static partial Regex PlainPath();

    [GeneratedRegex(@"^[A-Za-z0-9_-]{1,256}\z")]
    private static partial Regex SecretPattern();
}

/// <summary>Checks <see cref="TelegramOptions"/> at start.</summary>
[OptionsValidator]
internal sealed partial class TelegramOptionsValidator : IValidateOptions<TelegramOptions>;

namespace LiaisonBot.Diagnostics;

/// <summary>Replaces secrets by <c>***</c> in text that may reach a log or a screen.</summary>
internal sealed class SecretMask
{
    /// <summary>What stands where a secret stood.</summary>
    public const string Stars = "***";

    // Below this a "secret" is too short to be one, and masking it would eat ordinary text.
    private const int ShortestSecret = 6;

    private readonly string[] _forms;

    public SecretMask(IEnumerable<string?> secrets) =>
        _forms = [.. secrets.OfType<string>().SelectMany(Forms).Distinct().OrderByDescending(f => f.Length)];

    /// <summary>Whether the text holds a secret.</summary>
    public bool Hits(string text) => Array.Exists(_forms, f => text.Contains(f, StringComparison.Ordinal));

    /// <summary>The text with every secret, plain or percent-encoded, replaced.</summary>
    public string Clean(string text) =>
        _forms.Aggregate(text, (clean, form) => clean.Replace(form, Stars, StringComparison.Ordinal));

    // A bot token is "id:key"; the id alone is public (it is the bot's account), the key alone is as good as the whole.
    private static IEnumerable<string> Forms(string secret)
    {
        var key = secret[(secret.IndexOf(':', StringComparison.Ordinal) + 1)..];
        return new[] { secret, Uri.EscapeDataString(secret), key }.Where(f => f.Length >= ShortestSecret);
    }
}

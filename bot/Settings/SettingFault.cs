using System.ComponentModel.DataAnnotations;

namespace LiaisonBot.Settings;

/// <summary>How a bad setting is told: its key, its limit and, unless it is a secret, the value found.</summary>
internal static class SettingFault
{
    private const string RecordSuffix = "Options";

    /// <summary><c>Limits:MessagesPerSecond: must be 1 to 1000, found '0'</c>.</summary>
    public static string Tell(string key, string limit, object? found) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{key}: {limit}, found '{found}'");

    /// <summary>The same for a secret or for a value that is missing.</summary>
    public static string TellWithoutValue(string key, string limit) => $"{key}: {limit}";

    /// <summary>The key of the member under validation. Every record <c>XOptions</c> is bound to the section <c>X</c>.</summary>
    public static string KeyOf(ValidationContext context)
    {
        var record = context.ObjectInstance.GetType().Name;
        return $"{record[..^RecordSuffix.Length]}:{context.MemberName}";
    }
}

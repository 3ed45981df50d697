using System.Globalization;

namespace LiaisonBot.Storage.Backups;

/// <summary>What a restore leaves in the database for the host's next start to tell.</summary>
/// <param name="At">When it was restored.</param>
/// <param name="Lost">Changes made after the copy; null when that is not known.</param>
/// <param name="Copy">The copy's file name.</param>
public sealed record RestoreMark(DateTimeOffset At, long? Lost, string Copy)
{
    /// <summary>The name of the host mark.</summary>
    public const string Name = "restored";

    /// <summary>As it is kept.</summary>
    public override string ToString() => FormattableString.Invariant($"{At:O}|{Lost}|{Copy}");

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static RestoreMark Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split('|', 3);
        return new RestoreMark(
            DateTimeOffset.Parse(parts[0], CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
            long.TryParse(parts[1], CultureInfo.InvariantCulture, out var lost) ? lost : null, parts[2]);
    }
}

using System.ComponentModel.DataAnnotations;
using System.Globalization;
using LiaisonBot.Settings;
using Microsoft.Extensions.Options;

namespace LiaisonBot.Backups;

/// <summary>Section <c>Backup</c>: the copies the host makes by itself, and for how long they are kept.</summary>
internal sealed record BackupOptions : IValidatableObject
{
    /// <summary>The section's name.</summary>
    public const string Section = "Backup";

    /// <summary>What <see cref="At"/> says to make none.</summary>
    public const string Off = "off";

    /// <summary>Each day at this time in Locale:TimeZone, <c>HH:mm</c>; or <c>off</c>.</summary>
    public string At { get; set; } = "02:30";

    /// <summary>Where they are kept; absolute, or below the data folder.</summary>
    public string Folder { get; set; } = "backups";

    /// <summary>Each is kept for this many days, 1–3,650.</summary>
    [Within(1, 3650)]
    public int KeepDays { get; set; } = 14;

    /// <summary>The first of each month is kept for this many months, 0–1,200.</summary>
    [Within(0, 1200)]
    public int KeepMonths { get; set; } = 12;

    /// <summary>The time of <see cref="At"/>; null for off.</summary>
    internal TimeOnly? Time => TimeOnly.TryParseExact(At, ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Time is null && !Off.Equals(At, StringComparison.OrdinalIgnoreCase))
        {
            yield return new ValidationResult(SettingFault.Tell("Backup:At", "must be a time such as 02:30, or off", At));
        }

        if (string.IsNullOrWhiteSpace(Folder) || Folder.Contains('\0', StringComparison.Ordinal))
        {
            yield return new ValidationResult(SettingFault.Tell("Backup:Folder", "must name a folder", Folder));
        }
    }
}

/// <summary>Checks <see cref="BackupOptions"/> at start.</summary>
[OptionsValidator]
internal sealed partial class BackupOptionsValidator : IValidateOptions<BackupOptions>;

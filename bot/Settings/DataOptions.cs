using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace LiaisonBot.Settings;

/// <summary>Section <c>Data</c>.</summary>
internal sealed record DataOptions : IValidatableObject
{
    /// <summary>Where database, attachments, logs and backups live; absolute, or below the working folder.</summary>
    public string Folder { get; set; } = "data";

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (string.IsNullOrWhiteSpace(Folder) || Folder.Contains('\0', StringComparison.Ordinal))
        {
            yield return new ValidationResult(SettingFault.Tell("Data:Folder", "must name a folder", Folder));
        }
        else if (File.Exists(Folder))
        {
            yield return new ValidationResult(SettingFault.Tell("Data:Folder", "must be a folder, not a file", Folder));
        }
    }
}

/// <summary>Checks <see cref="DataOptions"/> at start.</summary>
[OptionsValidator]
internal sealed partial class DataOptionsValidator : IValidateOptions<DataOptions>;

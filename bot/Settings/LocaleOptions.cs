using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace LiaisonBot.Settings;

/// <summary>Section <c>Locale</c>.</summary>
internal sealed record LocaleOptions : IValidatableObject
{
    /// <summary>vi or en: the language of whoever has not chosen one.</summary>
    [OneOf("vi", "en")]
    public string Language { get; set; } = "vi";

    /// <summary>An IANA zone: the wall clock of units that set none.</summary>
    public string TimeZone { get; set; } = "Asia/Ho_Chi_Minh";

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone ?? "", out _))
        {
            yield return new ValidationResult(SettingFault.Tell("Locale:TimeZone", "must be a time zone of this machine, such as Asia/Ho_Chi_Minh (is tzdata installed?)", TimeZone));
        }
    }
}

/// <summary>Checks <see cref="LocaleOptions"/> at start.</summary>
[OptionsValidator]
internal sealed partial class LocaleOptionsValidator : IValidateOptions<LocaleOptions>;

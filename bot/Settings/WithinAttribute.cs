using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace LiaisonBot.Settings;

/// <summary>A whole number within bounds. The framework's Range would name neither the key nor the value found.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class WithinAttribute(int least, int most) : ValidationAttribute
{
    public int Least { get; } = least;

    public int Most { get; } = most;

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is int number && number >= Least && number <= Most
            ? ValidationResult.Success
            : new ValidationResult(SettingFault.Tell(
                SettingFault.KeyOf(validationContext), string.Create(CultureInfo.InvariantCulture, $"must be {Least} to {Most}"), value));
}

using System.ComponentModel.DataAnnotations;

namespace LiaisonBot.Settings;

/// <summary>One of a few words, in any letter case.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class OneOfAttribute(params string[] words) : ValidationAttribute
{
    public IReadOnlyList<string> Words { get; } = words;

    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        Words.Contains(value as string, StringComparer.OrdinalIgnoreCase)
            ? ValidationResult.Success
            : new ValidationResult(SettingFault.Tell(SettingFault.KeyOf(validationContext), $"must be {string.Join(" or ", Words)}", value));
}

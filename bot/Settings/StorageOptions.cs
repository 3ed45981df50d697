using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace LiaisonBot.Settings;

/// <summary>Section <c>Storage</c>.</summary>
internal sealed record StorageOptions : IValidatableObject
{
    /// <summary>sqlite (one file below Data:Folder) or postgres.</summary>
    [OneOf("sqlite", "postgres")]
    public string Provider { get; set; } = "sqlite";

    /// <summary>Needed for postgres. May hold a password: never shown.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>Whether the database is PostgreSQL.</summary>
    internal bool IsPostgres => Provider.Equals("postgres", StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        // The second provider is not built yet; registers that quietly went elsewhere would be worse than a host that says so.
        if (IsPostgres)
        {
            yield return new ValidationResult(SettingFault.Tell("Storage:Provider", "must be sqlite in this version", Provider));
        }
    }

    /// <summary>Never the connection string.</summary>
    public override string ToString() => $"{nameof(StorageOptions)} {Provider}";
}

/// <summary>Checks <see cref="StorageOptions"/> at start.</summary>
[OptionsValidator]
internal sealed partial class StorageOptionsValidator : IValidateOptions<StorageOptions>;

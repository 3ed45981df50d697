using System.ComponentModel.DataAnnotations;
using LiaisonBot.Storage;
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
        if (IsPostgres && (string.IsNullOrWhiteSpace(ConnectionString) || !CanBeRead(ConnectionString)))
        {
            yield return new ValidationResult("Storage:ConnectionString: must be Host=…;Username=…;Database=… for postgres; what was found is not shown");
        }
    }

    private static bool CanBeRead(string connectionString)
    {
        try
        {
            return PostgresLiaisonDb.NameOf(connectionString).Length > 0;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>Never the connection string.</summary>
    public override string ToString() => $"{nameof(StorageOptions)} {Provider}";
}

/// <summary>Checks <see cref="StorageOptions"/> at start.</summary>
[OptionsValidator]
internal sealed partial class StorageOptionsValidator : IValidateOptions<StorageOptions>;

using Microsoft.EntityFrameworkCore.Design;

namespace LiaisonBot.Storage.Design;

/// <summary>Gives the migrations tool a context; the server it names is never asked.</summary>
internal sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresLiaisonDb>
{
    public PostgresLiaisonDb CreateDbContext(string[] args) => new(PostgresLiaisonDb.OptionsFor("Host=127.0.0.1;Username=design;Database=design"));
}

using Microsoft.EntityFrameworkCore.Design;

namespace LiaisonBot.Storage.Design;

/// <summary>Gives the migrations tool a context; the file it names is never opened.</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteLiaisonDb>
{
    public SqliteLiaisonDb CreateDbContext(string[] args) => new(SqliteLiaisonDb.OptionsFor("design.db"));

    private static void Main()
    {
        // The tool loads this assembly and never runs it.
    }
}

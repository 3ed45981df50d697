using Microsoft.Data.Sqlite;

namespace LiaisonBot.Tests.Stage;

/// <summary>Where a stage keeps its registers: in its folder, or in a database of this run's server.</summary>
internal sealed class StageStore : IAsyncDisposable
{
    private readonly string? _connectionString;

    private StageStore(string? connectionString) => _connectionString = connectionString;

    /// <summary>In the stage's folder.</summary>
    public static StageStore Sqlite { get; } = new(null);

    /// <summary>What a host is told of it.</summary>
    public IReadOnlyList<string> Settings => _connectionString is null ? [] : ["--Storage:Provider=postgres", "--Storage:ConnectionString=" + _connectionString];

    /// <summary>Where this run keeps them: <c>LIAISONBOT_TESTS_STORAGE</c>.</summary>
    public static async Task<StageStore> MakeAsync() => PostgresCluster.IsOn ? await PostgresAsync() : Sqlite;

    /// <summary>In a new database of the server.</summary>
    public static async Task<StageStore> PostgresAsync() => new(await PostgresCluster.NewDatabaseAsync());

    public async ValueTask DisposeAsync()
    {
        if (_connectionString is null)
        {
            SqliteConnection.ClearAllPools();
        }
        else
        {
            await PostgresCluster.DropAsync(_connectionString);
        }
    }
}

using System.Collections.Concurrent;
using LiaisonBot.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Tests.Stage;

/// <summary>Where a stage keeps its registers: in its folder, or in a database of this run's server that is known by the folder.</summary>
internal sealed class StageStore
{
    private static readonly ConcurrentDictionary<string, StageStore> Served = new();

    // Made once: to migrate an empty file takes as long as all the rest of a host's start.
    private static readonly Lazy<byte[]> Migrated = new(Migrate);
    private readonly string? _connectionString;

    private StageStore(string? connectionString) => _connectionString = connectionString;

    /// <summary>In the stage's folder.</summary>
    public static StageStore Sqlite { get; } = new(null);

    /// <summary>Where this run keeps them: <c>LIAISONBOT_TESTS_STORAGE</c>.</summary>
    public static async Task<StageStore> MakeAsync() => PostgresCluster.IsOn ? await PostgresAsync() : Sqlite;

    /// <summary>In a new database of the server.</summary>
    public static async Task<StageStore> PostgresAsync() => new(await PostgresCluster.NewDatabaseAsync());

    /// <summary>On a server that may not be there.</summary>
    public static StageStore At(string connectionString) => new(connectionString);

    /// <summary>From now on the server knows the folder's database no more, whoever is connected to it.</summary>
    public static Task CloseAsync(string folder) => PostgresCluster.CloseAsync(Served[folder]._connectionString ?? "");

    /// <summary>Ends <see cref="CloseAsync"/>.</summary>
    public static Task ReopenAsync(string folder) => PostgresCluster.ReopenAsync(Served[folder]._connectionString ?? "");

    /// <summary>Leaves out a test about what only a database file has.</summary>
    public static void NeedsAFile() => Assert.SkipWhen(PostgresCluster.IsOn, "It is about the file of SQLite, which a server has none of.");

    /// <summary>From now on the registers of hosts on this new folder are here, with this build's tables and nothing in them.</summary>
    public void Serve(string folder)
    {
        Served[folder] = this;
        if (_connectionString is null)
        {
            File.WriteAllBytes(Path.Combine(folder, "liaison.db"), Migrated.Value);
        }
    }

    /// <summary>What a host on this folder is told of its registers.</summary>
    public static IReadOnlyList<string> SettingsOf(string folder) => Served.GetValueOrDefault(folder)?._connectionString is { } connectionString
        ? ["--Storage:Provider=postgres", "--Storage:ConnectionString=" + connectionString] : [];

    /// <summary>The registers of this folder, beside its host.</summary>
    public static LiaisonDb Open(string folder) => Served.GetValueOrDefault(folder)?._connectionString is { } connectionString
        ? new PostgresLiaisonDb(PostgresLiaisonDb.OptionsFor(connectionString))
        : new SqliteLiaisonDb(SqliteLiaisonDb.OptionsFor(Path.Combine(folder, "liaison.db")));

    /// <summary>The folder's hosts have ended: its database goes, and with a file what keeps it open.</summary>
    public static async Task EndAsync(string folder)
    {
        if (Served.TryRemove(folder, out var store) && store._connectionString is { } connectionString)
        {
            await PostgresCluster.DropAsync(connectionString);
        }
        else
        {
            SqliteConnection.ClearAllPools();
        }
    }

    private static byte[] Migrate()
    {
        var folder = Directory.CreateTempSubdirectory("liaisonbot-test-");
        try
        {
            var file = Path.Combine(folder.FullName, "liaison.db");
            using var db = new SqliteLiaisonDb(SqliteLiaisonDb.OptionsFor(file));
            Task.Run(() => db.OpenAsync(CancellationToken.None)).GetAwaiter().GetResult();
            SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
            return File.ReadAllBytes(file);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

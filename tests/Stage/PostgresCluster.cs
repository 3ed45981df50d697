using System.Diagnostics;
using LiaisonBot.Storage;
using Npgsql;

namespace LiaisonBot.Tests.Stage;

/// <summary>
/// A PostgreSQL server of this test run: made when the first test asks for it, on a port of its own, in a folder that goes with
/// it. Each stage gets a database, made from a migrated one.
/// </summary>
internal static class PostgresCluster
{
    /// <summary>Why there is none on this machine.</summary>
    public const string Missing = "PostgreSQL is not installed: apt-get install postgresql";

    private const string Installed = "/usr/lib/postgresql";
    private const string Template = "registers";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly string? Bin = FindBin();
    private static readonly Lazy<Task<string>> Started = new(StartAsync);
    private static readonly SemaphoreSlim OneAtATime = new(1);
    private static int _databases;

    /// <summary>Whether the whole suite keeps its registers there.</summary>
    public static bool IsOn { get; } = Environment.GetEnvironmentVariable("LIAISONBOT_TESTS_STORAGE") == "postgres";

    /// <summary>Whether this machine has a server to start.</summary>
    public static bool IsThere => Bin is not null;

    /// <summary>A connection string to a new database with this build's tables and nothing in them.</summary>
    public static Task<string> NewDatabaseAsync() => MakeAsync($"template {Template}");

    /// <summary>A connection string to a new database with nothing at all.</summary>
    public static Task<string> NewEmptyDatabaseAsync() => MakeAsync("");

    /// <summary>The same for a database that is not made.</summary>
    public static async Task<string> NoDatabaseAsync() => To(await Started.Value, Name());

    /// <summary>Takes a database away, whoever is still connected to it.</summary>
    public static async Task DropAsync(string connectionString)
    {
        NpgsqlConnection.ClearPool(new NpgsqlConnection(connectionString));
        await TellAsync($"drop database if exists {NameIn(connectionString)} with (force)");
    }

    /// <summary>Lets nobody in any more and sends away who is in.</summary>
    public static async Task CloseAsync(string connectionString)
    {
        await TellAsync($"alter database {NameIn(connectionString)} allow_connections false");
        await TellAsync($"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{NameIn(connectionString)}'");
    }

    /// <summary>Ends <see cref="CloseAsync"/>.</summary>
    public static Task ReopenAsync(string connectionString) => TellAsync($"alter database {NameIn(connectionString)} allow_connections true");

    private static string? NameIn(string connectionString) => new NpgsqlConnectionStringBuilder(connectionString).Database;

    private static string Name() => FormattableString.Invariant($"test{Interlocked.Increment(ref _databases)}");

    private static async Task<string> MakeAsync(string from)
    {
        var name = Name();

        // A template is copied by one at a time.
        await OneAtATime.WaitAsync();
        try
        {
            await TellAsync($"create database {name} {from}");
        }
        finally
        {
            OneAtATime.Release();
        }

        return To(await Started.Value, name);
    }

    private static async Task TellAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(To(await Started.Value, "postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    // Few connections each: a server has a hundred, and many stages are open at once.
    private static string To(string server, string database) => $"{server};Database={database};Maximum Pool Size=20;Connection Idle Lifetime=5;Connection Pruning Interval=2";

    private static string? FindBin() => !Directory.Exists(Installed) ? null
        : Directory.EnumerateFiles(Installed, "initdb", SearchOption.AllDirectories).Select(path => Path.GetDirectoryName(path)!)
            .OrderBy(path => path, StringComparer.Ordinal).LastOrDefault();

    private static async Task<string> StartAsync()
    {
        if (Bin is null)
        {
            throw new InvalidOperationException(Missing);
        }

        var folder = Directory.CreateTempSubdirectory("liaisonbot-postgres-").FullName;
        if (IsRoot)
        {
            // PostgreSQL refuses to run as root.
            await RunAsync("chown", "postgres", folder);
        }

        var (data, port) = (Path.Combine(folder, "data"), BotStage.FreePort());
        End(folder, data);
        await RunAsUserAsync(folder, "initdb", "-D", data, "-U", "liaison", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync");
        await RunAsUserAsync(folder, "pg_ctl", "-D", data, "-w", "-t", "60", "-l", Path.Combine(folder, "log"), "-o",
            $"-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories={folder} -c fsync=off -c full_page_writes=off -c max_connections=400 -c shared_buffers=64MB -c autovacuum_naptime=60", "start");
        var server = $"Host=127.0.0.1;Port={port};Username=liaison";
        await using (var db = new PostgresLiaisonDb(PostgresLiaisonDb.OptionsFor($"{server};Database={Template};Pooling=false")))
        {
            await db.OpenAsync(CancellationToken.None);
        }

        return server;
    }

    private static bool IsRoot => Environment.UserName == "root";

    // Beside the run and not of it: a run that is killed leaves no server behind either.
    private static void End(string folder, string data)
    {
        const string Wait = "exec >/dev/null 2>&1 </dev/null; while kill -0 \"$1\"; do sleep 1; done; shift; folder=$1; shift; \"$@\"; rm -rf \"$folder\"";
        using var watch = Process.Start("setsid",
        [
            "sh", "-c", Wait, "sh", Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture), folder,
            .. AsUser(folder, "pg_ctl", "-D", data, "-m", "immediate", "-w", "-t", "20", "stop"),
        ]);
    }

    private static Task RunAsUserAsync(string folder, string program, params string[] arguments) => RunAsync("env", AsUser(folder, program, arguments));

    private static string[] AsUser(string folder, string program, params string[] arguments) => IsRoot
        ? ["runuser", "-u", "postgres", "--", "sh", "-c", "cd \"$0\" && exec \"$@\"", folder, Path.Combine(Bin!, program), .. arguments]
        : [Path.Combine(Bin!, program), .. arguments];

    private static async Task RunAsync(string program, params string[] arguments)
    {
        // A server that stays would hold a pipe open for ever, so nothing of it is read.
        using var process = Process.Start(new ProcessStartInfo("sh", ["-c", "exec \"$@\" >/dev/null 2>&1 </dev/null", "sh", program, .. arguments])) ?? throw new InvalidOperationException(program);
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException(program + " does not end");
        }

        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(FormattableString.Invariant($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}"));
        }
    }
}

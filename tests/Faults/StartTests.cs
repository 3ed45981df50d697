using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using LiaisonBot.Sandbox;
using LiaisonBot.Tests.Sandbox;
using LiaisonBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Tests.Faults;

/// <summary>The start of the real host: on files it cannot work with, and killed in its midst.</summary>
public sealed class StartTests : IAsyncLifetime
{
    private readonly string _root = Directory.CreateTempSubdirectory("liaisonbot-start-").FullName;
    private SandboxStage _messenger = null!;
    private int _folders;

    public StartTests() => StageStore.NeedsAFile();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() =>
        _messenger = await SandboxStage.OpenAsync(FaultBorder.Know, new SandboxClock());

    public async ValueTask DisposeAsync()
    {
        await _messenger.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_root, recursive: true);
    }

    [Fact]
    public async Task A_file_that_is_no_database_ends_the_start_with_one_line()
    {
        var folder = NewFolder();
        await File.WriteAllTextAsync(Path.Combine(folder, "liaison.db"), new string('x', 8192), Ct);
        await RefusesAsync(folder, "26: ");
        Assert.Equal(8192, new FileInfo(Path.Combine(folder, "liaison.db")).Length);
    }

    [Fact]
    public async Task A_corrupt_database_ends_the_start_with_one_line()
    {
        var folder = NewFolder();
        await FaultBorder.MakeAsync(folder, TimeProvider.System.GetUtcNow());
        await using (var file = File.OpenWrite(Path.Combine(folder, "liaison.db")))
        {
            // All but the first page, which says what the file is.
            file.Seek(4096, SeekOrigin.Begin);
            await file.WriteAsync(Enumerable.Repeat((byte)0xA5, (int)file.Length - 4096).ToArray(), Ct);
        }

        await RefusesAsync(folder, "11: ");
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_written_ends_the_start_with_one_line()
    {
        var folder = NewFolder();

        // A folder where the file should be, as root may write to whatever is read-only.
        Directory.CreateDirectory(Path.Combine(folder, "in-hand"));
        await RefusesAsync(folder, "Data:Folder: cannot be written");
    }

    [Fact]
    public async Task A_database_that_may_not_be_written_ends_the_start_with_one_line()
    {
        var folder = NewFolder();
        await FaultBorder.MakeAsync(folder, TimeProvider.System.GetUtcNow());
        var database = Path.Combine(folder, "liaison.db");
        File.SetAttributes(database, FileAttributes.ReadOnly);

        // Root may write whatever the mode says, unless the file is made unchangeable.
        var locked = Environment.UserName == "root" && HostProcess.Run("chattr", "+i", database);
        Assert.SkipWhen(Environment.UserName == "root" && !locked, "Root may write to every file here");
        try
        {
            await RefusesAsync(folder, "8: ");
        }
        finally
        {
            HostProcess.Run("chattr", "-f", "-i", database);
        }
    }

    [Fact]
    public async Task An_address_that_is_taken_ends_the_start_with_one_line()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var taken = $"http://{other.LocalEndpoint}";
        await using var host = new HostProcess(NewFolder(), _messenger.Person.Address, "--Http:Urls=" + taken);
        host.Launch();
        Assert.Equal(1, await host.EndAsync());
        Assert.Equal($"Http:Urls: Failed to bind to address {taken}: address already in use", Assert.Single(host.Errors));
    }

    [Fact]
    public async Task A_log_that_is_missing_after_a_kill_is_told_and_the_host_starts()
    {
        var folder = NewFolder();
        await FaultBorder.MakeAsync(folder, TimeProvider.System.GetUtcNow());
        await using var host = new HostProcess(folder, _messenger.Person.Address);
        await host.StartAsync();
        await host.KillAsync();
        Assert.Empty(host.Said("liaison.db-wal is not there"));
        File.Delete(Path.Combine(folder, "liaison.db-wal"));
        await host.StartAsync();
        Assert.Single(host.Said("liaison.db-wal is not there"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(80)]
    public Task A_host_killed_while_it_makes_its_database_starts_the_next_time(int milliseconds) => KillAsync(milliseconds);

    [Fact]
    [Trait(LongRun.Category, LongRun.Long)]
    public async Task A_host_killed_at_any_moment_of_its_start_starts_the_next_time()
    {
        LongRun.Ask();
        for (var milliseconds = 0; milliseconds <= 1500; milliseconds += 50)
        {
            await KillAsync(milliseconds);
        }
    }

    // Counted from the moment the file is there: the migration is what follows.
    private async Task KillAsync(int milliseconds)
    {
        var folder = NewFolder();
        await using var host = new HostProcess(folder, _messenger.Person.Address);
        host.Launch();
        for (var since = Stopwatch.GetTimestamp(); !File.Exists(Path.Combine(folder, "liaison.db"));)
        {
            Assert.True(Stopwatch.GetElapsedTime(since) < Waiting.Patience, host.Tail());
            await Task.Delay(1, Ct);
        }

        await Task.Delay(milliseconds, Ct);
        await host.KillAsync();
        await host.StartAsync();
        await host.KillAsync();
        await using var db = FaultBorder.Open(folder);
        await Books.CheckAsync(db);
        Assert.Equal("wal", await db.Database.SqlQueryRaw<string>("select journal_mode as value from pragma_journal_mode").SingleAsync(Ct));
    }

    private async Task RefusesAsync(string folder, string why)
    {
        await using var host = new HostProcess(folder, _messenger.Person.Address);
        host.Launch();
        Assert.Equal(1, await host.EndAsync());
        Assert.Contains(why, Assert.Single(host.Errors), StringComparison.Ordinal);
        Assert.DoesNotContain(host.Lines, line => line.Contains("   at ", StringComparison.Ordinal));
    }

    private string NewFolder() => Directory.CreateDirectory(Path.Combine(_root, FormattableString.Invariant($"{_folders++}"))).FullName;
}

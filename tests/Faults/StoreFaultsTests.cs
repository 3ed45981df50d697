using System.Net;
using LiaisonBot.Sandbox;
using LiaisonBot.Tests.Sandbox;
using LiaisonBot.Tests.Stage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Tests.Faults;

/// <summary>
/// The store of a running host fails. Each time it says what is wrong in one line and on the readiness page, confirms nothing,
/// and goes on by itself once the cause is gone, with nothing lost.
/// </summary>
public sealed class StoreFaultsTests : IAsyncLifetime
{
    private const string CannotCommit = "The database cannot commit";
    private const int SmallDisk = 6 << 20;
    private const string CommitsAgain = "The database commits again";
    private readonly string _root = Directory.CreateTempSubdirectory("liaisonbot-store-").FullName;
    private readonly List<string> _typed = [];
    private SandboxStage _messenger = null!;
    private SandboxClient _phone = null!;
    private HostProcess _host = null!;
    private bool _mounted;

    public StoreFaultsTests() => StageStore.NeedsAFile();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string Data => Path.Combine(_root, "data");

    private string Database => Path.Combine(Data, "liaison.db");

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Data);
        _messenger = await SandboxStage.OpenAsync(FaultBorder.Know, new SandboxClock());
        _phone = new SandboxClient(_messenger.Person.Address) { Patience = TimeSpan.FromMinutes(2) };
        _host = new HostProcess(Data, _messenger.Person.Address, "--Limits:MessagesPerSecond=10000", "--Limits:MessagesPerSecondPrivate=10000");
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        _phone.Dispose();
        await _messenger.DisposeAsync();
        SqliteConnection.ClearAllPools();
        HostProcess.Run("chattr", "-R", "-f", "-i", Data);
        if (_mounted)
        {
            HostProcess.Run("umount", Data);
        }

        Directory.Delete(_root, recursive: true);
    }

    [Fact]
    public async Task A_full_disk_is_told_and_waited_for()
    {
        MountOrSkip(SmallDisk);
        await OpenAsync();
        await TypeAsync(1);
        var ballast = Path.Combine(Data, "ballast");
        Fill(ballast, SmallDisk);
        // More than fits into what a closing connection sets free when its log is taken in.
        await TellAndRecoverAsync("13: ", 400, end: () =>
        {
            File.Delete(ballast);
            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task Files_that_became_read_only_are_told_and_waited_for()
    {
        await OpenAsync();
        await TypeAsync(1);
        string[] files = [Database, Database + "-wal"];
        Assert.SkipUnless(HostProcess.Run("chattr", ["+i", .. files]), "Only root may make a file unchangeable for those who have it open, and not on every file system");

        // The open connection meets a failing write, those opened after it a read-only file: two causes, each told once.
        await TellAndRecoverAsync("attempt to write a readonly database", 5, causes: 2, end: () =>
        {
            Assert.True(HostProcess.Run("chattr", ["-i", .. files]));
            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task A_lock_that_another_program_holds_is_told_and_waited_for()
    {
        await OpenAsync();
        await TypeAsync(1);
        await using var other = new SqliteConnection($"Data Source={Database};Pooling=False");
        await other.OpenAsync(Ct);
        await SayAsync(other, "begin exclusive");
        await TellAndRecoverAsync("database is locked", 5, end: () => SayAsync(other, "rollback"));
    }

    [Fact]
    public async Task A_database_that_was_taken_away_is_told_and_works_again_once_it_is_back()
    {
        await OpenAsync();
        await TypeAsync(1);
        File.Move(Database, Database + ".away");
        await TellAndRecoverAsync("liaison.db is not in the data folder any more", 5, end: () =>
        {
            Assert.False(File.Exists(Database), "an empty database came in its place");
            File.Move(Database + ".away", Database);
            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task A_write_ahead_log_that_was_taken_away_costs_nothing()
    {
        await OpenAsync();
        await TypeAsync(5);
        File.Delete(Database + "-wal");
        await TypeAsync(5);
        Assert.Single(_host.Said(CannotCommit), line => line.Contains("liaison.db-wal was taken away", StringComparison.Ordinal));
        Assert.Single(_host.Said(CommitsAgain));
        await _host.KillAsync();
        await CheckAsync();
    }

    [Fact]
    public async Task A_corrupt_page_is_told_and_nothing_is_confirmed_until_the_file_is_restored()
    {
        await OpenAsync();
        await TypeAsync(3);
        Assert.Equal(0, await _host.StopAsync());
        File.Copy(Database, Database + ".good");
        Spoil(await PageOfAsync("seen_updates"));
        await _host.StartAsync();
        var sent = await SendAsync(4);
        await _host.ReadyAsync(HttpStatusCode.ServiceUnavailable, "database disk image is malformed");
        Assert.Single(_host.Said(CannotCommit));
        Assert.True(await ConfirmedAsync() < sent);
        await _host.KillAsync();

        // As docs/operations.md says: the copy in its place, the two beside it deleted.
        File.Move(Database + ".good", Database, overwrite: true);
        File.Delete(Database + "-wal");
        File.Delete(Database + "-shm");
        await _host.StartAsync();
        await _phone.ConfirmedAsync(sent, Ct);
        await _host.KillAsync();
        await CheckAsync();
    }

    private async Task TellAndRecoverAsync(string cause, int letters, Func<Task> end, int causes = 1)
    {
        var sent = await SendAsync(letters);
        await _host.ReadyAsync(HttpStatusCode.ServiceUnavailable, cause);

        // Two more looks, a second and more apart: a line a second would show.
        await Task.Delay(2500, Ct);
        await _host.ReadyAsync(HttpStatusCode.ServiceUnavailable, cause);

        // Once a spell: what a closing connection takes in may make room for one more commit on a full disk.
        var spells = _host.Said(CommitsAgain).Count + 1;
        Assert.Equal(spells, _host.Said(CannotCommit).Count(line => line.Contains(cause, StringComparison.Ordinal)));
        Assert.InRange(_host.Lines.Count(line => line.Contains(" ERR ", StringComparison.Ordinal) || line.Contains(" FTL ", StringComparison.Ordinal)), spells, spells * causes);
        Assert.True(await ConfirmedAsync() < sent);
        await end();
        await _phone.ConfirmedAsync(sent, Ct);
        await _host.ReadyAsync(HttpStatusCode.OK, "commits");
        Assert.Equal(spells, _host.Said(CommitsAgain).Count);
        await TypeAsync(1);
        await _host.KillAsync();
        await CheckAsync();
    }

    private async Task OpenAsync()
    {
        await FaultBorder.MakeAsync(Data, TimeProvider.System.GetUtcNow());
        await _host.StartAsync();
    }

    private async Task TypeAsync(int letters) => await _phone.ConfirmedAsync(await SendAsync(letters), Ct);

    private async Task<long> SendAsync(int letters)
    {
        var summaries = Enumerable.Range(_typed.Count, letters).Select(n => FormattableString.Invariant($"việc số {n:000}")).ToList();
        _typed.AddRange(summaries);
        return (await _phone.SendManyAsync(summaries.Select(s => (TestBorder.An, TestBorder.An, "/thu gửi Kim Bình: " + s)), Ct)).UpdateId;
    }

    private async Task<long> ConfirmedAsync() => SandboxClient.Number(await _phone.GetAsync("confirmed", Ct), "confirmed");

    private async Task CheckAsync()
    {
        await using var db = FaultBorder.Open(Data);
        await Books.CheckAsync(db);
        Assert.Empty(await db.DeadLetters.Select(d => d.Error).ToListAsync(Ct));
        Assert.Equal(_typed, await db.Records.OrderBy(r => r.Number).Select(r => r.Summary).ToListAsync(Ct));
    }

    private async Task<(long Offset, int Size)> PageOfAsync(string table)
    {
        await using var db = FaultBorder.Open(Data);
        var page = await db.Database.SqlQuery<long>($"select rootpage as value from sqlite_schema where name = {table}").SingleAsync(Ct);
        var size = await db.Database.SqlQueryRaw<int>("select page_size as value from pragma_page_size").SingleAsync(Ct);
        FaultBorder.Forget(db);
        return ((page - 1) * size, size);
    }

    private void Spoil((long Offset, int Size) page)
    {
        using var file = File.OpenWrite(Database);
        file.Seek(page.Offset, SeekOrigin.Begin);
        file.Write(Enumerable.Repeat((byte)0xA5, page.Size).ToArray());
    }

    private static async Task SayAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Ct);
    }

    // Not every system holds a small disk to its size.
    private static void Fill(string path, int most)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            var block = new byte[512];
            for (var written = 0; written < most; written += block.Length)
            {
                file.Write(block);
            }

            Assert.Skip("The small disk is larger than it was asked to be");
        }
        catch (IOException)
        {
            // Full: as was wanted.
        }
    }

    private void MountOrSkip(int bytes)
    {
        Assert.SkipUnless(Environment.UserName == "root", "Only root may mount the small disk that this test fills");
        _mounted = HostProcess.Run("mount", "-t", "tmpfs", "-o", FormattableString.Invariant($"size={bytes}"), "tmpfs", Data);
        Assert.SkipUnless(_mounted, "Mounting a small disk is not permitted here");
    }
}

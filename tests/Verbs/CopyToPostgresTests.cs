using LiaisonBot.Sandbox;
using LiaisonBot.Storage;
using LiaisonBot.Tests.Faults;
using LiaisonBot.Tests.Sandbox;
using LiaisonBot.Tests.Stage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Tests.Verbs;

/// <summary>A command outgrows its file: all of it goes to a server, or nothing does.</summary>
public sealed class CopyToPostgresTests(FilledDatabase filled) : IClassFixture<FilledDatabase>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("liaisonbot-move-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task All_rows_are_there_and_the_same_and_the_file_is_untouched()
    {
        var server = await ServerAsync();
        File.Copy(filled.Path, Path.Combine(_folder, "liaison.db"));
        var before = await File.ReadAllBytesAsync(Path.Combine(_folder, "liaison.db"), Ct);
        var (exit, said, error) = await CopyAsync(server);
        Assert.Equal((0, ""), (exit, error));
        Assert.Equal(before, await File.ReadAllBytesAsync(Path.Combine(_folder, "liaison.db"), Ct));
        await using var from = new SqliteLiaisonDb(SqliteLiaisonDb.OptionsFor(filled.Path));
        await using var to = new PostgresLiaisonDb(PostgresLiaisonDb.OptionsFor(server));
        await Books.CheckAsync(to);
        Assert.Equal(await from.AuditRows.OrderBy(a => a.Seq).Select(a => a.Hash).ToListAsync(Ct), await to.AuditRows.OrderBy(a => a.Seq).Select(a => a.Hash).ToListAsync(Ct));
        Assert.Equal(
            await from.Records.OrderBy(r => r.Id).Select(r => new { r.Id, r.Number, r.Summary, r.LoggedAt, r.EventDate }).ToListAsync(Ct),
            await to.Records.OrderBy(r => r.Id).Select(r => new { r.Id, r.Number, r.Summary, r.LoggedAt, r.EventDate }).ToListAsync(Ct));
        var lines = said.Split('\n');
        Assert.Equal(from.Model.GetEntityTypes().Count() + 1, lines.Length);
        Assert.Matches($"^records +{await from.Records.CountAsync(Ct)}  [0-9a-f]{{64}}$", Assert.Single(lines, l => l.StartsWith("records ", StringComparison.Ordinal)).TrimEnd());
        Assert.Contains("read back and the same", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_letter_gets_the_next_number_on_the_server()
    {
        var server = await ServerAsync();
        await FaultBorder.MakeAsync(_folder, TimeProvider.System.GetUtcNow());
        await using var messenger = await SandboxStage.OpenAsync(FaultBorder.Know, new SandboxClock());
        using var phone = new SandboxClient(messenger.Person.Address) { Patience = TimeSpan.FromMinutes(1) };
        await using (var host = new HostProcess(_folder, phone.Address))
        {
            await host.StartAsync();
            Assert.Contains("L-2026-0001", (await phone.AskAsync(TestBorder.An, "/thu gửi Kim Bình: việc thứ nhất", Ct)).Text, StringComparison.Ordinal);
            var beside = await CopyAsync(server);
            Assert.Equal((1, $"A host runs on {_folder}: stop it first."), (beside.Exit, beside.Error));
            Assert.Equal(0, await host.StopAsync());
        }

        Assert.Equal(0, (await CopyAsync(server)).Exit);
        var second = await CopyAsync(server);
        Assert.Equal(1, second.Exit);
        Assert.Matches("^Nothing was copied to 127\\.0\\.0\\.1:[0-9]+/[a-z0-9]+: there is something in the table [a-z_]+ already\\.$", second.Error);

        await using var there = new HostProcess(_folder, phone.Address, "--Storage:Provider=postgres", "--Storage:ConnectionString=" + server);
        await there.StartAsync();
        Assert.Contains("L-2026-0002", (await phone.AskAsync(TestBorder.An, "/thu gửi Kim Bình: việc thứ hai", Ct)).Text, StringComparison.Ordinal);
        await there.KillAsync();
        await using var db = new PostgresLiaisonDb(PostgresLiaisonDb.OptionsFor(server));
        await Books.CheckAsync(db);
        Assert.Equal(["việc thứ nhất", "việc thứ hai"], await db.Records.OrderBy(r => r.Number).Select(r => r.Summary).ToListAsync(Ct));
    }

    [Fact]
    public async Task What_breaks_off_leaves_nothing_behind()
    {
        var server = await ServerAsync();
        File.Copy(filled.Path, Path.Combine(_folder, "liaison.db"));
        await using (var db = new PostgresLiaisonDb(PostgresLiaisonDb.OptionsFor(server)))
        {
            await db.OpenAsync(Ct);
            await db.Database.ExecuteSqlRawAsync("alter table talks add constraint no_talks check (false)", Ct);
        }

        var (exit, _, error) = await CopyAsync(server);
        Assert.Equal(1, exit);
        Assert.StartsWith("Nothing was copied to 127.0.0.1:", error, StringComparison.Ordinal);
        Assert.Contains("23514", error, StringComparison.Ordinal);
        await using var empty = new PostgresLiaisonDb(PostgresLiaisonDb.OptionsFor(server));
        Assert.Equal((0, 0), (await empty.Records.CountAsync(Ct), await empty.AuditRows.CountAsync(Ct)));
    }

    [Fact]
    public async Task Without_a_database_to_copy_to_it_says_so_in_one_line()
    {
        File.Copy(filled.Path, Path.Combine(_folder, "liaison.db"));
        Assert.Equal(
            (1, "", "Storage:ConnectionString: must be Host=…;Username=…;Database=… of the empty database; what was found is not shown"),
            await Terminal.RunAsync("copy-to-postgres", $"--Data:Folder={_folder}"));
        var (exit, _, error) = await CopyAsync("Host=127.0.0.1;Port=1;Username=liaison;Password=not-to-be-shown;Database=liaison");
        Assert.Equal(1, exit);
        Assert.StartsWith("Nothing was copied to 127.0.0.1:1/liaison: ", error, StringComparison.Ordinal);
        Assert.DoesNotContain("not-to-be-shown", error, StringComparison.Ordinal);
        Assert.Single(error.Split('\n'));
    }

    private static Task<string> ServerAsync()
    {
        StageStore.NeedsAFile();
        Assert.SkipUnless(PostgresCluster.IsThere, PostgresCluster.Missing);
        return PostgresCluster.NewEmptyDatabaseAsync();
    }

    private Task<(int Exit, string Out, string Error)> CopyAsync(string server) =>
        Terminal.RunAsync("copy-to-postgres", $"--Data:Folder={_folder}", "--Storage:ConnectionString=" + server);
}

using LiaisonBot.Settings;
using LiaisonBot.Storage;
using LiaisonBot.Tests.Stage;
using LiaisonBot.Tests.Verbs;
using Microsoft.EntityFrameworkCore;
using static LiaisonBot.Tests.Stage.WebhookStage;

namespace LiaisonBot.Tests.Contracts;

/// <summary>A host and its verbs when the server is away, comes back, or is not the one that was meant.</summary>
public sealed class PostgresHostTests
{
    private const string Password = "Qz-secret-Qz";
    private const string Nobody = "Host=127.0.0.1;Port=1;Username=liaison;Database=registers;Password=" + Password;

    public PostgresHostTests() => Assert.SkipUnless(PostgresCluster.IsThere, PostgresCluster.Missing);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task While_the_server_is_away_nothing_is_confirmed_and_the_host_goes_on_when_it_is_back()
    {
        await using var stage = await PrepareAsync(await StageStore.PostgresAsync());
        await stage.OpenAsync("webhook");
        await stage.SeedAsync();
        await stage.HookedAsync();
        Assert.Equal(200, await stage.PostAsync(Typed(1, TestBorder.An, "/thu gửi cho Kim Bình: việc số 1")));

        await StageStore.CloseAsync(stage.Folder);
        Assert.Equal(503, await stage.PostAsync(Typed(2, TestBorder.An, "/thu gửi cho Kim Bình: việc số 2")));
        await stage.SaysAsync("/readyz", "PostgreSQL error ");
        Assert.Equal(503, (await stage.GetAsync("/readyz")).Status);
        var (exit, _, error) = await Terminal.RunAsync("invite", "--role", "officer", "--unit", "MLT", $"--Data:Folder={stage.Folder}");
        Assert.Equal(1, exit);
        Assert.Contains(" cannot be used: ", Assert.Single(error.Split('\n')), StringComparison.Ordinal);

        await StageStore.ReopenAsync(stage.Folder);
        await Waiting.UntilAsync(async () => await stage.PostAsync(Typed(2, TestBorder.An, "/thu gửi cho Kim Bình: việc số 2")) == 200, "the letter is not taken in again");
        Assert.Equal(200, await stage.PostAsync(Typed(2, TestBorder.An, "/thu gửi cho Kim Bình: việc số 2")));
        Assert.Equal(["việc số 1", "việc số 2"], await stage.ReadAsync(db => db.Records.OrderBy(r => r.Number).Select(r => r.Summary).ToListAsync(Ct)));
        await stage.SaysAsync("/readyz", "\"database\",\"ok\":true");
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_named_in_one_line_without_the_password()
    {
        var folder = Directory.CreateTempSubdirectory("liaisonbot-away-").FullName;
        string[] settings = [$"--Data:Folder={folder}", "--Storage:Provider=postgres", "--Storage:ConnectionString=" + Nobody];
        var refused = await Assert.ThrowsAsync<SettingsException>(() => BotStage.StartAsync(StageStore.At(Nobody)));
        Assert.Contains("127.0.0.1:1/registers", refused.Message, StringComparison.Ordinal);
        var verb = await Terminal.RunAsync(["unit", "add", "XX", "--name", "Đồn", .. settings]);
        var doctor = await Terminal.RunAsync(["doctor", .. settings]);
        Assert.Equal((1, 1), (verb.Exit, doctor.Exit));
        Assert.StartsWith("127.0.0.1:1/registers cannot be used: ", Assert.Single(verb.Error.Split('\n')), StringComparison.Ordinal);
        Assert.Contains("127.0.0.1:1/registers cannot be used: ", doctor.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(Password, refused.Message + verb + doctor, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Host=127.0.0.1;Pasword=" + Password)]
    [InlineData("Password=" + Password)]
    public async Task A_connection_string_that_says_no_server_is_refused_and_not_shown(string connectionString)
    {
        var (exit, said, error) = await Terminal.RunAsync("doctor", "--Storage:Provider=postgres", "--Storage:ConnectionString=" + connectionString);
        Assert.Equal(1, exit);
        Assert.Contains("Storage:ConnectionString: must be Host=", said, StringComparison.Ordinal);
        Assert.DoesNotContain(Password, said + error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_says_how_the_server_is_and_backup_and_restore_that_it_is_not_theirs()
    {
        await using var stage = await BotStage.StartAsync(await StageStore.PostgresAsync());
        var data = $"--Data:Folder={stage.Folder}";
        var doctor = await Terminal.RunAsync("doctor", data);
        Assert.Equal(0, doctor.Exit);
        Assert.Matches(@"(?m)^ok    database     .*, PostgreSQL \d+\.\d+, .*, of this version\r?$", doctor.Out);
        Assert.Contains("fsync=off", doctor.Out, StringComparison.Ordinal);
        foreach (var verb in new[] { "backup", "restore" })
        {
            var (exit, _, error) = await Terminal.RunAsync(verb, Path.Combine(stage.Folder, "x.db.gz"), data);
            Assert.Equal((1, $"{verb}: the registers are on a PostgreSQL server; use pg_dump and pg_restore (see the operations guide, PostgreSQL)."), (exit, error));
        }
    }

    [Fact]
    public async Task The_first_start_makes_the_database_and_two_at_once_make_it_once()
    {
        foreach (var connectionString in new[] { await PostgresCluster.NoDatabaseAsync(), await PostgresCluster.NewEmptyDatabaseAsync() })
        {
            await Task.WhenAll(Enumerable.Range(0, 3).Select(async _ =>
            {
                await using var db = new PostgresLiaisonDb(PostgresLiaisonDb.OptionsFor(connectionString));
                await db.OpenAsync(Ct);
                Assert.Equal(0, await db.Records.CountAsync(Ct));
            }));
            await PostgresCluster.DropAsync(connectionString);
        }
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_left_alone()
    {
        var store = await StageStore.PostgresAsync();
        await using (var stage = await BotStage.StartAsync(store))
        {
            await stage.ReadAsync(db => db.Database.ExecuteSqlRawAsync("insert into \"__EFMigrationsHistory\" values ('99990101000000_Future', '99.0')", Ct));
            var (exit, _, error) = await Terminal.RunAsync("verify", $"--Data:Folder={stage.Folder}");
            Assert.Equal(1, exit);
            Assert.Contains("is of a newer version", error, StringComparison.Ordinal);
            Assert.Contains("newer version", (await Assert.ThrowsAsync<SettingsException>(() => stage.RestartAsync())).Message, StringComparison.Ordinal);
        }
    }
}

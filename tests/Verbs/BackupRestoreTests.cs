using LiaisonBot.Storage;
using LiaisonBot.Tests.Backups;
using LiaisonBot.Tests.Stage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Tests.Verbs;

/// <summary>The verbs beside a host that works, and on the folder it left.</summary>
public sealed class BackupRestoreTests
{
    private const int Letters = 300;

    public BackupRestoreTests() => StageStore.NeedsAFile();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_backup_in_the_middle_of_the_work_is_the_registers_as_they_were_at_a_moment()
    {
        await using var stage = await BotStage.StartAsync();
        await stage.AskAsync(TestBorder.An, "/toi");
        var file = Path.Combine(stage.Folder, "copies", "one.db.gz");
        var last = await stage.Phone.SendManyAsync(Enumerable.Range(1, Letters).Select(n => (TestBorder.An, TestBorder.An, $"/thu gửi Kim Bình: trao đổi việc số {n}")), Ct);
        await stage.EventuallyAsync(db => db.Records.AnyAsync(Ct));
        var (exit, said, _) = await Terminal.RunAsync("backup", file, $"--Data:Folder={stage.Folder}");
        Assert.Equal(0, exit);
        Assert.Contains(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(await File.ReadAllBytesAsync(file, Ct))), said, StringComparison.Ordinal);
        Assert.Equal([file], Directory.GetFiles(Path.Combine(stage.Folder, "copies")));
        await stage.TakenInAsync(last.UpdateId);

        var elsewhere = Directory.CreateTempSubdirectory("liaisonbot-test-").FullName;
        Assert.Equal(0, (await Terminal.RunAsync("restore", file, $"--Data:Folder={elsewhere}")).Exit);
        await using (var copy = new SqliteLiaisonDb(SqliteLiaisonDb.OptionsFor(Path.Combine(elsewhere, "liaison.db"))))
        {
            var kept = await copy.Records.AsNoTracking().OrderBy(r => r.Number).ToListAsync(Ct);
            var all = await stage.ReadAsync(db => db.Records.AsNoTracking().OrderBy(r => r.Number).ToListAsync(Ct));
            Assert.NotEmpty(kept);
            Assert.Contains($" {kept.Count} records", said, StringComparison.Ordinal);
            Assert.Equal(all.Take(kept.Count).Select(r => (r.Id, r.Number, r.Summary)), kept.Select(r => (r.Id, r.Number, r.Summary)));
            Assert.Equal(kept.Count, await copy.DayCounts.SumAsync(d => d.Records, Ct));
        }

        SqliteConnection.ClearAllPools();
        Directory.Delete(elsewhere, recursive: true);
    }

    [Fact]
    public async Task A_restore_keeps_what_was_there_and_the_groups_are_told()
    {
        await using var stage = await BotStage.StartAsync();
        await stage.AskAsync(TestBorder.Dung, TestBorder.Group, "/lienket@liaison_bot LC");
        await stage.AskAsync(TestBorder.An, "/thu gửi Kim Bình: việc thứ nhất");
        await stage.SettleAsync();
        var file = Path.Combine(stage.Folder, "one.db.gz");
        Assert.Equal(0, (await Terminal.RunAsync("backup", file, $"--Data:Folder={stage.Folder}")).Exit);
        Assert.Contains("L-2026-0002", (await stage.AskAsync(TestBorder.An, "/thu gửi Kim Bình: việc thứ hai")).Text, StringComparison.Ordinal);
        await stage.SettleAsync();
        var beside = await Terminal.RunAsync("restore", file, $"--Data:Folder={stage.Folder}");
        Assert.Equal((1, $"A host runs on {stage.Folder}: stop it first."), (beside.Exit, beside.Error));

        await stage.RestartAsync(async () =>
        {
            SqliteConnection.ClearAllPools();
            var (exit, said, why) = await Terminal.RunAsync("restore", file, $"--Data:Folder={stage.Folder}");
            Assert.Equal((0, ""), (exit, why));
            Assert.Contains("1 records", said, StringComparison.Ordinal);
            Assert.Contains("changes made after the copy are not in it.", said, StringComparison.Ordinal);
            var kept = Assert.Single(Directory.GetFiles(Path.Combine(stage.Folder, "backups"), "before-restore-*.db"));
            Assert.Contains(kept, said, StringComparison.Ordinal);
            Assert.Equal(2, (await SmallRegisters.ReadAsync(kept, Ct)).Records);
        });
        await stage.EventuallyAsync(db => db.AuditRows.AnyAsync(a => a.Deed == "database.restored", Ct));
        await stage.SettleAsync();
        var told = Assert.Single(await stage.Phone.MessagesAsync(TestBorder.An, TestBorder.Group, Ct), m => m.FromBot);
        Assert.StartsWith("Sổ vừa được khôi phục từ bản sao.", told.Text, StringComparison.Ordinal);
        Assert.Contains("L-2026-0002", (await stage.AskAsync(TestBorder.An, "/thu gửi Kim Bình: việc khác")).Text, StringComparison.Ordinal);
        Assert.Equal("wal", await stage.ReadAsync(db => db.Database.SqlQueryRaw<string>("select journal_mode as value from pragma_journal_mode").SingleAsync(Ct)));
    }

    [Fact]
    public async Task Explains_what_it_does_not_do()
    {
        using var registers = await SmallRegisters.MakeAsync(3, Ct);
        var (data, file) = ($"--Data:Folder={registers.Folder}", Path.Combine(registers.Folder, "one.db.gz"));
        Assert.Equal(0, (await Terminal.RunAsync("backup", file, data)).Exit);
        var again = await Terminal.RunAsync("backup", file, data);
        Assert.Equal((1, $"No backup was made to {file}: there is a file of this name already."), (again.Exit, again.Error));
        Assert.Equal(2, (await Terminal.RunAsync("backup", registers.Folder + "/one.db", data)).Exit);
        Assert.Equal((1, $"There is no file {file}.no."), await LineAsync("restore", file + ".no", data));
        Assert.Equal(1, (await Terminal.RunAsync("backup", registers.Folder + "/two.db.gz", $"--Data:Folder={registers.Folder}/nothing")).Exit);
        Assert.Equal((1, "Backup:At: must be a time such as 02:30, or off, found 'noon'"), await LineAsync("backup", registers.Folder + "/two.db.gz", data, "--Backup:At=noon"));

        await File.WriteAllTextAsync(file, "spoilt", Ct);
        var (exit, why) = await LineAsync("restore", file, data);
        Assert.Equal(1, exit);
        Assert.StartsWith($"{file} was not restored: ", why, StringComparison.Ordinal);
        Assert.EndsWith(". Nothing was changed.", why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_verb_refuses_a_newer_database()
    {
        using var registers = await SmallRegisters.MakeAsync(3, Ct);
        await registers.DoAsync("insert into \"__EFMigrationsHistory\" values ('99990101000000_Future', '99.0')", Ct);
        var data = $"--Data:Folder={registers.Folder}";
        var before = await File.ReadAllBytesAsync(registers.Database, Ct);
        var newer = (1, $"The database in {registers.Folder} is of a newer version: use the binary of that version. Nothing was changed.");
        Assert.Equal(newer, await LineAsync("invite", "--role", "administrator", data));
        Assert.Equal(newer, await LineAsync("backup", Path.Combine(registers.Folder, "one.db.gz"), data));
        SqliteConnection.ClearAllPools();
        Assert.Equal(before, await File.ReadAllBytesAsync(registers.Database, Ct));
    }

    private static async Task<(int Exit, string Error)> LineAsync(params string[] args)
    {
        var (exit, _, why) = await Terminal.RunAsync(args);
        return (exit, why);
    }
}

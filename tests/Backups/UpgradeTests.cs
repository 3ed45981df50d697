using System.Reflection;
using LiaisonBot.Backups;
using LiaisonBot.Settings;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Backups;
using LiaisonBot.Tests.Wire;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace LiaisonBot.Tests.Backups;

/// <summary>The host's opening of a database of another version. "The next version" is this one with one more migration.</summary>
public sealed class UpgradeTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Copies_the_database_before_it_is_changed_and_says_so()
    {
        using var registers = await SmallRegisters.MakeAsync(3, Ct);
        var log = new LogLines<Upgrade>();
        await using var next = Next<NotesAdded>(registers);
        await new Upgrade(next, Backups(registers), log).OpenAsync(Ct);
        Assert.Empty(await next.Database.GetPendingMigrationsAsync(Ct));
        var copy = Directory.GetFiles(Path.Combine(registers.Folder, "backups")).Single();
        Assert.StartsWith("before-NotesAdded-", Path.GetFileName(copy), StringComparison.Ordinal);
        Assert.Contains(copy, Assert.Single(log.Lines).Text, StringComparison.Ordinal);

        var back = Path.Combine(registers.Folder, "back.db");
        await new Restoring(copy, back, back + ".safe", SmallRegisters.Known(), DateTimeOffset.UnixEpoch).RunAsync((_, _) => { }, Ct);
        Assert.Equal(3, (await SmallRegisters.ReadAsync(back, Ct)).Changes);
    }

    [Fact]
    public async Task Changes_nothing_when_no_copy_can_be_made()
    {
        using var registers = await SmallRegisters.MakeAsync(3, Ct);
        await File.WriteAllTextAsync(Path.Combine(registers.Folder, "backups"), "a file where the folder should be", Ct);
        await using var next = Next<NotesAdded>(registers);
        var refused = await Assert.ThrowsAsync<SettingsException>(() => new Upgrade(next, Backups(registers), new LogLines<Upgrade>()).OpenAsync(Ct));
        Assert.Contains("no checked copy could be made", refused.Message, StringComparison.Ordinal);
        Assert.Single(await next.Database.GetPendingMigrationsAsync(Ct));
    }

    [Fact]
    public async Task Names_the_copy_when_a_migration_fails()
    {
        using var registers = await SmallRegisters.MakeAsync(3, Ct);
        await using var next = Next<HalfDone>(registers);
        var failed = await Assert.ThrowsAsync<SettingsException>(() => new Upgrade(next, Backups(registers), new LogLines<Upgrade>()).OpenAsync(Ct));
        var copy = Directory.GetFiles(Path.Combine(registers.Folder, "backups")).Single();
        Assert.EndsWith("liaisonbot restore " + copy, failed.Message, StringComparison.Ordinal);
        await new Restoring(copy, registers.Database, registers.Database + ".safe", SmallRegisters.Known(), DateTimeOffset.UnixEpoch).RunAsync((_, _) => { }, Ct);
        await using var back = registers.Open();
        await new Upgrade(back, Backups(registers), new LogLines<Upgrade>()).OpenAsync(Ct);
    }

    [Fact]
    public async Task Refuses_a_newer_database_untouched()
    {
        using var registers = await SmallRegisters.MakeAsync(3, Ct);
        await registers.DoAsync("insert into \"__EFMigrationsHistory\" values ('99990101000000_Future', '99.0'); drop trigger audit_keeps_rows", Ct);
        var before = await File.ReadAllBytesAsync(registers.Database, Ct);
        await using (var older = registers.Open())
        {
            var refused = await Assert.ThrowsAsync<SettingsException>(() => new Upgrade(older, Backups(registers), new LogLines<Upgrade>()).OpenAsync(Ct));
            Assert.Contains("of a newer version (99990101000000_Future)", refused.Message, StringComparison.Ordinal);
        }

        Assert.Equal(before, await File.ReadAllBytesAsync(registers.Database, Ct));
        Assert.Equal(["liaison.db"], Directory.GetFiles(registers.Folder).Select(Path.GetFileName));
    }

    // Without the lock taken away the opening would wait for ever: the limit only ends that.
    [Fact(Timeout = 60_000)]
    public async Task A_lock_left_by_a_host_that_was_killed_while_migrating_is_taken_away()
    {
        using var registers = await SmallRegisters.MakeAsync(3, Ct);
        await registers.DoAsync("insert into \"__EFMigrationsLock\" values (1, '2026-11-22 00:00:00')", Ct);
        await using var next = Next<NotesAdded>(registers);
        await new Upgrade(next, Backups(registers), new LogLines<Upgrade>()).OpenAsync(Ct);
        Assert.Empty(await next.Database.GetPendingMigrationsAsync(Ct));
    }

    [Fact]
    public async Task What_a_first_start_left_that_was_cut_short_is_finished_without_a_copy()
    {
        using var registers = await SmallRegisters.MakeAsync(0, Ct);
        File.Delete(registers.Database);
        await registers.DoAsync("create table \"__EFMigrationsHistory\" (\"MigrationId\" text not null primary key, \"ProductVersion\" text not null)", Ct);
        await using var db = registers.Open();
        await new Upgrade(db, Backups(registers), new LogLines<Upgrade>()).OpenAsync(Ct);
        Assert.Empty(await db.Database.GetPendingMigrationsAsync(Ct));
        Assert.False(Directory.Exists(Path.Combine(registers.Folder, "backups")));
    }

    private static BackupFolder Backups(SmallRegisters registers) => new(new DataOptions { Folder = registers.Folder }, new BackupOptions(), TimeProvider.System);

    private static SqliteLiaisonDb Next<TMigration>(SmallRegisters registers)
        where TMigration : Migration
    {
        using var now = registers.Open();
        var options = (DbContextOptions<SqliteLiaisonDb>)now.GetService<IDbContextOptions>();
        return new SqliteLiaisonDb(new DbContextOptionsBuilder<SqliteLiaisonDb>(options).ReplaceService<IMigrationsAssembly, OneMore<TMigration>>().Options);
    }

    [Migration("99980101000000_NotesAdded")]
    private sealed class NotesAdded : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("create table notes (id integer primary key)");
    }

    [Migration("99980101000000_HalfDone")]
    private sealed class HalfDone : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("create table half (id integer primary key)", suppressTransaction: true);
            migrationBuilder.Sql("insert into no_such_table values (1)");
        }
    }

    // The migrations of this build and one more.
    private sealed class OneMore<TMigration> : IMigrationsAssembly
        where TMigration : Migration
    {
        public IReadOnlyDictionary<string, TypeInfo> Migrations { get; } = OfSqlite<Migration>().Append(typeof(TMigration))
            .ToDictionary(t => t.GetCustomAttribute<MigrationAttribute>()!.Id, t => t.GetTypeInfo())
            .OrderBy(m => m.Key, StringComparer.Ordinal).ToDictionary();

        public ModelSnapshot? ModelSnapshot { get; } = (ModelSnapshot?)Activator.CreateInstance(OfSqlite<ModelSnapshot>().Single(), nonPublic: true);

        public Assembly Assembly => typeof(SqliteLiaisonDb).Assembly;

        private static IEnumerable<Type> OfSqlite<T>() => typeof(SqliteLiaisonDb).Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(T)) && t.GetCustomAttribute<DbContextAttribute>()?.ContextType == typeof(SqliteLiaisonDb));

        public string? FindMigrationId(string nameOrId) => Migrations.Keys.FirstOrDefault(id => id == nameOrId || id.EndsWith("_" + nameOrId, StringComparison.Ordinal));

        public Migration CreateMigration(TypeInfo migrationClass, string activeProvider)
        {
            var migration = (Migration)Activator.CreateInstance(migrationClass, nonPublic: true)!;
            migration.ActiveProvider = activeProvider;
            return migration;
        }
    }
}

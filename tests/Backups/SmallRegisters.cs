using LiaisonBot.Storage;
using LiaisonBot.Storage.Audit;
using LiaisonBot.Storage.Backups;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Tests.Backups;

/// <summary>A folder with a small database in it, made without a host; its audit says how far it is.</summary>
internal sealed class SmallRegisters : IDisposable
{
    private SmallRegisters() => Folder = Directory.CreateTempSubdirectory("liaisonbot-copies-").FullName;

    public string Folder { get; }

    public string Database => Path.Combine(Folder, "liaison.db");

    public static IReadOnlyList<string> Known()
    {
        using var db = new SqliteLiaisonDb(SqliteLiaisonDb.OptionsFor(":memory:"));
        return Schema.KnownTo(db);
    }

    /// <summary>A database whose audit has so many rows.</summary>
    public static async Task<SmallRegisters> MakeAsync(int changes, CancellationToken ct)
    {
        var registers = new SmallRegisters();
        await using var db = registers.Open();
        await db.OpenAsync(ct);
        await AddAsync(db, 1, changes, ct);
        return registers;
    }

    public SqliteLiaisonDb Open() => new(Options(Database));

    /// <summary>Adds rows to the audit and leaves them in the log, as a host that was killed does.</summary>
    public async Task GoOnAsync(int changes, CancellationToken ct)
    {
        var copies = Directory.CreateTempSubdirectory("liaisonbot-copies-").FullName;
        await using (var db = Open())
        {
            await db.Database.OpenConnectionAsync(ct);
            await AddAsync(db, await db.AuditRows.CountAsync(ct) + 1, changes, ct);
            File.Copy(Database, Path.Combine(copies, "db"));
            File.Copy(Database + "-wal", Path.Combine(copies, "wal"));
        }

        File.Move(Path.Combine(copies, "db"), Database, overwrite: true);
        File.Move(Path.Combine(copies, "wal"), Database + "-wal", overwrite: true);
        Directory.Delete(copies);
    }

    /// <summary>Runs plain SQL.</summary>
    public async Task DoAsync(string sql, CancellationToken ct)
    {
        await using var db = Open();
        await db.Database.ExecuteSqlRawAsync(sql, ct);
    }

    /// <summary>A checked copy.</summary>
    public Task<CopyMade> CopyAsync(string name, CancellationToken ct) =>
        DatabaseCopy.MakeAsync(Database, Path.Combine(Folder, name), Known(), (_, _) => { }, ct);

    /// <summary>What is in a database; BadCopyException when it is damaged.</summary>
    public static Task<CopyFacts> ReadAsync(string path, CancellationToken ct) => CopyCheck.ReadAsync(path, Known(), ct);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static async Task AddAsync(SqliteLiaisonDb db, int from, int count, CancellationToken ct)
    {
        var tail = await db.AuditRows.AsNoTracking().OrderByDescending(a => a.Seq).Select(a => a.Hash).FirstOrDefaultAsync(ct) ?? AuditRow.Root;
        for (var seq = from; seq < from + count; seq++)
        {
            var row = new AuditRow(seq, tail, new AuditEntry(DateTimeOffset.FromUnixTimeSeconds(seq), null, seq, "deed", "record:1", null, new string('x', 900)));
            db.AuditRows.Add(row);
            await db.SaveChangesAsync(ct);
            tail = row.Hash;
        }
    }

    // Outside of the pool: the files are moved about.
    private static DbContextOptions<SqliteLiaisonDb> Options(string path) => new DbContextOptionsBuilder<SqliteLiaisonDb>(SqliteLiaisonDb.OptionsFor(path))
        .UseSqlite(new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, Pooling = false }.ToString()).Options;
}

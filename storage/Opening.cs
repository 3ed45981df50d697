using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace LiaisonBot.Storage;

/// <summary>Makes a SQLite file ready: schema up to date, the audit protected.</summary>
internal static class Opening
{
    // Kept apart from the migrations: a migration that rebuilds the table loses its triggers, an opening brings them back.
    // The order is kept too because "insert or replace" writes over a row without asking the triggers of delete.
    internal const string Guards = """
        create trigger if not exists audit_keeps_rows before delete on audit
        begin select raise(abort, 'audit rows are kept'); end;
        create trigger if not exists audit_keeps_words before update on audit
        begin select raise(abort, 'audit rows are kept'); end;
        create trigger if not exists audit_keeps_order before insert on audit
        when new.seq <> (select coalesce(max(seq), 0) + 1 from audit)
        begin select raise(abort, 'audit rows follow one another'); end;
        """;

    /// <summary>Creates or migrates the database. Only a host that holds the data folder may call it.</summary>
    public static async Task OpenAsync(LiaisonDb db, CancellationToken ct)
    {
        if (await db.GetService<IRelationalDatabaseCreator>().ExistsAsync(ct))
        {
            // A host that was killed while migrating leaves its lock behind, and the next would wait for ever. Whoever
            // calls this holds the folder, so nobody else can be migrating.
            await db.Database.ExecuteSqlRawAsync("create table if not exists \"__EFMigrationsLock\" (\"Id\" integer not null constraint \"PK___EFMigrationsLock\" primary key, \"Timestamp\" text not null); delete from \"__EFMigrationsLock\"", ct);
        }

        // Said each time: a host killed between the making of the file and this line would leave a database without a log,
        // and a restored copy, which had to travel as a single file, has none either.
        await db.Database.ExecuteSqlRawAsync("pragma journal_mode = wal", ct);
        await db.Database.MigrateAsync(ct);
        await db.Database.ExecuteSqlRawAsync(Guards, ct);
    }
}

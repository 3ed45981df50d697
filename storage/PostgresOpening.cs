using LiaisonBot.Storage.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace LiaisonBot.Storage;

/// <summary>Makes a PostgreSQL database ready: schema up to date, the audit protected, changes of the roster counted.</summary>
internal static class PostgresOpening
{
    private const string KeepsRows = "begin raise exception 'audit rows are kept'; end";

    private const string KeepsOrder =
        "begin if new.seq <> (select coalesce(max(seq), 0) + 1 from audit) then raise exception 'audit rows follow one another'; end if; return new; end";

    private const string CountsRoster = "begin update writer set roster = roster + 1 where id = 1; return null; end";

    // Whose changes every host has to see at once, since it keeps them in memory: who may do what is among them.
    private static readonly IReadOnlyList<string> RosterTables =
        ["people", "role_grants", "units", "unit_placements", "counterparts", "counterpart_aliases", "counterpart_units", "holidays"];

    // Kept apart from the migrations, as with SQLite, so that an opening brings back what was taken away.
    private static readonly string Guards = $"""
        create or replace function audit_keeps_rows() returns trigger language plpgsql as $guard${KeepsRows}$guard$;
        create or replace function audit_keeps_order() returns trigger language plpgsql as $guard${KeepsOrder}$guard$;
        create or replace trigger audit_keeps_rows before delete or update on audit for each row execute function audit_keeps_rows();
        create or replace trigger audit_keeps_all before truncate on audit for each statement execute function audit_keeps_rows();
        create or replace trigger audit_keeps_order before insert on audit for each row execute function audit_keeps_order();
        alter table audit enable trigger audit_keeps_rows, enable trigger audit_keeps_all, enable trigger audit_keeps_order;
        create or replace function roster_counts() returns trigger language plpgsql as $guard${CountsRoster}$guard$;

        """ + string.Concat(RosterTables.Select(table => $"""
        create or replace trigger roster_counts_{table} after insert or update or delete or truncate on {table} for each statement execute function roster_counts();
        alter table {table} enable trigger roster_counts_{table};

        """));

    /// <summary>The triggers there are: name, then table, function, what it is fired by, whether it is, and what it does.</summary>
    internal const string Triggers = """
        select cast(t.tgname as text), concat_ws(' ', c.relname, p.proname, t.tgtype, t.tgenabled, p.prosrc)
        from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
        where c.relnamespace = cast(current_schema() as regnamespace) and not t.tgisinternal
        """;

    /// <summary>What <see cref="Triggers"/> finds when all is well. 27: before each row that is changed or removed; 34: before truncate; 7: before each new row; 60: after whatever changes or empties the table; O: always.</summary>
    internal static readonly IReadOnlyDictionary<string, string> Meant = new Dictionary<string, string>(
        RosterTables.Select(table => KeyValuePair.Create("roster_counts_" + table, $"{table} roster_counts 60 O {CountsRoster}")))
    {
        ["audit_keeps_rows"] = "audit audit_keeps_rows 27 O " + KeepsRows,
        ["audit_keeps_all"] = "audit audit_keeps_rows 34 O " + KeepsRows,
        ["audit_keeps_order"] = "audit audit_keeps_order 7 O " + KeepsOrder,
    };

    // Any number: it stands for the opening of this database, which one host does at a time.
    private const string OneAtATime = "select pg_advisory_xact_lock(7236154)";

    // What a host is writing is finished first, and no other writes before the schema is whole and it has seen that it is newer.
    private const string NobodyWrites = "update writer set version = version + 1 where id = 1";

    /// <summary>
    /// Creates or migrates the database, in one transaction. A second host that does so at the same time waits for the first.
    /// Older ones go on until then, and from then on write nothing.
    /// </summary>
    public static async Task OpenAsync(LiaisonDb db, CancellationToken ct)
    {
        // A change of a large table takes what it takes.
        db.Database.SetCommandTimeout(TimeSpan.Zero);
        await MakeAsync(db, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlRawAsync(OneAtATime, ct);
        await MigrateAsync(db, ct);

        // Only then, since it waits for other hosts that are writing.
        if (await db.FindBrokenGuardAsync(ct) is not null)
        {
            await db.Database.ExecuteSqlRawAsync(Guards, ct);
        }

        await transaction.CommitAsync(ct);
        db.Database.SetCommandTimeout(null);
    }

    private static async Task MakeAsync(LiaisonDb db, CancellationToken ct)
    {
        var server = db.GetService<IRelationalDatabaseCreator>();
        try
        {
            if (!await server.ExistsAsync(ct))
            {
                await server.CreateAsync(ct);
            }
        }
        catch (PostgresException taken) when (taken.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another host was faster.
        }
    }

    private static async Task MigrateAsync(LiaisonDb db, CancellationToken ct)
    {
        // Looked for without it, the table of migrations that is not there would be a failure, and the end of the transaction.
        await db.Database.ExecuteSqlRawAsync(db.GetService<IHistoryRepository>().GetCreateIfNotExistsScript(), ct);
        var applied = (await db.Database.GetAppliedMigrationsAsync(ct)).ToList();
        if (applied.Count > 0 && applied.Count < db.Database.GetMigrations().Count())
        {
            await db.Database.ExecuteSqlRawAsync(NobodyWrites, ct);
        }

        await db.Database.MigrateAsync(ct);
    }
}

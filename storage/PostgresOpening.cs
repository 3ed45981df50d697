using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Storage;

/// <summary>Makes a PostgreSQL database ready: schema up to date, the audit protected.</summary>
internal static class PostgresOpening
{
    /// <summary>What each function of a trigger does, by the name of both.</summary>
    internal static readonly IReadOnlyDictionary<string, string> Bodies = new Dictionary<string, string>
    {
        ["audit_keeps_rows"] = "begin raise exception 'audit rows are kept'; end",
        ["audit_keeps_order"] = """
            begin
              if new.seq <> (select coalesce(max(seq), 0) + 1 from audit) then raise exception 'audit rows follow one another'; end if;
              return new;
            end
            """,
    };

    private static readonly string Guards = string.Join('\n', Bodies.Select(b => $"create or replace function {b.Key}() returns trigger language plpgsql as $guard${b.Value}$guard$;")) + """

        create or replace trigger audit_keeps_rows before delete or update on audit for each row execute function audit_keeps_rows();
        create or replace trigger audit_keeps_all before truncate on audit for each statement execute function audit_keeps_rows();
        create or replace trigger audit_keeps_order before insert on audit for each row execute function audit_keeps_order();
        """;

    /// <summary>Creates or migrates the database; a second host that does so at the same time waits for the first.</summary>
    public static async Task OpenAsync(LiaisonDb db, CancellationToken ct)
    {
        // A change of a large table takes what it takes.
        db.Database.SetCommandTimeout(TimeSpan.Zero);
        await db.Database.MigrateAsync(ct);
        await db.Database.ExecuteSqlRawAsync(Guards, ct);
        db.Database.SetCommandTimeout(null);
    }
}

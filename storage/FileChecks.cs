using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Storage;

/// <summary>What the database itself has to say about its rows and rules.</summary>
public static class FileChecks
{
    // A server checks its pages as they are read, and its rules as rows are written, unless somebody told it not to.
    private const string NotInForce = """
        select 'index ' || c.relname || ' is not valid' from pg_index i join pg_class c on c.oid = i.indexrelid
        where c.relnamespace = cast(current_schema() as regnamespace) and not i.indisvalid
        union all select 'rule ' || conname || ' was never checked' from pg_constraint
        where connamespace = cast(current_schema() as regnamespace) and not convalidated
        union all select 'a trigger of ' || c.relname || ' is switched off' from pg_trigger t join pg_class c on c.oid = t.tgrelid
        where c.relnamespace = cast(current_schema() as regnamespace) and t.tgenabled <> 'O'
        limit 1
        """;

    /// <summary>The first thing wrong with pages, indexes or rules; null when nothing is.</summary>
    public static async Task<string?> FindDamageAsync(this LiaisonDb db, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        await foreach (var row in db.RowsAsync(db is PostgresLiaisonDb ? NotInForce : "pragma integrity_check(1)", ct))
        {
            return row.GetString(0) is "ok" ? null : row.GetString(0).ReplaceLineEndings(" ");
        }

        return null;
    }

    /// <summary>The first row that points to one that is not there: <c>letters row 12 points to no records</c>; null when none does.</summary>
    public static async Task<string?> FindDanglingAsync(this LiaisonDb db, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        foreach (var sql in db is PostgresLiaisonDb ? Dangling(db) : ["select \"table\", rowid, parent from pragma_foreign_key_check"])
        {
            await foreach (var row in db.RowsAsync(sql, ct))
            {
                return FormattableString.Invariant($"{row.GetString(0)} row {row[1]} points to no {row.GetString(2)}");
            }
        }

        return null;
    }

    // One query for each rule of the model.
    private static IEnumerable<string> Dangling(LiaisonDb db) =>
        from type in db.Model.GetEntityTypes()
        from rule in type.GetForeignKeys()
        let table = type.GetTableName()
        let to = rule.PrincipalEntityType.GetTableName()
        let columns = rule.Properties.Zip(rule.PrincipalKey.Properties, (own, key) => (From: "d." + own.GetColumnName(), Key: "p." + key.GetColumnName())).ToList()
        select $"""
            select '{table}', cast({columns[0].From} as text), '{to}' from {table} d
            where {string.Join(" and ", columns.Select(c => c.From + " is not null"))}
              and not exists (select 1 from {to} p where {string.Join(" and ", columns.Select(c => $"{c.Key} = {c.From}"))}) limit 1
            """;
}

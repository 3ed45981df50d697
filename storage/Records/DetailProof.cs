namespace LiaisonBot.Storage.Records;

/// <summary>Each record has its register's own fields, and each such row its record.</summary>
public static class DetailProof
{
    /// <summary>The table of each register's own fields.</summary>
    public static IReadOnlyDictionary<Register, string> Tables { get; } = new Dictionary<Register, string>
    {
        [Register.Letter] = "letters", [Register.Patrol] = "patrols", [Register.Talk] = "talks",
    };

    /// <summary>The first record without its own fields, or fields without their record, in words; null when there is none.</summary>
    public static async Task<string?> FindWrongDetailAsync(this LiaisonDb db, CancellationToken ct)
    {
        foreach (var (register, table) in Tables)
        {
            var letter = (int)register;
            var lone = await FirstAsync(db, $"""
                select {Named} from records r join units u on u.id = r.unit_id
                where r.register = {letter} and not exists (select 1 from {table} d where d.record_id = r.id) limit 1
                """, ct);
            if (lone is not null)
            {
                return $"{lone} has no row in {table}";
            }

            if (await FirstAsync(db, $"select record_id from {table} d where not exists (select 1 from records r where r.id = d.record_id and r.register = {letter}) limit 1", ct) is { } orphan)
            {
                return $"{table} row {orphan} has no record";
            }
        }

        return await FirstAsync(db, $"""
            select {Named} from letters l join records r on r.id = l.record_id join units u on u.id = r.unit_id
            where l.direction <> r.kind or r.book is distinct from r.kind limit 1
            """, ct) is { } turned ? $"{turned} stands in another book than its direction's" : null;
    }

    /// <summary>SQL for a record's name in its unit, <c>L-2026-0001</c>, of records r.</summary>
    internal static string Numbered => "case r.register " + string.Join(' ', Tables.Keys.Select(r => FormattableString.Invariant($"when {(int)r} then '{(char)r}'")))
        + " end || '-' || r.year || '-' || case when r.number < 10 then '000' when r.number < 100 then '00' when r.number < 1000 then '0' else '' end || r.number";

    /// <summary>SQL for a record's name outside its unit, <c>MLT/L-2026-0001</c>, of records r and units u.</summary>
    internal static readonly string Named = "u.code || '/' || " + Numbered;

    /// <summary>The first column of the first row, or null.</summary>
    internal static async Task<string?> FirstAsync(LiaisonDb db, string sql, CancellationToken ct)
    {
        await foreach (var row in db.RowsAsync(sql, ct))
        {
            return row[0].ToString();
        }

        return null;
    }
}

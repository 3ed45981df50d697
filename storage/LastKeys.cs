namespace LiaisonBot.Storage;

/// <summary>How far keys were given.</summary>
public static class LastKeys
{
    private const string LastKey = """
        select coalesce(max(id), 0) from (
            select max(id) as id from outbox union all select max(id) from records
            union all select max(id) from schedules union all select max(id) from asked_lines
            union all select max(id) from form_drafts) as given
        """;

    /// <summary>The highest key given so far, 0 for none: what is given from now on has to be above it.</summary>
    public static async Task<long> LastKeyAsync(this LiaisonDb db, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        await foreach (var row in db.RowsAsync(LastKey, ct))
        {
            return row.GetInt64(0);
        }

        throw new InvalidOperationException("A sum over no rows is one row.");
    }
}

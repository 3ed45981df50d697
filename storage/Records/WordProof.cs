namespace LiaisonBot.Storage.Records;

/// <summary>The index of words holds each record but those that wait for it, and nothing else.</summary>
public static class WordProof
{
    /// <summary>The first record that the index neither holds nor is to take in, in words; null when it holds all. PostgreSQL keeps its index itself.</summary>
    public static Task<string?> FindUnindexedAsync(this LiaisonDb db, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db is PostgresLiaisonDb ? Task.FromResult<string?>(null) : DetailProof.FirstAsync(db, $"""
            select {DetailProof.Named} || ' is not in the index of words' from records r join units u on u.id = r.unit_id
            where not exists (select 1 from record_words_docsize d where d.id = r.id) and r.id not in (select record_id from words_due)
            union all select 'the index of words holds a record that is gone' where (select count(*) from record_words_docsize) > (select count(*) from records)
            limit 1
            """, ct);
    }
}

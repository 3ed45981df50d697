namespace LiaisonBot.Storage.Records;

/// <summary>Records against what the audit says of them: entered once, changed never behind its back.</summary>
public static class AuditedRecords
{
    // JSON of the audit beside the column it tells of.
    private static readonly (string Column, string Said)[] Facts =
    [
        ("r.unit_id", "unit"), (DetailProof.Numbered, "number"), ("r.book", "Book"), ("r.book_number", "BookNumber"), ("r.counterpart_id", "counterpart"), ("r.kind", "Kind"),
        ("r.event_date", "EventDate"), ("r.time_said", "TimeSaid"), ("r.summary", "Summary"), ("r.subject_codes", "SubjectCodes"), ("r.late", "Late"),
        ("case r.state when 0 then 'Planned' when 1 then 'Done' else 'Void' end", "state"), ("r.void_reason", "VoidReason"), ("r.version", "Version"),
        ("r.ours", "Ours"), ("r.theirs", "Theirs"), ("r.teams", "Teams"), ("r.metres", "Metres"), ("r.online", "Online"),
    ];

    /// <summary>The first record the audit does not know, knows otherwise, or knows and that is gone, in words; null when there is none.</summary>
    public static async Task<string?> FindUnauditedAsync(this LiaisonDb db, Action passed, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(passed);
        await foreach (var row in db.RowsAsync(Compared(db.Dialect), ct))
        {
            passed();
            if (row[1] is not "record.entered")
            {
                return row.GetString(0) + " was never entered by the audit";
            }

            if (row[2] is string fact)
            {
                return $"{row.GetString(0)} is not what the audit last said: {fact}";
            }
        }

        return await DetailProof.FirstAsync(db, Gone(db.Dialect), ct) is { } gone ? gone + " is gone, which the audit says was entered" : null;
    }

    // One pass over the records; first and last row of each come from the index on the subject.
    private static string Compared(Dialect dialect) => $"""
        select {DetailProof.Named},
            (select f.deed from audit f where f.seq = (select min(seq) from audit where subject = 'record:' || r.id)),
            case {string.Join(' ', Facts.Select(f => $"when {dialect.AsSaid(f.Column)} is distinct from {dialect.Field("l.after", f.Said)} then '{f.Said}'"))} end
        from records r join units u on u.id = r.unit_id
        left join audit l on l.seq = (select max(seq) from audit where subject = 'record:' || r.id)
        """;

    private static string Gone(Dialect dialect) => $"""
        select {dialect.Field("a.after", "number")} from audit a
        where a.deed = 'record.entered' and not exists (select 1 from records r where r.id = cast(substr(a.subject, 8) as bigint))
        order by a.seq limit 1
        """;
}

using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Storage.Letters;

/// <summary>Works out anew, from letters and records alone, what <see cref="FollowUp"/> and <see cref="FollowUpDay"/> should say.</summary>
public static class FollowUpRecount
{
    private const string Waits = """
        from letters l join records r on r.id = l.record_id
        left join follow_ups f on f.record_id = l.record_id
        """;

    private const string FirstAnswer = """
        (select min(a.event_date) from letters x join records a on a.id = x.record_id
         where x.reply_to_id = l.record_id and x.direction <> l.direction and a.state = 1)
        """;

    private const string Wrong = $"""
        select l.record_id as "Value" {Waits}
        where l.needs_reply and r.state = 1 and (f.record_id is null or f.unit_id <> r.unit_id or f.counterpart_id <> r.counterpart_id
          or f.direction <> l.direction or f.asked_on <> r.event_date or f.due is distinct from l.due or f.answered_on is distinct from {FirstAnswer})
        union all
        select f.record_id as "Value" from follow_ups f join letters l on l.record_id = f.record_id join records r on r.id = l.record_id
        where not l.needs_reply or r.state <> 1
        """;

    // One row a unit, direction and day on which anything moved; what moved back to nothing may have left a row of zeros.
    private static string WrongDays(Dialect dialect) => $"""
        with moves as (
          select unit_id, direction, asked_on as day, 1 as asked, 0 as answered, 0 as lapsed, 0 as settled from follow_ups
          union all select unit_id, direction, {Later("answered_on", "asked_on")}, 0, 1, 0, 0 from follow_ups where answered_on is not null
          union all select unit_id, direction, {Later(dialect.DayAfter("due"), "asked_on")}, 0, 0, 1, 0 from follow_ups where due is not null
          union all select unit_id, direction, {Later(dialect.DayAfter("due"), Later("asked_on", "answered_on"))}, 0, 0, 0, 1 from follow_ups
          where due is not null and answered_on is not null
          union all select unit_id, direction, date, -asked, -answered, -lapsed, -settled from follow_up_days)
        select cast(day as text) as "Value" from moves group by unit_id, direction, day
        having sum(asked) <> 0 or sum(answered) <> 0 or sum(lapsed) <> 0 or sum(settled) <> 0
        limit 1
        """;

    private static string Later(string a, string b) => $"case when {a} > {b} then {a} else {b} end";

    /// <summary>The first letter whose follow-up is missing, says something else or should not be; null when all are right.</summary>
    public static async Task<RecordId?> FirstWrongFollowUpAsync(this LiaisonDb db, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.Database.SqlQueryRaw<long>(Wrong + " limit 1").ToListAsync(ct) is [var id] ? new RecordId(id) : null;
    }

    /// <summary>The first day, <c>2026-11-22</c>, whose sums are not those of its letters; null when all are right.</summary>
    public static async Task<string?> FirstWrongFollowUpDayAsync(this LiaisonDb db, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return (await db.Database.SqlQueryRaw<string>(WrongDays(db.Dialect)).ToListAsync(ct)).FirstOrDefault();
    }
}

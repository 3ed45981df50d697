namespace LiaisonBot.Benchmarks.Load;

/// <summary>
/// The tables that the host keeps in step with the records, worked out of them afterwards. The one place, with
/// <see cref="Fill"/>, that has to follow the storage model; a table that nobody fills is noticed by <see cref="Unfilled"/>.
/// </summary>
internal static class Derived
{
    private static readonly (string Table, string Fill)[] Tables =
    [
        ("day_counts", """
            insert into day_counts (unit_id, register, kind, date, records, ours, theirs, teams, metres, online)
            select unit_id, register, kind, event_date, count(*), sum(ours), sum(theirs), sum(teams), sum(metres), sum(online)
            from records where state = 1 group by unit_id, event_date, register, kind
            """),
        ("record_counters", """
            insert into record_counters (unit_id, register, year, book, last)
            select unit_id, register, year, -1, max(number) from records group by unit_id, register, year union all
            select unit_id, register, year, book, max(book_number) from records where book is not null group by unit_id, register, year, book
            """),
        ("follow_ups", """
            insert into follow_ups (record_id, unit_id, counterpart_id, direction, asked_on, due, answered_on)
            select r.id, r.unit_id, r.counterpart_id, l.direction, r.event_date, l.due,
              (select min(a.event_date) from letters n join records a on a.id = n.record_id
               where n.reply_to_id = l.record_id and n.direction <> l.direction and a.state = 1)
            from letters l join records r on r.id = l.record_id where l.needs_reply and r.state = 1
            """),
        ("follow_up_days", """
            insert into follow_up_days (unit_id, direction, date, asked, answered, lapsed, settled)
            with f as (select unit_id, direction, asked_on, max(answered_on, asked_on) as closed, max(date(due, '+1 day'), asked_on) as lapses from follow_ups)
            select unit_id, direction, date, sum(asked), sum(answered), sum(lapsed), sum(settled) from (
              select unit_id, direction, asked_on as date, 1 as asked, 0 as answered, 0 as lapsed, 0 as settled from f union all
              select unit_id, direction, closed, 0, 1, 0, 0 from f where closed is not null union all
              select unit_id, direction, lapses, 0, 0, 1, 0 from f where lapses is not null union all
              select unit_id, direction, max(lapses, closed), 0, 0, 0, 1 from f where lapses is not null and closed is not null)
            group by unit_id, direction, date
            """),
    ];

    // What a host that has just been started on such a register has nothing in either.
    private static readonly string[] MayBeEmpty =
    [
        "asked_lines", "attached_files", "counterpart_aliases", "dead_letters", "firings", "form_drafts", "holidays", "host_marks", "invites", "known_chats", "outbox", "record_places", "schedules",
        "seen_updates", "strangers", "tally_posts", "urgent_calls", "words_due",
    ];

    /// <summary>The statements for those of the tables that there are.</summary>
    public static IEnumerable<string> For(IReadOnlySet<string> tables) => Tables.Where(t => tables.Contains(t.Table)).Select(t => t.Fill);

    /// <summary>Tables that hold nothing though they should.</summary>
    public static IEnumerable<string> Unfilled(IReadOnlySet<string> tables, Func<string, bool> isEmpty) =>
        tables.Where(t => !t.StartsWith("__", StringComparison.Ordinal) && !MayBeEmpty.Contains(t) && isEmpty(t));
}

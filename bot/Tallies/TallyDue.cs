using LiaisonBot.Calendar;
using LiaisonBot.Commands;
using LiaisonBot.Figures;
using LiaisonBot.Known;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Audit;
using LiaisonBot.Storage.People;
using LiaisonBot.Storage.Tallies;
using LiaisonBot.Words;

namespace LiaisonBot.Tallies;

/// <summary>
/// The time of a group's tally has come: the period that ended last is posted there and to the unit's commanders, once
/// each. Periods missed while the host was down are named, not posted one by one.
/// </summary>
internal sealed class TallyDue(LiaisonDb db, AuditNotes notes, Greeting greeting) : IDue
{
    public async Task<IReadOnlyList<Post>> SpeakAsync(DueCall due, CancellationToken ct)
    {
        if (due.Schedule.UnitId is not { } unit)
        {
            return [];
        }

        var units = due.Roster.Units;
        var window = units.WindowOf(unit, DateOnly.FromDateTime(due.Occasion.LastLocal));
        var period = Ended(window, due.Occasion.LastLocal);
        FollowWindow(due, unit, window);
        var have = await db.ChatsWithTallyAsync(unit, period.To, ct);
        var to = (await ReadersAsync(due, unit, ct)).Where(r => !have.Contains(r.Chat)).ToList();
        if (to.Count == 0)
        {
            return [];
        }

        var today = WallClock.DayOf(due.Occasion.Now, units.ZoneOf(unit));
        var sheet = await db.ReadFiguresAsync(units, unit, period, today, ct);
        var canonical = sheet.Canonical();
        var (auditSeq, auditHead) = await db.AuditHeadAsync(ct);
        var seal = FigureSheet.SealOf(canonical, auditHead);
        db.TallyPosts.AddRange(to.Select(r => new TallyPost(unit, period.To, r.Chat, due.Occasion.Now, canonical) { AuditSeq = auditSeq, Seal = seal }));
        notes.Add("tally.posted", FormattableString.Invariant($"unit:{unit.Value}"), null, new { period = period.Code, seal, auditSeq, chats = to.Count });
        IReadOnlyList<Period> missed = due.Occasion.Count < 2 ? [] : Missed(window, due.Occasion, period);
        return [.. to.Select(r => new Post(r.Chat, r.Say.TallyPosted(sheet, missed, seal)) { Thread = r.Thread })];
    }

    // The months change with this tally: the usual time goes on being the day after the window.
    private void FollowWindow(DueCall due, UnitId unit, MonthlyWindow window)
    {
        var day = DateOnly.FromDateTime(due.Occasion.LastLocal);
        var turns = due.Roster.Units.TopOf(unit, day).WindowFrom is { } from && from <= day && Ended(window, due.Occasion.FirstLocal).To < from;
        if (turns && due.Schedule.Cadence == TallyTime.After(0).ToString())
        {
            var usual = TallyTime.Usual(due.Roster.Units, unit, day);
            notes.Add("tally.timed", FormattableString.Invariant($"schedule:{due.Schedule.Id.Value}"), new { cadence = due.Schedule.Cadence }, new { cadence = usual.ToString() });
            due.Schedule.Retime(usual.ToString()!, usual.NextAfter(due.Occasion.Now, due.Occasion.Zone, due.Roster.WorkingDaysOf("VN")));
        }
    }

    // The group first, in its own language; then each commander of exactly this unit, in theirs.
    private async Task<List<Reader>> ReadersAsync(DueCall due, UnitId unit, CancellationToken ct)
    {
        var commanders = due.Roster.Holders(Role.Commander, unit).DistinctBy(p => p.AccountId).ToList();
        var gone = await db.GoneAmongAsync([.. commanders.Select(c => c.AccountId)], ct);
        return
        [
            new(due.Schedule.ChatId, due.Schedule.Thread, greeting.Say),
            .. commanders.Where(c => !gone.Contains(c.AccountId))
                .Select(c => new Reader(c.AccountId, null, Phrases.Of(c))),
        ];
    }

    private static Period Ended(MonthlyWindow window, DateTime local) => window.Previous(window.MonthOf(DateOnly.FromDateTime(local)));

    private static List<Period> Missed(MonthlyWindow window, Occasion occasion, Period posted)
    {
        var missed = new List<Period>();
        for (var period = Ended(window, occasion.FirstLocal); period.To < posted.To; period = window.MonthOf(period.To.AddDays(1)))
        {
            missed.Add(period);
        }

        return missed;
    }

    private sealed record Reader(long Chat, long? Thread, Phrases Say);
}

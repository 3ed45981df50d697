using LiaisonBot.Calendar;
using LiaisonBot.Commands;
using LiaisonBot.Known;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Reminders;
using LiaisonBot.Storage.Units;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Units;

/// <summary><c>/units window CODE 15-14 from MONTH</c>: which days a month of a top unit has, for all below it.</summary>
internal sealed class WindowSet(LiaisonDb db, UnitTable table, AuditNotes notes)
{
    /// <summary>The last day of the window from the 15th to the 14th.</summary>
    public const int Fourteenth = 14;

    /// <summary>Sets it. <paramref name="kind"/>: <c>15-14</c>, or calendar months; <paramref name="month"/>: the first month it holds.</summary>
    public async Task<Reply> RunAsync(CommandCall call, Unit unit, string kind, string? month, CancellationToken ct)
    {
        if (call.Actor.Units.ParentOf(unit.Id, call.Today) is not null)
        {
            return Reply.Refuse(call.Say.WindowOnTopOnly(call.Actor.Units.TopOf(unit.Id, call.Today)));
        }

        if (EndOf(kind) is not { } endsOn || MonthOf(month, call.Today) is not { } from)
        {
            return Reply.Refuse(call.Say.WindowHow(unit));
        }

        // One switch is kept. Going back to calendar months later would turn months that were already reported.
        if (endsOn == 0 && unit is { WindowEndsOn: Fourteenth, WindowFrom: { } since } && from > since)
        {
            return Reply.Refuse(call.Say.WindowStays(unit, since));
        }

        if (from <= call.Today)
        {
            await FollowAsync(call, unit, endsOn, ct);
        }

        await table.SetWindowAsync(unit.Id, endsOn, from, ct);
        return Reply.Say(call.Say.WindowIsSet(unit, endsOn, from));
    }

    // Tallies at the usual time go on coming the day after the window; a time somebody chose stays. For a window that
    // begins later the last tally before it turns them, so that no month is left out.
    private async Task FollowAsync(CommandCall call, Unit unit, int endsOn, CancellationToken ct)
    {
        var (old, next) = (TallyTime.After(unit.WindowEndsOn), TallyTime.After(endsOn));
        var below = call.Actor.Units.Within(unit.Id, call.Today).Select(u => (UnitId?)u.Id).ToList();
        var cadence = old.ToString();
        foreach (var schedule in await db.Schedules.Where(s => s.Purpose == SchedulePurpose.Tally && s.DeletedAt == null && s.Cadence == cadence && below.Contains(s.UnitId)).ToListAsync(ct))
        {
            var zone = TimeZoneInfo.FindSystemTimeZoneById(schedule.Zone);
            notes.Add("tally.timed", FormattableString.Invariant($"schedule:{schedule.Id.Value}"), new { cadence }, new { cadence = next.ToString() });
            schedule.Retime(next.ToString()!, schedule.PausedAt is null ? next.NextAfter(call.SentAt, zone, call.Roster.WorkingDaysOf("VN")) : null);
        }
    }

    private static int? EndOf(string kind) => Folding.Fold(kind) switch
    {
        "15-14" or "15 - 14" => Fourteenth,
        "calendar" or "lich" or "thang lich" or "duong lich" or "1-31" or "1-30" => 0,
        _ => null,
    };

    private static DateOnly? MonthOf(string? text, DateOnly today) =>
        PeriodReader.Read(text ?? "", today, MonthlyWindow.CalendarMonths) is { Kind: PeriodKind.Month } month ? month.From : null;
}

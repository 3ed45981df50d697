using LiaisonBot.Chat;
using LiaisonBot.Commands;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Letters;
using LiaisonBot.Storage.Records;

namespace LiaisonBot.Records;

/// <summary>A letter whose reply falls due. <c>OnUs</c>: our side has to write it.</summary>
internal sealed record DueReply(Listed Letter, DateOnly Due, bool OnUs);

/// <summary>One page of what is coming up.</summary>
/// <param name="Overdue">Over and not confirmed.</param>
/// <param name="Soon">Within thirty days.</param>
internal sealed record UpcomingView(
    IReadOnlyList<Listed> Overdue, IReadOnlyList<Listed> Soon, IReadOnlyList<Listed> Later, IReadOnlyList<DueReply> Dues, int Page, int Pages);

/// <summary><c>/upcoming</c>: plans to confirm, plans ahead, replies due within a week.</summary>
internal sealed class PlansListed(LiaisonDb db) : ICommand
{
    private const int PageSize = 6;
    private const int MostPlans = 300;
    private const int MostDues = 5;
    private const int SoonDays = 30;
    private const int DueDays = 7;

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var (reader, units, page) = (new Reader(call.Actor, call.Roster, call.Say), call.Actor.Readable, ListPages.Of(call));
        var plans = (await db.PlansAsync(units, MostPlans, ct)).Select(r => Listed.Of(r, reader)).ToList();
        var dues = page > 0 ? [] : await db.WaitingDueAsync(units, call.Today, call.Today.AddDays(DueDays), MostDues, ct);
        var shown = plans.Skip(page * PageSize).Take(PageSize).ToList();
        var view = new UpcomingView(
            shown.FindAll(p => IsOver(p.Record, call)), shown.FindAll(p => !IsOver(p.Record, call) && IsSoon(p.Record, call)),
            shown.FindAll(p => !IsOver(p.Record, call) && !IsSoon(p.Record, call)),
            [.. dues.Select(d => new DueReply(Listed.Of(d.Letter.Record, reader), d.Letter.Due!.Value, d.Direction == Direction.Received))],
            page, (plans.Count + PageSize - 1) / PageSize);
        return ListPages.Reply(call, call.Say.Upcoming(view), Buttons(view, shown, call), plans.Count > (page + 1) * PageSize);
    }

    // A plan without a clock time has the whole of its day.
    private static bool IsOver(Record plan, CommandCall call) =>
        plan.TimeSaid ? (plan.EndAt ?? plan.EventAt) <= call.SentAt : plan.EventDate < call.Today;

    private static bool IsSoon(Record plan, CommandCall call) => plan.EventDate <= call.Today.AddDays(SoonDays);

    private static Keyboard? Buttons(UpcomingView view, IReadOnlyList<Listed> plans, CommandCall call)
    {
        var rows = plans.Select(plan => RowOf(plan, call)).Concat(Listed.Numbers([.. view.Dues.Select(d => d.Letter)])?.Rows ?? []).ToList();
        return rows.Count == 0 ? null : new Keyboard(rows);
    }

    private static IReadOnlyList<Button> RowOf(Listed plan, CommandCall call) =>
        !call.Actor.Logs(plan.Record.UnitId) ? [plan.Button(RecordShown.Prefix, plan.Number)]
        : [
            PlanDone.HasBegun(plan.Record, call.SentAt)
                ? plan.Button(PlanDone.Prefix, call.Say.DoneButton() + " " + plan.Number)
                : plan.Button(RecordShown.Prefix, plan.Number),
            plan.Button(VoidOffered.Prefix, call.Say.VoidButton()),
        ];
}

using LiaisonBot.Calendar;
using LiaisonBot.Commands;
using LiaisonBot.Figures;
using LiaisonBot.Storage;

namespace LiaisonBot.Tallies;

/// <summary><c>/tally [PERIOD] [UNIT]</c>: the figures of a period. In a group: of its unit or one below.</summary>
internal sealed class TallyAsked(LiaisonDb db) : ICommand
{
    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        if (await TallyScope.FindAsync(db, call.Actor, call.Chat, ct) is not { } scope)
        {
            return Reply.Refuse(call.InGroup ? call.Say.GroupNotBound() : call.Say.TallyWithoutUnit());
        }

        var query = TallyQuery.Read(call.Text, call.Actor.Units, scope.Own, call.Today);
        if (query.Rest is { } rest)
        {
            return Reply.Refuse(Misread(call, query, rest, scope));
        }

        var unit = query.Unit?.Id ?? scope.Own;
        if (!scope.Allows(unit))
        {
            return Reply.Refuse(call.Say.TallyNotYours(call.Actor.Units.Get(unit), scope.Offered));
        }

        var today = WallClock.DayOf(call.SentAt, call.Actor.Units.ZoneOf(unit));
        var period = query.Period ?? call.Actor.Units.WindowOf(unit, today).MonthOf(today);
        return await TallyCard.ShowAsync(db, call.Actor.Units, unit, period, call.SentAt, call.Say, ct);
    }

    private static string Misread(CommandCall call, TallyQuery query, string rest, TallyScope scope)
    {
        var unit = query.Unit ?? (query.Period is null ? null : call.Actor.Units.Get(scope.Own));
        var period = query.Period?.Code ?? call.Say.ThisMonth();
        var corrected = "/" + call.Typed + " " + period + (unit is null ? "" : " " + unit.Code);
        return query.Period is null
            ? call.Say.TallyPeriodUnclear(rest, corrected)
            : call.Say.TallyUnitUnclear(rest, scope.Offered, corrected);
    }
}

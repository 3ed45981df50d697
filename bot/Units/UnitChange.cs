using LiaisonBot.Calendar;
using LiaisonBot.Commands;
using LiaisonBot.Commands.Lines;
using LiaisonBot.Known;
using LiaisonBot.Storage;
using LiaisonBot.Storage.People;
using LiaisonBot.Storage.Units;

namespace LiaisonBot.Units;

/// <summary>A change of a unit as typed.</summary>
internal sealed record UnitOrder(UnitDeed Deed, string First, string Behind, KeyedText Fields);

/// <summary>
/// Checks and carries out what was typed behind <c>/units</c>. An administrator may change any unit, a coordinator those
/// below their own; heavy changes are asked about first.
/// </summary>
internal sealed class UnitChange(UnitTable table, WindowSet window)
{
    private const string Sure = "sure";
    private const int LongestName = 120;

    public async Task<Reply> RunAsync(CommandCall call, UnitOrder order, CancellationToken ct)
    {
        if (!call.Actor.Is(Role.Coordinator, Role.Administrator))
        {
            return Reply.Refuse(call.Say.UnitsNotYours());
        }

        if (order.Deed == UnitDeed.Add)
        {
            return Add(call, order);
        }

        var typed = order.Deed is UnitDeed.Move or UnitDeed.Merge or UnitDeed.End ? order.Fields.Head : order.First;
        var found = call.Actor.Units.Match(typed, call.Today);
        if (found.Certain is not { } unit)
        {
            return Reply.Refuse(call.Say.WhichUnit(typed, found, $"/{call.Typed} {call.Say.UnitDeedWord(order.Deed)}"));
        }

        return !MayChange(call.Actor, unit) ? Reply.Refuse(call.Say.UnitNotYours(unit)) : order.Deed switch
        {
            UnitDeed.Rename => await RenameAsync(call, order, unit, ct),
            UnitDeed.Move => await MoveAsync(call, order, unit, ct),
            UnitDeed.Merge => await MergeAsync(call, order, unit, ct),
            UnitDeed.End => await EndAsync(call, order, unit, ct),
            _ => await window.RunAsync(call, unit, order.Behind, order.Fields[UnitLine.From], ct),
        };
    }

    private static bool MayChange(Actor actor, Unit unit) => actor.Administers || actor.Coordinates(unit.Id);

    private static DateOnly? DayOf(CommandCall call, UnitOrder order) =>
        DayReader.Read(order.Fields[UnitLine.From] ?? "", call.Today, DayLeaning.Either).Certain;

    private Reply Add(CommandCall call, UnitOrder order)
    {
        var code = order.First.ToUpperInvariant();
        var name = order.Behind;
        if (!UnitLine.IsCode(code) || name.Length is < 2 or > LongestName || !LineText.SaysSomething(name))
        {
            return Reply.Refuse(call.Say.UnitAddHow(order.First, name));
        }

        if (call.Actor.Units.All.FirstOrDefault(u => u.Code == code) is { } taken)
        {
            return Reply.Refuse(call.Say.CodeIsTaken(taken));
        }

        if (order.Fields[UnitLine.Under] is not { } under)
        {
            return call.Actor.Administers ? Added(call, order, code, null) : Reply.Refuse(call.Say.UnderWhich(code, name));
        }

        var found = call.Actor.Units.Match(under, call.Today);
        return found.Certain is not { } parent ? Reply.Refuse(call.Say.WhichUnit(under, found, $"/{call.Typed} {call.Say.UnitDeedWord(UnitDeed.Add)} {code} {name} {call.Say.UnderWord()}"))
            : !MayChange(call.Actor, parent) ? Reply.Refuse(call.Say.UnitNotYours(parent))
            : Added(call, order, code, parent);
    }

    private Reply Added(CommandCall call, UnitOrder order, string code, Unit? parent) =>
        Reply.Say(call.Say.UnitAdded(table.Add(code, order.Behind, order.Fields[UnitLine.English], parent?.Id), parent));

    private async Task<Reply> RenameAsync(CommandCall call, UnitOrder order, Unit unit, CancellationToken ct)
    {
        if (order.Behind.Length is < 2 or > LongestName)
        {
            return Reply.Refuse(call.Say.UnitRenameHow(unit));
        }

        await table.RenameAsync(unit.Id, order.Behind, order.Fields[UnitLine.English], ct);
        return Reply.Say(call.Say.UnitRenamed(unit, order.Behind));
    }

    private async Task<Reply> MoveAsync(CommandCall call, UnitOrder order, Unit unit, CancellationToken ct)
    {
        var found = call.Actor.Units.Match(order.Fields[UnitLine.Under] ?? "", call.Today);
        if (DayOf(call, order) is not { } from || found.Certain is not { } parent)
        {
            return Reply.Refuse(call.Say.UnitMoveHow(unit, found.Certain));
        }

        if (!MayChange(call.Actor, parent))
        {
            return Reply.Refuse(call.Say.UnitNotYours(parent));
        }

        if (call.Actor.Units.IsWithin(parent.Id, unit.Id, from) || call.Actor.Units.IsWithin(parent.Id, unit.Id, call.Today))
        {
            return Reply.Refuse(call.Say.UnitUnderItself(unit, parent));
        }

        await table.PlaceAsync(unit.Id, parent.Id, from, ct);
        return Reply.Say(call.Say.UnitMoved(unit, parent, from));
    }

    private async Task<Reply> MergeAsync(CommandCall call, UnitOrder order, Unit unit, CancellationToken ct)
    {
        var found = call.Actor.Units.Match(order.Fields[UnitLine.Into] ?? "", call.Today);
        if (DayOf(call, order) is not { } from || found.Certain is not { } into || into.Id == unit.Id)
        {
            return Reply.Refuse(call.Say.UnitMergeHow(unit, found.Certain));
        }

        if (!MayChange(call.Actor, into))
        {
            return Reply.Refuse(call.Say.UnitNotYours(into));
        }

        if (call.Actor.Units.IsWithin(into.Id, unit.Id, from) || call.Actor.Units.IsWithin(into.Id, unit.Id, call.Today))
        {
            return Reply.Refuse(call.Say.UnitUnderItself(unit, into));
        }

        if (call.Answers[Sure] is null)
        {
            return Asked(call, call.Say.UnitMergeSure(unit, into, from));
        }

        await table.EndAsync(unit.Id, into.Id, from, BelowOf(call, unit, from), ct);
        return Reply.Say(call.Say.UnitMerged(unit, into, from, PeopleOf(call, unit)));
    }

    private async Task<Reply> EndAsync(CommandCall call, UnitOrder order, Unit unit, CancellationToken ct)
    {
        if (DayOf(call, order) is not { } from)
        {
            return Reply.Refuse(call.Say.UnitEndHow(unit));
        }

        if (BelowOf(call, unit, from) is { Count: > 0 } below)
        {
            return Reply.Refuse(call.Say.UnitHasBelow(unit, call.Actor.Units.Get(below[0])));
        }

        if (call.Answers[Sure] is null)
        {
            return Asked(call, call.Say.UnitEndSure(unit, from));
        }

        await table.EndAsync(unit.Id, null, from, [], ct);
        return Reply.Say(call.Say.UnitEnded(unit, from, PeopleOf(call, unit)));
    }

    private static IReadOnlyList<UnitId> BelowOf(CommandCall call, Unit unit, DateOnly day) =>
        [.. call.Actor.Units.Below(unit.Id, day).Where(u => u.Lives(day)).Select(u => u.Id)];

    private static int PeopleOf(CommandCall call, Unit unit) => call.Roster.People.Count(p => p.LeftAt is null && p.UnitId == unit.Id);

    private static Reply Asked(CommandCall call, string html) => Reply.Ask(
        call, Sure, html, new Choice(call.Say.YesLabel(), "y"), new Choice(call.Say.NoLabel(), AskedPressed.Dropped));
}

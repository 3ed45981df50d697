using LiaisonBot.Commands;
using LiaisonBot.Known;
using LiaisonBot.Words;

namespace LiaisonBot.Counterparts;

/// <summary>A page of the list of counterparts. It also draws the first one.</summary>
internal sealed class CounterpartsShown : IButton
{
    /// <summary>The prefix of its buttons; the argument is a page.</summary>
    public const string Prefix = "cps";

    private const int PageLength = 8;

    public Task<Reply> PressAsync(PressCall press, CancellationToken ct) => Task.FromResult(
        Draw(press.Actor, press.Roster, press.Say, (int)Math.Clamp(press.Key ?? 0, 0, int.MaxValue)) with { Overwrites = true });

    /// <summary>Those the person's own unit faces first.</summary>
    public static Reply Draw(Actor actor, Roster roster, Phrases say, int page)
    {
        var book = roster.Counterparts;
        var own = actor.UnitId is { } unit ? book.FacedBy(unit) : new HashSet<Storage.CounterpartId>();
        var all = book.Offered.OrderBy(c => own.Contains(c.Id) ? 0 : 1).ToList();
        var cut = Pages.Cut(all, page, n => FormattableString.Invariant($"{Prefix}:{n}"), PageLength);
        var lines = cut.Shown.Select(c => say.CounterpartLine(c, [.. book.AliasesOf(c.Id)],
            [.. actor.Units.All.Where(u => book.FacedBy(u.Id).Contains(c.Id)).Select(u => u.Code)])).ToList();
        return Reply.Say(say.CounterpartsTitle(all.Count, lines), Pages.Below([], cut.Turning));
    }
}

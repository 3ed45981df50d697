using LiaisonBot.Commands;
using LiaisonBot.Known;
using LiaisonBot.Storage.Units;
using LiaisonBot.Words;

namespace LiaisonBot.Units;

/// <summary>A page of the tree of units. It also draws the first one.</summary>
internal sealed class UnitsShown : IButton
{
    /// <summary>The prefix of its buttons; the argument is a page.</summary>
    public const string Prefix = "units";

    public Task<Reply> PressAsync(PressCall press, CancellationToken ct) =>
        Task.FromResult(Draw(press.Actor, press.Say, (int)Math.Clamp(press.Key ?? 0, 0, int.MaxValue)) with { Overwrites = true });

    /// <summary>Units as they stand today, those below set in.</summary>
    public static Reply Draw(Actor actor, Phrases say, int page)
    {
        var tops = actor.Units.All.Where(u => u.Lives(actor.Today) && actor.Units.ParentOf(u.Id, actor.Today) is null);
        var lines = tops.SelectMany(u => Walk(actor, u, 0)).ToList();
        var cut = Pages.Cut(lines, page, n => FormattableString.Invariant($"{Prefix}:{n}"));
        return Reply.Say(say.UnitsTree(lines.Count, cut.Shown), Pages.Below([], cut.Turning));
    }

    private static IEnumerable<(int Depth, Unit Unit)> Walk(Actor actor, Unit unit, int depth) =>
        actor.Units.Below(unit.Id, actor.Today).Where(u => u.Lives(actor.Today) && depth < 6)
            .SelectMany(u => Walk(actor, u, depth + 1)).Prepend((depth, unit));
}

using LiaisonBot.Calendar;
using LiaisonBot.Commands.Lines;
using LiaisonBot.Storage.Units;

namespace LiaisonBot.Known;

/// <summary>Which unit a typed text means.</summary>
/// <param name="Fits">One: it is found. Several: ask. None: see Near.</param>
/// <param name="Near">Units with a code or name close to what was typed, at most three.</param>
internal sealed record UnitFinding(IReadOnlyList<Unit> Fits, IReadOnlyList<Unit> Near)
{
    /// <summary>The unit, when exactly one fits.</summary>
    public Unit? Certain => Fits.Count == 1 ? Fits[0] : null;
}

/// <summary>Finds a unit by its code, its name or some words of it, with or without tone marks.</summary>
internal static class UnitMatch
{
    /// <summary>Surest first: the code, the whole name, words of the name. Units that have ended are not offered.</summary>
    public static UnitFinding Match(this UnitTree units, string typed, DateOnly today)
    {
        var folded = Folding.Fold(typed);
        var living = units.All.Where(u => u.Lives(today)).ToList();
        if (folded.Length == 0)
        {
            return new([], []);
        }

        Predicate<Unit>[] steps =
        [
            u => Folding.Fold(u.Code) == folded,
            u => Names(u).Any(n => n == folded),
            u => Names(u).Any(n => folded.Length > 1 && (" " + n).Contains(" " + folded, StringComparison.Ordinal)),
        ];
        var fits = steps.Select(living.FindAll).FirstOrDefault(found => found.Count > 0);
        return fits is not null ? new(fits, []) : new([], Near(living, folded));
    }

    /// <summary>When no unit was typed: those the person coordinates are offered, the top one first.</summary>
    public static UnitFinding OrOwn(this UnitFinding found, string typed, Actor actor, DateOnly today) => typed.Length > 0 ? found : found with
    {
        Near = [.. actor.Units.All.Where(u => u.Lives(today) && actor.Coordinates(u.Id)).OrderBy(u => actor.Units.ParentOf(u.Id, today) is not null).Take(3)],
    };

    /// <summary>Whether the unit exists on a day.</summary>
    public static bool Lives(this Unit unit, DateOnly day) => unit.ValidTo is not { } last || day <= last;

    private static string[] Names(Unit unit) => [Folding.Fold(unit.NameVi), Folding.Fold(unit.NameEn)];

    private static IReadOnlyList<Unit> Near(List<Unit> living, string folded) =>
    [
        .. living.Select(u => (Unit: u, Far: Names(u).Append(Folding.Fold(u.Code)).Min(n => Typo.Distance(n, folded))))
            .Where(near => near.Far <= Math.Max(1, folded.Length / 3)).OrderBy(near => near.Far).Take(3).Select(near => near.Unit),
    ];
}

using LiaisonBot.Calendar;

namespace LiaisonBot.Commands.Lines;

/// <summary>A counterpart and everything it is called.</summary>
/// <param name="Own">It faces the unit of the person who types.</param>
/// <param name="Names">Names in every language and script.</param>
/// <param name="Aliases">Short names that people agreed on.</param>
internal sealed record KnownCounterpart<TId>(TId Id, bool Own, IReadOnlyList<string> Names, IReadOnlyList<string> Aliases);

/// <summary>Whom a typed name means.</summary>
/// <param name="Fits">One: it is found. Several: ask. None: see Suggestions.</param>
/// <param name="Suggestions">Names close to the typed one, nearest first, at most five; filled only when nothing fits.</param>
internal sealed record CounterpartFinding<TId>(IReadOnlyList<TId> Fits, IReadOnlyList<TId> Suggestions)
{
    public bool Certain => Fits.Count == 1;
}

/// <summary>
/// Finds a counterpart by what was typed. Surest first: the alias or name letter by letter, then folded, then a part of
/// the name (whole words, or its beginning), then its initials (KB). On each step the unit's own come first; when two
/// fit, both are given back.
/// </summary>
internal static class CounterpartMatch
{
    public static CounterpartFinding<TId> Find<TId>(IReadOnlyList<KnownCounterpart<TId>> known, string typed)
    {
        var exact = LineText.Collapse(typed);
        var folded = Folding.Fold(typed);
        if (folded.Length == 0)
        {
            return new([], []);
        }

        Func<KnownCounterpart<TId>, bool>[] steps =
        [
            one => one.Aliases.Any(alias => string.Equals(alias, exact, StringComparison.OrdinalIgnoreCase)),
            one => one.Aliases.Any(alias => SameFolded(alias, folded)),
            one => one.Names.Any(name => SameFolded(name, folded)),
            one => one.Names.Concat(one.Aliases).Any(name => HoldsWords(name, folded)),
            one => one.Names.Any(name => Initials(name) == folded),
        ];
        var fits = steps.Select(step => OwnFirst(known, step)).FirstOrDefault(found => found.Count > 0);
        return fits is not null ? new(fits, []) : new([], Close(known, folded));
    }

    private static List<TId> OwnFirst<TId>(
        IReadOnlyList<KnownCounterpart<TId>> known, Func<KnownCounterpart<TId>, bool> step)
    {
        var all = known.Where(step).ToList();
        var own = all.FindAll(one => one.Own);
        return [.. (own.Count > 0 ? own : all).Select(one => one.Id)];
    }

    private static bool SameFolded(string name, string folded)
    {
        var other = Folding.Fold(name);
        return other == folded || WithoutSpaces(other) == WithoutSpaces(folded);
    }

    /// <summary>Whole words in a row anywhere, the last of them perhaps cut short.</summary>
    private static bool HoldsWords(string name, string folded) =>
        folded.Length >= 2 && $" {Folding.Fold(name)}".Contains($" {folded}", StringComparison.Ordinal);

    private static string Initials(string name) =>
        string.Concat(Folding.Fold(name).Split(' ').Select(word => word.Length > 0 ? word[..1] : ""));

    private static string WithoutSpaces(string text) => text.Replace(" ", "", StringComparison.Ordinal);

    private static IReadOnlyList<TId> Close<TId>(IReadOnlyList<KnownCounterpart<TId>> known, string folded) =>
    [
        .. known
            .Select(one => (one, Distance: one.Names.Concat(one.Aliases).Select(name => Far(name, folded)).DefaultIfEmpty(99).Min()))
            .Where(near => near.Distance <= Math.Max(1, folded.Length / 3))
            .OrderBy(near => near.Distance).ThenByDescending(near => near.one.Own)
            .Take(5)
            .Select(near => near.one.Id),
    ];

    private static int Far(string name, string folded) =>
        Math.Min(Typo.Distance(Folding.Fold(name), folded), Typo.Distance(Folding.Fold(name), Typo.UndoTelex(folded)));
}

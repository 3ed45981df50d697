using LiaisonBot.Storage.Records;

namespace LiaisonBot.Figures;

/// <summary>What of the counted records a line sums.</summary>
internal enum Measure
{
    Records,

    /// <summary>People of our side, in turns.</summary>
    Ours,

    /// <summary>People of the other side, in turns.</summary>
    Theirs,

    Teams,

    Metres,

    /// <summary>Records held online.</summary>
    Online,
}

/// <summary>One line of a register in a tally: which kinds it takes and what of them it sums.</summary>
/// <param name="Key">Its name in no language, <c>L.sent</c>; stands in the sealed figures, so it never changes.</param>
/// <param name="Kinds">The register's own kinds; none = all.</param>
internal sealed record FigureLine(string Key, Register Register, Measure Measure, params IReadOnlyList<int> Kinds)
{
    /// <summary>What a sum adds to this line.</summary>
    public long Of(KindSum sum) => sum.Register != Register || (Kinds.Count > 0 && !Kinds.Contains(sum.Kind)) ? 0 : Measure switch
    {
        Measure.Records => sum.Records,
        Measure.Ours => sum.Ours,
        Measure.Theirs => sum.Theirs,
        Measure.Teams => sum.Teams,
        Measure.Metres => sum.Metres,
        Measure.Online => sum.Online,
        _ => throw new InvalidOperationException("No such measure: " + Measure),
    };
}

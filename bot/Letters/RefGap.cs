using System.Globalization;
using System.Text.RegularExpressions;
using LiaisonBot.Calendar;

namespace LiaisonBot.Letters;

/// <summary>Numbers of the counterpart that should have arrived before this one and did not: 42/QLBG, when 41 and 43 are here.</summary>
internal sealed partial record RefGap(int First, int Last, string Suffix)
{
    /// <summary><c>42/QLBG</c>, or <c>42/QLBG–44/QLBG</c>.</summary>
    public override string ToString() => First == Last ? Name(First) : Name(First) + "–" + Name(Last);

    /// <summary>The numbers missing right before <paramref name="number"/>; null when none is, or when it is no number with a row.</summary>
    public static RefGap? Before(string number, IEnumerable<string> others)
    {
        if (Read(number) is not var (at, suffix))
        {
            return null;
        }

        var row = Folding.Fold(suffix);
        var last = others.Select(Read).OfType<(int Number, string Suffix)>()
            .Where(o => o.Number < at && Folding.Fold(o.Suffix) == row).Select(o => o.Number).DefaultIfEmpty(0).Max();
        return last > 0 && at - last > 1 ? new RefGap(last + 1, at - 1, suffix) : null;
    }

    private string Name(int number) => number.ToString(CultureInfo.InvariantCulture) + Suffix;

    private static (int Number, string Suffix)? Read(string typed) => Shape().Match(typed.Trim()) is { Success: true } match
        ? (int.Parse(match.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture), match.Groups["suffix"].Value)
        : null;

    [GeneratedRegex("^0*(?<n>[1-9][0-9]{0,5})(?<suffix>[^0-9].*)?$")]
    private static partial Regex Shape();
}

using System.Globalization;
using System.Text.RegularExpressions;
using LiaisonBot.Calendar;
using LiaisonBot.Storage.Records;

namespace LiaisonBot.Commands.Lines;

/// <summary>A record's number as a person writes it: L-2026-0105, MLT/L-2026-0105, l2026-105, L-105.</summary>
/// <param name="Unit">The unit's code in upper case; null when not said.</param>
/// <param name="Year">Four digits; null when not said.</param>
/// <param name="Sequence">1–999999.</param>
internal readonly partial record struct RecordNumber(string? Unit, Register Register, int? Year, int Sequence)
{
    /// <summary>The number, or null when the words are none.</summary>
    public static RecordNumber? Read(string text)
    {
        var folded = Folding.Fold(text).Replace('\u2013', '-').Replace('\u2014', '-').Trim('#', '.', ' ');
        var match = Shape().Match(folded);
        var sequence = match.Success ? Number(match.Groups["n"]) : 0;
        if (sequence == 0)
        {
            return null;
        }

        var unit = match.Groups["unit"];
        var year = match.Groups["y"];
        return new(
            unit.Success ? unit.Value.ToUpperInvariant() : null,
            (Register)char.ToUpperInvariant(match.Groups["book"].ValueSpan[0]),
            year.Success ? Number(year) : null,
            sequence);
    }

    /// <summary>The normal form: L-2026-0105 with the unit in front when said, L-0105 without a year.</summary>
    public override string ToString()
    {
        var year = Year is { } y ? string.Create(CultureInfo.InvariantCulture, $"{y:0000}-") : "";
        var unit = Unit is null ? "" : $"{Unit}/";
        return string.Create(CultureInfo.InvariantCulture, $"{unit}{(char)Register}-{year}{Sequence:0000}");
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex("^(?:(?:so|no\\.?|number) )?(?:(?<unit>[a-z0-9]+(?:[-.][a-z0-9]+)*) ?/ ?|(?<unit>[a-z0-9]{2,}(?:-[a-z0-9]+)*) )?(?<book>[lcmptda])[ -]*(?:(?<y>20[0-9]{2})[ /-]*)?(?<n>[0-9]{1,6})$")]
    private static partial Regex Shape();
}

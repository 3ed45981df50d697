using System.Globalization;
using System.Text.RegularExpressions;
using LiaisonBot.Commands.Lines;

namespace LiaisonBot.Patrols;

/// <summary>Markers as on the map: mốc 165(1)-167(2), markers 65-71, từ mốc 65 đến mốc 71, marker 65.</summary>
internal sealed partial class MarkersDetail() : Detail<(string From, string? To)?>(LineField.Markers)
{
    private static readonly string[] Keywords =
        ["moc", "cac moc", "tu moc", "moc gioi", "cot moc", "doan moc", "marker", "markers", "from marker", "border marker", "border markers", "bm"];

    public override IEnumerable<string> Phrases => Keywords;

    public override Taken? Read(Segment segment)
    {
        if (segment.After(Keywords) is not { } rest || (rest.Folded.Length > 0 && SharedStart().IsMatch(rest.Folded)))
        {
            return null;
        }

        var match = Span().Match(rest.Folded);
        return match.Success
            ? Put((match.Groups["from"].Value, match.Groups["to"].Success ? match.Groups["to"].Value : null), segment)
            : Fail(rest.Empty ? LineReason.Missing : LineReason.Unknown, segment);
    }

    /// <summary>"mốc nguyên trạng" is about their condition.</summary>
    [GeneratedRegex("^(?:nguyen|hu|xe|sat|che|normal|unchanged|damaged|shifted|covered|intact)")]
    private static partial Regex SharedStart();

    [GeneratedRegex(@"^(?<from>[0-9]{1,4}[a-z]?(?:\([0-9]{1,2}\))?(?:/[0-9]{1,3})?)(?: ?(?:-|den|to|toi) ?(?:moc |marker )?(?<to>[0-9]{1,4}[a-z]?(?:\([0-9]{1,2}\))?(?:/[0-9]{1,3})?))?$")]
    private static partial Regex Span();
}

/// <summary>How far: 12,5 km, 850 m, dài 12 km.</summary>
internal sealed partial class LengthDetail() : Detail<int?>(LineField.Length)
{
    private const int MostMetres = 1_000_000;

    public override Taken? Read(Segment segment)
    {
        var match = Shape().Match(segment.Folded);
        return !match.Success ? null
            : Metres(match) is not { } metres ? Fail(LineReason.NotANumber, segment)
            : metres > MostMetres ? Fail(LineReason.OutOfRange, segment)
            : Put((int)metres, segment);
    }

    /// <summary>"12,5 km" or "12.5 km"; "850 m".</summary>
    public static string Write(int metres, Tongue tongue)
    {
        if (metres % 100 != 0)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{metres} m");
        }

        var kilometres = (metres / 1000m).ToString("0.#", CultureInfo.InvariantCulture);
        return (tongue == Tongue.Vi ? kilometres.Replace('.', ',') : kilometres) + " km";
    }

    private static decimal? Metres(Match match)
    {
        var typed = match.Groups["n"].Value;
        var inMetres = match.Groups["m"].Success;
        var plain = inMetres ? Thousands().Replace(typed, "") : typed.Replace(',', '.');
        return plain.Length <= 12 && decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? Math.Round(number * (inMetres ? 1 : 1000))
            : plain.Length > 12 ? decimal.MaxValue : null;
    }

    [GeneratedRegex("^(?:dai |chieu dai |quang duong |cu ly |length |distance |over )?(?<n>[0-9.,]+|[^ 0-9]+(?= km$)) ?(?:km|cay so|ki ?lo ?met|kilomet(?:er|re)?s?|(?<m>m|met|met(?:er|re)s?))$")]
    private static partial Regex Shape();

    [GeneratedRegex("[.,](?=[0-9]{3}(?:[.,]|$))")]
    private static partial Regex Thousands();
}

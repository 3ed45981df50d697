using System.Text.RegularExpressions;
using LiaisonBot.Commands.Lines;
using LiaisonBot.Storage.Records;

namespace LiaisonBot.Talks;

/// <summary>The how-many-th: lần 14, lần thứ XIV, lần thứ tư, ordinal 14, 14th.</summary>
internal sealed partial class OrdinalDetail() : Detail<int?>(LineField.Ordinal)
{
    private const int Highest = 999;

    private static readonly int[] RomanValues = [1, 5, 10, 50, 100];

    private static readonly string[] Words = ["nhat", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi"];

    public override Taken? Read(Segment segment)
    {
        var match = Shape().Match(segment.Folded);
        return !match.Success ? null
            : Number(match.Groups["n"].Value) is not { } number ? Fail(LineReason.NotANumber, segment)
            : number is < 1 or > Highest ? Fail(LineReason.OutOfRange, segment)
            : Put((int)number, segment);
    }

    private static long? Number(string typed) =>
        NumberDetail.Number(typed) ?? (Array.IndexOf(Words, typed) is >= 0 and var index ? index + 1 : Roman(typed));

    private static int? Roman(string typed)
    {
        if (!RomanShape().IsMatch(typed))
        {
            return null;
        }

        var values = typed.Select(c => RomanValues["ivxlc".IndexOf(c, StringComparison.Ordinal)]).ToArray();
        return values.Select((value, i) => i + 1 < values.Length && value < values[i + 1] ? -value : value).Sum();
    }

    [GeneratedRegex("^(?:(?:lan thu|lan|ordinal|session|round|ky thu) (?<n>[^ ]+)|(?:the )?(?<n>[0-9]+)(?:st|nd|rd|th)(?: (?:talk|round|session|time))?)$")]
    private static partial Regex Shape();

    [GeneratedRegex("^(?=.)c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$")]
    private static partial Regex RomanShape();
}

/// <summary>Minutes signed or not, and their languages: ký biên bản tiếng Việt và tiếng Trung, minutes in Vietnamese and Chinese.</summary>
internal sealed class MinutesDetail() : Detail<(bool Signed, WrittenLanguages Languages)>(LineField.Minutes)
{
    private static readonly string[] WithLanguages = [.. SharedChoices.MinutesSigned, "bien ban", "minutes"];

    public override IEnumerable<string> Phrases => SharedChoices.Minutes.Select(one => one.Phrase);

    public override Taken? Read(Segment segment)
    {
        if (segment.Is(SharedChoices.MinutesUnsigned))
        {
            return Put((false, WrittenLanguages.None), segment);
        }

        if (segment.Is(SharedChoices.MinutesSigned))
        {
            return Put((true, WrittenLanguages.None), segment);
        }

        return segment.After(WithLanguages) is not { } rest ? null
            : LanguageWords.Read(rest.Folded) is { } languages ? Put((true, languages), segment)
            : Fail(LineReason.Unknown, segment);
    }
}

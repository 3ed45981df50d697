using System.Globalization;
using System.Text.RegularExpressions;

namespace LiaisonBot.Commands.Lines;

/// <summary>A choice between fixed phrases: khẩn, urgent.</summary>
/// <param name="choices">Folded phrases, each with its value; more than one phrase may have the same.</param>
internal sealed class ChoiceDetail<T>(LineField field, params IReadOnlyList<(string Phrase, T Value)> choices)
    : Detail<T>(field)
{
    public override IEnumerable<string> Phrases => choices.Select(choice => choice.Phrase);

    public override Taken? Read(Segment segment)
    {
        foreach (var (phrase, value) in choices)
        {
            if (segment.Is(phrase))
            {
                return Put(value, segment);
            }
        }

        return null;
    }
}

/// <summary>Free words behind a keyword: người ký trưởng đồn.</summary>
/// <param name="keywords">Folded.</param>
internal sealed class TextDetail(LineField field, params IReadOnlyList<string> keywords) : Detail<string>(field)
{
    /// <summary>Longest text taken, in characters.</summary>
    public const int Longest = 120;

    public override IEnumerable<string> Phrases => keywords;

    public override Taken? Read(Segment segment)
    {
        if (segment.After(keywords) is not { } text)
        {
            return null;
        }

        return text.Empty || !LineText.SaysSomething(text.Typed) ? Fail(LineReason.Missing, segment)
            : text.Typed.Length > Longest ? Fail(LineReason.TooLong, segment)
            : Put(text.Typed, segment);
    }
}

/// <summary>A whole number between bounds, behind a keyword or before a unit: lần 14, 2 đội.</summary>
/// <param name="pattern">On the folded segment, with the number in a group n.</param>
internal sealed class NumberDetail(LineField field, Regex pattern, int lowest, int highest) : Detail<int?>(field)
{
    public override Taken? Read(Segment segment)
    {
        var match = pattern.Match(segment.Folded);
        return !match.Success ? null
            : Number(match.Groups["n"].ValueSpan) is not { } number ? Fail(LineReason.NotANumber, segment)
            : number < lowest || number > highest ? Fail(LineReason.OutOfRange, segment)
            : Put((int)number, segment);
    }

    /// <summary>The digits as a number, however many; null when they are no digits.</summary>
    public static long? Number(ReadOnlySpan<char> digits) =>
        digits.IsEmpty || digits.IndexOfAnyExceptInRange('0', '9') >= 0 ? null
        : long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : long.MaxValue;
}

using System.Text.RegularExpressions;

namespace LiaisonBot.Commands.Lines;

/// <summary>People of both sides: ta 10, bạn 8 · ours 10 · ta 10 bạn 8 · 10 người ta.</summary>
internal sealed partial class PeopleDetail() : Detail(LineField.Ours)
{
    /// <summary>Most people of one side.</summary>
    public const int Most = 10_000;

    private const string OurWords = "quan so ta|luc luong ta|thanh vien ta|ben ta|phia ta|ta|our side|ours?|us|we";

    private const string TheirWords = "quan so ban|luc luong ban|thanh vien ban|ben ban|phia ban|ban|their side|theirs?|them|they";

    private const string Unit = "(?: (?:nguoi|dong chi|d/c|thanh vien|can bo|chien si|people|persons?|members?|men|officers?))?";

    public int? Ours { get; private set; }

    public int? Theirs { get; private set; }

    public override Taken? Read(Segment segment)
    {
        var match = Both().Match(segment.Folded);
        match = match.Success ? match : One().Match(segment.Folded);
        match = match.Success ? match : NumberFirst().Match(segment.Folded);
        if (!match.Success)
        {
            return null;
        }

        return Put(match.Groups["ours"], LineField.Ours, segment) ?? Put(match.Groups["theirs"], LineField.Theirs, segment) ?? new Taken(null);
    }

    /// <inheritdoc/>
    public override LineField FieldOf(Segment segment) =>
        One().Match(segment.Folded).Groups["theirs"].Success || NumberFirst().Match(segment.Folded).Groups["theirs"].Success ? LineField.Theirs : LineField.Ours;

    private Taken? Put(Group typed, LineField field, Segment segment)
    {
        if (!typed.Success)
        {
            return null;
        }

        var number = NumberDetail.Number(typed.ValueSpan);
        LineReason? reason = number is null ? LineReason.NotANumber
            : number > Most ? LineReason.OutOfRange
            : (field == LineField.Ours ? Ours : Theirs) is not null ? LineReason.Repeated
            : null;
        if (reason is { } wrong)
        {
            return new Taken(new(field, wrong, segment.Typed));
        }

        Ours = field == LineField.Ours ? (int)number! : Ours;
        Theirs = field == LineField.Theirs ? (int)number! : Theirs;
        return null;
    }

    [GeneratedRegex($"^(?:{OurWords}) (?<ours>[0-9]+){Unit}(?: ?(?:-|/|&|\\+|va|and))? ?(?:{TheirWords}) (?<theirs>[0-9]+){Unit}$")]
    private static partial Regex Both();

    [GeneratedRegex($"^(?:(?:{OurWords}) (?<ours>[^ ]+)|(?:{TheirWords}) (?<theirs>[^ ]+)){Unit}$")]
    private static partial Regex One();

    [GeneratedRegex($"^(?<n>(?<ours>[0-9]+){Unit} (?:{OurWords})|(?<theirs>[0-9]+){Unit} (?:{TheirWords}))$")]
    private static partial Regex NumberFirst();
}

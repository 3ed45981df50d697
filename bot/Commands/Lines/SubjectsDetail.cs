namespace LiaisonBot.Commands.Lines;

/// <summary>Subject codes: mã 6 · mã 6 14 · codes 6 and 14. The list: 1–18, and 99 for anything else.</summary>
internal sealed class SubjectsDetail() : Detail<CodeList>(LineField.Subjects)
{
    /// <summary>Most codes a record has.</summary>
    public const int Most = 3;

    private static readonly string[] Keywords =
        ["ma", "ma so", "ma viec", "ma chu de", "chu de", "linh vuc", "code", "codes", "subject", "subjects", "subject code", "subject codes"];

    private static readonly char[] Joints = [' ', ',', '+', '&', '/', '-', '.'];

    public override IEnumerable<string> Phrases => Keywords;

    public override Taken? Read(Segment segment)
    {
        if (segment.After(Keywords) is not { } rest)
        {
            return null;
        }

        var words = rest.Folded.Split(Joints, StringSplitOptions.RemoveEmptyEntries).Where(word => word is not ("va" or "and"));
        var numbers = words.Select(word => NumberDetail.Number(word)).Distinct().ToList();
        return numbers.Count == 0 ? Fail(LineReason.Missing, segment)
            : numbers.Contains(null) ? Fail(LineReason.NotANumber, segment)
            : numbers.Exists(number => number is < 1 or (> 18 and not 99)) ? Fail(LineReason.OutOfRange, segment)
            : Keep(numbers.Select(number => (int)number!.Value), segment);
    }

    // Of too many the first ones are kept for the corrected line.
    private Taken Keep(IEnumerable<int> codes, Segment segment)
    {
        var put = Put(new CodeList(codes.Take(Most)), segment);
        return put.Fault is null && codes.Skip(Most).Any() ? Fail(LineReason.TooMany, segment) : put;
    }
}

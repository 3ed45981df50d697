using LiaisonBot.Calendar;
using LiaisonBot.Commands.Lines;

namespace LiaisonBot.Letters;

/// <summary>The other side's own number, with its date perhaps: số 12/QLBG ngày 20/11, ref no 12 dated 20/11.</summary>
internal sealed class ReferenceDetail() : Detail<(string Number, SpokenDay? Day, string Found)?>(LineField.Reference)
{
    private static readonly string[] Keywords =
    [
        "so", "so hieu", "thu so", "cong van so", "van ban so", "so cua ban", "ref", "ref.", "ref no", "ref no.", "reference", "reference no",
        "their ref", "their no", "no", "no.", "number", "letter no", "letter no.",
    ];

    public override IEnumerable<string> Phrases => Keywords;

    public override Taken? Read(Segment segment)
    {
        if (segment.After(Keywords) is not { } rest)
        {
            return null;
        }

        var (number, day) = rest.Around("ngay", "de ngay", "dated", "date", "of") ?? LastWordIsDay(rest);
        if (!number.Folded.Any(char.IsDigit) || number.Typed.Split(' ').Length > 2 || number.Typed.Length > 40)
        {
            return Fail(LineReason.Unknown, segment);
        }

        var spoken = day.Empty ? null : DayOf(day);
        return !day.Empty && spoken is null
            ? new Taken(new(LineField.ReferenceDate, LineReason.Unknown, day.Typed))
            : Put((number.Typed, spoken, segment.Typed), segment);
    }

    private static SpokenDay? DayOf(Segment day) =>
        MomentReader.Read(day.Folded).Moment is { Day: { } spoken, Time: null, EndDay: null } ? spoken : null;

    /// <summary>"12/QLBG 20/11/2026": a full date behind the number belongs to it.</summary>
    private static (Segment Number, Segment Day) LastWordIsDay(Segment rest)
    {
        var words = rest.Typed.Split(' ');
        return words.Length > 1 && DayOf(new(words[^1])) is not null
            ? (new(string.Join(' ', words[..^1])), new(words[^1]))
            : (rest, new(""));
    }
}

/// <summary>When the reply is due: hạn 30/11, trả lời trước thứ 6, due in 5 working days.</summary>
internal sealed class DueDetail() : Detail<SpokenDeadline>(LineField.Due)
{
    private static readonly string[] Sure =
        ["han", "han tra loi", "han phuc dap", "han chot", "due", "due by", "due on", "reply due", "deadline"];

    private static readonly string[] Maybe =
        ["can tra loi", "can phuc dap", "tra loi", "phuc dap", "needs reply", "need reply", "reply", "answer", "reply needed"];

    private static readonly string[] Bare = ["truoc", "before", "by", "within", "trong", "trong vong"];

    /// <summary>The person's own words for it.</summary>
    public string Found { get; private set; } = "";

    public override IEnumerable<string> Phrases => Sure;

    public override Taken? Read(Segment segment)
    {
        var sure = segment.After(Sure);
        var words = sure ?? segment.After(Maybe) ?? (segment.After(Bare) is null && !IsWorkingDays(segment) ? null : segment);
        if (words is null || DeadlineReader.Read(words.Folded) is not { } deadline)
        {
            return sure is null ? null : Fail(sure.Empty ? LineReason.Missing : LineReason.Unknown, segment);
        }

        if (deadline.WorkingDays is < 1 or > 250)
        {
            return Fail(LineReason.OutOfRange, segment);
        }

        Found = Said ? Found : segment.Typed;
        return Put(deadline, segment);
    }

    private static bool IsWorkingDays(Segment segment) => DeadlineReader.Read(segment.Folded) is { WorkingDays: not null };
}

/// <summary>The letter this one answers: trả lời L-2026-0012, reply to L-2026-0012.</summary>
internal sealed class ReplyToDetail() : Detail<string>(LineField.ReplyTo)
{
    private static readonly string[] Keywords =
    [
        "tra loi", "tra loi thu", "tra loi cho", "phuc dap", "phuc dap thu", "dap", "reply to", "in reply to", "answer to", "answers", "re", "reply to letter",
    ];

    public override IEnumerable<string> Phrases => Keywords;

    public override Taken? Read(Segment segment) =>
        segment.After(Keywords) is not { } rest ? null
        : RecordNumber.Read(rest.Folded) is { } number ? Put(number.ToString(), segment)
        : Fail(rest.Empty ? LineReason.Missing : LineReason.NotANumber, segment);
}

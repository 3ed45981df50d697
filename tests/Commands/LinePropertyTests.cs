using FsCheck;
using FsCheck.Fluent;
using LiaisonBot.Commands.Lines;
using LiaisonBot.Letters;
using LiaisonBot.Patrols;
using LiaisonBot.Talks;
using LiaisonBot.Tests.Calendar;

namespace LiaisonBot.Tests.Commands;

public sealed class LinePropertyTests
{
    private static readonly string[] Heads =
        ["nhận từ Kim Bình", "gửi cho KB", "đến Mường Khương", "sent to Kim Binh", "received from 金平", "Kim Bình", "nhận", "", "tu tu Lao", "Ma Lù Thàng"];

    private static readonly string[] OfAll = ["hôm qua 14h", "20/11", "mã 6", "codes 6 and 14", "22/11 08:00", "2026-11-01 9h"];

    private static readonly string[] OfLetters =
    [
        "số 12/QLBG", "số 7 ngày 20/11", "ref no 9/A dated 2026-11-01", "khẩn", "hỏa tốc", "very urgent", "tại vạch", "fax", "by post", "hạn 30/11",
        "due Friday", "5 ngày làm việc", "trước thứ 6", "cần trả lời", "trả lời L-2026-0012", "reply to mlt/l-2026-7", "người ký trưởng trạm",
        "tiếng Trung và tiếng Lào", "không cần trả lời",
    ];

    private static readonly string[] OfPatrols =
    [
        "song phương", "joint", "mốc 165(1)-167(2)", "marker 65", "2 đội", "12,5 km", "850 m", "1234 m", "nguyên trạng", "markers covered",
    ];

    private static readonly string[] OfTalks =
    [
        "định kỳ", "giao ban", "cấp tỉnh", "post level", "online", "ký biên bản tiếng Việt và tiếng Trung", "lần XIV", "tại trạm", "at the gate",
        "trưởng đoàn ta đồn trưởng", "head theirs commissar", "phiên dịch Lan",
    ];

    private static readonly string[] OfOccasions =
    [
        "20/11-21/11", "25/12 22h-23h", "22/11 08:00-15:00", "22/12 8h - 23/12 9h", "ta 10", "bạn 8", "ours 3 theirs 4", "chủ trì ta", "host theirs",
        "ký biên bản", "kế hoạch", "đã xong",
    ];

    private static readonly string[] Wrong =
    [
        "25/12 22h-2h", "31/02", "31/2/1926", "25h", "hôm qua 25h", "ta mười", "khẩnn", "linh tinh gì đó", "25/11", "mùng 2/9", "1,2", "😀", "từ", "thời gian", "at", "14h",
    ];

    private static readonly string[] Summaries = ["xác minh hai người", "về việc mốc 65: ba người", "review", "ab", "", "12: hai, ba; bốn", ": lạ", "content of the letter", "内容：三人", "😀😀😀"];

    private static readonly string[] Joints = [", ", ",", "; ", "，", " , ", "\n"];

    private static readonly string[] Colons = [": ", ":", "：", " : ", "", " "];

    [Fact]
    public void Any_text_is_read_or_answered_with_a_line_that_reads() =>
        Prop.ForAll(AnyText().ToArbitrary(), text => Enum.GetValues<Tongue>().All(tongue => Holds(text, tongue)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    [Fact]
    public void Enough_of_the_lines_made_for_the_proofs_are_right()
    {
        var lines = Likely().Sample(1000);
        Assert.InRange(lines.Count(line => LetterLine.Read(line, Lines.At(Tongue.Vi)).Ok), 25, 1000);
        Assert.InRange(lines.Count(line => PatrolLine.Read(line, Lines.At(Tongue.Vi)).Ok), 25, 1000);
        Assert.InRange(lines.Count(line => TalkLine.Read(line, Lines.At(Tongue.Vi)).Ok), 25, 1000);
    }

    [Fact]
    public void A_written_line_reads_back_equal_later() =>
        Prop.ForAll(Likely().ToArbitrary(), line => Enum.GetValues<Tongue>().All(tongue => ReadsBack(line, tongue)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    private static bool Holds(string text, Tongue tongue) =>
        Answered(text, tongue, LetterLine.Read) && Answered(text, tongue, PatrolLine.Read) && Answered(text, tongue, TalkLine.Read);

    private static bool Answered<T>(string text, Tongue tongue, Func<string, LineContext, Parsed<T>> read)
        where T : class
    {
        var parsed = read(text, Lines.At(tongue));
        return parsed.Ok || (parsed.Problem.Corrected.StartsWith('/') && ReadsNow(parsed.Problem, tongue, read));
    }

    private static bool ReadsNow<T>(LineProblem problem, Tongue tongue, Func<string, LineContext, Parsed<T>> read)
        where T : class
    {
        var again = read(Lines.Argument(problem.Corrected), Lines.At(tongue));
        return again.Ok ? true : throw new InvalidOperationException($"{problem} -> {again.Problem}");
    }

    private static bool ReadsBack(string line, Tongue tongue) =>
        Same(LetterLine.Read(line, Lines.At(tongue)), tongue, LetterLine.Read, (d, t) => LetterLine.Write(d, t), d => d with { DirectionWasAmbiguous = false })
        && Same(PatrolLine.Read(line, Lines.At(tongue)), tongue, PatrolLine.Read, (d, t) => PatrolLine.Write(d, t), d => d)
        && Same(TalkLine.Read(line, Lines.At(tongue)), tongue, TalkLine.Read, (d, t) => TalkLine.Write(d, t), d => d);

    private static bool Same<T>(
        Parsed<T> first, Tongue tongue, Func<string, LineContext, Parsed<T>> read, Func<T, Tongue, string> write, Func<T, T> plain)
        where T : class
    {
        var later = new LineContext(Clocks.Instant.AddDays(400), Clocks.Hanoi, tongue);
        return !first.Ok || Enum.GetValues<Tongue>().All(language =>
        {
            var line = write(first.Value, language);
            var again = read(Lines.Argument(line), later);
            return Equals(again.Value, plain(first.Value)) ? true : throw new InvalidOperationException($"{line}\n{first.Value}\n{again}");
        });
    }

    private static Gen<string> Likely() => Gen.OneOf(
        Likely([.. OfLetters, .. OfAll], []),
        Likely([.. OfPatrols, .. OfOccasions, .. OfAll], ["song phương", "joint"]),
        Likely([.. OfTalks, .. OfOccasions, .. OfAll], ["định kỳ", "annual"]),
        Likely([.. OfLetters, .. OfPatrols, .. OfTalks, .. OfOccasions, .. Wrong], []));

    private static Gen<string> Likely(string[] known, string[] kinds) =>
        from head in Gen.Elements(Heads)
        from kind in Gen.Elements(kinds.Length == 0 ? [""] : kinds)
        from details in Gen.Elements(known).ListOf()
        from joint in Gen.Frequency((5, Gen.Constant(", ")), (1, Gen.Elements(Joints)))
        from colon in Gen.Frequency((5, Gen.Constant(": ")), (1, Gen.Elements(Colons)))
        from summary in Gen.Elements(Summaries)
        select string.Join(joint, details.Distinct().Take(4).Prepend(kind).Prepend(head)) + colon + summary;

    private static Gen<string> AnyText() => Gen.OneOf(
        Likely(),
        Likely().SelectMany(Mutated),
        Likely().SelectMany(Mutated).SelectMany(Mutated),
        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""));

    private static Gen<string> Mutated(string line) =>
        from at in Gen.Choose(0, line.Length)
        from length in Gen.Choose(0, 3)
        from put in Gen.OneOf(Gen.Elements(":", ",", " ", "\uD83D", "\u200B", "\uFFFF", "９", "：", "-", "/", "0", "ngày", "\u0301", "x"), ArbMap.Default.GeneratorFor<char>().Select(c => c.ToString()))
        select line[..at] + put + line[Math.Min(line.Length, at + length)..];
}

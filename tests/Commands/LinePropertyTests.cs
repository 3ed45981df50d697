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

    private static readonly string[] Details =
    [
        "số 12/QLBG", "số 7 ngày 20/11", "ref no 9/A dated 2026-11-01", "hôm qua 14h", "20/11", "14h", "22/11 08:00-15:00", "20/11-21/11", "25/12 22h-2h",
        "khẩn", "hỏa tốc", "urgent", "tại vạch", "fax", "hạn 30/11", "due Friday", "5 ngày làm việc", "trước thứ 6", "cần trả lời", "không cần trả lời",
        "trả lời L-2026-0012", "reply to mlt/l-2026-7", "mã 6", "codes 6 and 14", "người ký trưởng trạm", "tiếng Trung", "song phương", "joint",
        "định kỳ", "giao ban", "cấp tỉnh", "online", "mốc 165(1)-167(2)", "marker 65", "ta 10", "bạn 8", "ours 3 theirs 4", "2 đội", "12,5 km", "850 m",
        "chủ trì ta", "host theirs", "nguyên trạng", "ký biên bản", "ký biên bản tiếng Việt và tiếng Trung", "lần XIV", "tại trạm", "at the gate",
        "trưởng đoàn ta đồn trưởng", "head theirs commissar", "phiên dịch Lan", "kế hoạch", "đã xong", "31/02", "25h", "ta mười", "khẩnn", "linh tinh gì đó",
        "25/11", "mùng 2/9", "1,2", "😀", "từ", "thời gian", "at",
    ];

    private static readonly string[] Summaries = ["xác minh hai người", "ab", "", "12: hai, ba; bốn", ": lạ", "content of the letter", "内容：三人", "😀😀😀"];

    private static readonly string[] Joints = [", ", ",", "; ", "，", " , ", "\n"];

    private static readonly string[] Colons = [": ", ":", "：", " : ", "", " "];

    [Fact]
    public void Any_text_is_read_or_answered_with_a_line_that_reads() =>
        Prop.ForAll(AnyText().ToArbitrary(), text => Enum.GetValues<Tongue>().All(tongue => Holds(text, tongue)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1500));

    [Fact]
    public void A_written_line_reads_back_equal_later() =>
        Prop.ForAll(Likely().ToArbitrary(), line => Enum.GetValues<Tongue>().All(tongue => ReadsBack(line, tongue)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1500));

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

    private static Gen<string> Likely() =>
        from head in Gen.Elements(Heads)
        from details in Gen.Elements(Details).ListOf()
        from joint in Gen.Elements(Joints)
        from colon in Gen.Elements(Colons)
        from summary in Gen.Elements(Summaries)
        select string.Join(joint, details.Take(7).Prepend(head)) + colon + summary;

    private static Gen<string> AnyText() => Gen.OneOf(
        Likely(),
        Likely().SelectMany(Mutated),
        Likely().SelectMany(Mutated).SelectMany(Mutated),
        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""));

    private static Gen<string> Mutated(string line) =>
        from at in Gen.Choose(0, line.Length)
        from length in Gen.Choose(0, 3)
        from put in Gen.OneOf(Gen.Elements(":", ",", " ", "\uD83D", "\u200B", "９", "：", "-", "/", "0", "ngày", "\u0301", "x"), ArbMap.Default.GeneratorFor<char>().Select(c => c.ToString()))
        select line[..at] + put + line[Math.Min(line.Length, at + length)..];
}

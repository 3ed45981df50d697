using LiaisonBot.Calendar;
using LiaisonBot.Commands;
using LiaisonBot.Commands.Lines;
using LiaisonBot.Tests.Commands;
using LiaisonBot.Words;

namespace LiaisonBot.Tests.Faults;

/// <summary>What people may type and press: mixtures of the words that the bot's readers know, in both languages, and of others.</summary>
internal sealed class LineMaker(Random random)
{
    private static readonly string[] Known =
    [
        "nhận", "từ", "gửi", "cho", "đến", "đi", "sent", "to", "received", "from", "Kim Bình", "KB", "Lục Xuân", "金平", "Jinping", "số 12/QLBG", "số 7 ngày 20/11",
        "ref no 9/A dated 2026-11-01", "khẩn", "hỏa tốc", "very urgent", "tại vạch", "fax", "by post", "hạn", "hạn 30/11", "due Friday", "5 ngày làm việc",
        "trước thứ 6", "cần trả lời", "không cần trả lời", "needs reply", "trả lời L-2026-0001", "reply to MLT/L-2026-2", "người ký trưởng trạm", "tiếng Trung và tiếng Lào",
        "song phương", "liên hợp", "bilateral", "joint", "mốc 65", "mốc 165(1)-167(2)", "marker 65", "2 đội", "12,5 km", "850 m", "nguyên trạng", "markers covered",
        "định kỳ", "đột xuất", "giao ban", "annual", "cấp tỉnh", "post level", "online", "ký biên bản", "minutes signed", "lần XIV", "tại trạm", "at the gate",
        "trưởng đoàn ta đồn trưởng", "phiên dịch Lan", "ta 10", "bạn 8", "ours 3 theirs 4", "chủ trì ta", "host theirs", "kế hoạch", "planned", "đã xong", "done",
        "hôm qua", "hôm nay", "mai", "14h", "8h-15h", "22/11 08:00-15:00", "25/12 22h-23h", "31/02", "29/2/2027", "1/1/0001", "31/12/9999", "2026-11-01 9h", "thứ 6 tuần sau",
        "mùng 2/9", "Friday next week", "in 3 days", "999999 ngày nữa", "3 ngày trước", "tháng này", "tháng trước", "quý 3 2026", "Q3 2026", "H1 2026", "2026-10", "10/2026",
        "15/9/2026-14/10/2026", "2026", "9999", "0", "hằng ngày", "daily 07:00", "weekly Mon,Thu 07:30", "hằng tuần thứ 2", "monthly last-workday 16:00", "monthly 2nd Tue 09:00",
        "hằng tháng ngày 31", "quarterly", "hằng năm", "yearly 29/2 08:00", "trước 3 ngày L-2026-0001", "3 days before P-2026-0001", "monthly 1 07:30", "LC", "MLT", "PT", "thêm",
        "đổi tên", "chuyển", "sáp nhập", "kết thúc", "kỳ", "15-14", "window", "under", "thuộc", "into", "vào", "add", "rename", "move", "merge", "end", "alias", "tên tắt", "face",
        "retire", "thôi", "country LA", "nước Lào", "chữ 金平", "local", "VN", "CN", "Lào", "work", "remove", "làm bù", "xóa", "cán bộ", "chỉ huy", "điều phối", "quản trị",
        "officer", "commander", "coordinator", "administrator", "vi", "en", "mã 6", "codes 6 and 14", "L-2026-0001", "L-1", "P-2026-0001", "T-2026-0001", "MLT/L-2026-0001",
        "L-9999-99999999999", "ghi nhầm", "xác minh hai người vượt biên", "về việc mốc 65: ba người", "review of the quarter", "độ mật: tối mật",
    ];

    private static readonly string[] Strange =
    [
        ":", ",", ";", "，", "：", "/", "-", "–", "\n", "\t", "<b>", "</code>", "&", "&lt;", "\"", "'", "%", "_", "*", "😀", "👨‍👩‍👧", "\u200B", "\u202E", "\u0301\u0301", "\uFFFF", "９", "٣", "Ⅷ",
        "\u00A0", "ﬃ", "İ", "ß", "\u0085", "\u2028", "1e9", "-1", "+84", "99999999999999999999", "0x1F", "①", "=", "a=b", "@", "@x", "#", "\u007F",
    ];

    private static readonly string[] Words = [.. HarmlessLines.All.SelectMany(l => l.Split(' ')).Distinct()];

    // Lines that are right as they stand: what the help offers to copy, but for the end of the counterpart they are about.
    private static readonly string[] Right = [.. Examples(_ => true).Where(l => !l.EndsWith("thôi Kim Bình", StringComparison.Ordinal) && !l.Contains("retire", StringComparison.Ordinal))];

    private static readonly string[] Entries = [.. Examples(c => c.Shelf == Shelf.Log)];

    private static readonly string[] Commands = [.. Catalogue.Commands.SelectMany(c => new[] { c.Name, c.Alias }).Distinct()];

    /// <summary>Keys of rows there are, so that forged presses are about something.</summary>
    public IReadOnlyList<long> Keys { get; set; } = [1, 2, 3, 11, 12];

    /// <summary>Data of buttons that the bot sent.</summary>
    public IReadOnlyList<string> Pressable { get; set; } = [];

    /// <summary>A text of 1–4096 characters.</summary>
    public string Text() => random.Next(32) switch
    {
        >= 27 => Pick(Entries),
        >= 23 => Pick(Right),
        >= 20 => Cut(random.Next(2) == 0 ? Mutated(Pick(Right)) : Pick(Right) + Pick(["", ", "]) + Mixture(3)),
        < 12 => Cut(Command() + " " + Mixture(random.Next(12))),
        < 14 => Pick(HarmlessLines.All),
        < 16 => Cut(Mixture(1 + random.Next(20))),
        16 => Cut(Command() + " " + Mixture(2000)),
        17 => Pick(Commands),
        _ => Cut(Mutated(Command() + " " + Mixture(6))),
    };

    /// <summary>Data of a button, 1–64 bytes: ours, forged for a prefix of ours, or anybody's.</summary>
    public string Data() => random.Next(10) switch
    {
        < 4 when Pressable.Count > 0 => random.Next(3) == 0 ? Bytes(Mutated(Pick(Pressable))) : Pick(Pressable),
        < 9 => Bytes(Pick(Catalogue.Buttons).Prefix + ":" + Argument()),
        _ => Bytes(Mixture(3)),
    };

    public T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];

    private static IEnumerable<string> Examples(Func<CommandSpec, bool> of) =>
        new[] { Phrases.In(Tongue.Vi), Phrases.In(Tongue.En) }.SelectMany(say => Catalogue.Commands.Where(of).SelectMany(c => say.Examples(c.Name)));

    private string Command()
    {
        var word = random.Next(8) == 0 ? Mutated(Pick(Commands)) : Pick(Commands);
        return "/" + (random.Next(6) == 0 ? word.ToUpperInvariant() : word) + (random.Next(10) == 0 ? "@" + Pick(["liaison_sandbox_bot", "other_bot", ""]) : "");
    }

    private string Mixture(int pieces) => string.Concat(Enumerable.Range(0, pieces).Select(_ => Piece() + Pick([" ", " ", ", ", ": ", ",", ""])));

    private string Piece() => random.Next(12) switch
    {
        < 7 => Pick(Known),
        < 9 => Pick(Words),
        9 => Pick(Strange),
        10 => Folding.Fold(Pick(Known)).ToUpperInvariant(),
        _ => Pick(Keys).ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    private string Argument() => string.Join(Pick([":", ":", "=", ",", ""]), Enumerable.Range(0, random.Next(5)).Select(_ => random.Next(8) switch
    {
        < 4 => Pick(Keys).ToString(System.Globalization.CultureInfo.InvariantCulture),
        4 => Pick(["0", "-1", "1", "99", "2147483648", "9223372036854775807", "-9223372036854775808", "99999999999999999999"]),
        5 => Pick(["yes", "no", "drop", "again", "vi", "en", "Officer", "officer", "set", "pause", "del", "m", "q", "y", "2026-10", "2026", "CN"]),
        _ => Pick(Known),
    }));

    private string Mutated(string line)
    {
        var at = random.Next(line.Length + 1);
        return Whole(line[..at]) + Pick(Strange) + Whole(line[Math.Min(line.Length, at + random.Next(3))..]);
    }

    private static string Cut(string text) => text.Length == 0 ? "." : Whole(text[..Math.Min(text.Length, 4096)]);

    // Half a letter never arrives: the messenger's texts are whole.
    private static string Whole(string text) =>
        text.Length > 0 && char.IsLowSurrogate(text[0]) ? Whole(text[1..]) : text.Length > 0 && char.IsHighSurrogate(text[^1]) ? text[..^1] : text;

    private static string Bytes(string data)
    {
        while (System.Text.Encoding.UTF8.GetByteCount(data) > 64)
        {
            data = Whole(data[..^1]);
        }

        return data.Length == 0 ? ":" : data;
    }
}

using System.Text.Json.Nodes;
using LiaisonBot.Tests.Sandbox;
using LiaisonBot.Tests.Stage;

namespace LiaisonBot.Tests.Letters;

/// <summary>Forty lines as tired people type them: nothing is half-stored, one clear answer comes, and its copy is right.</summary>
public sealed class WrongLinesTests
{
    /// <summary>The line, how the answer begins, and whether the copy in it can be sent as it stands.</summary>
    private static readonly (string Line, string Answer, bool CopyWorks)[] Wrong =
    [
        ("/thu nhận từ Kim Bình, hôm nay 8h đề nghị xác minh hai người", "Trích yếu: thiếu dấu hai chấm", true),
        ("/thu nhận từ Kim Bình", "Trích yếu: thiếu dấu hai chấm", true),
        ("/thu nhận từ Kim Bình:", "Trích yếu: chưa có.", true),
        ("/thu nhận từ Kim Bình: ab", "Trích yếu: quá ngắn", true),
        ("/thu nhận từ Kim Bình: ......", "Trích yếu: quá ngắn", true),
        ("/thu nhận từ Kjm Bình, hôm nay 8h: sai một chữ", "Phía bạn: chưa có “Kjm Bình”", true),
        ("/thu nhận từ Hà Khẩu, hôm nay 8h: phía bạn lạ", "Phía bạn: chưa có “Hà Khẩu”", true),
        ("/thu nhận từ , hôm nay 8h: không có phía bạn", "Phía bạn: chưa có.", true),
        ("/thu nhận, 8h: không có phía bạn", "Phía bạn: chưa có.", true),
        ("/thu gửi cho: x", "Phía bạn: chưa có.", true),
        ("/thu nhận từ Kim Bình, 31/02: ngày không có", "Thời gian: không có ngày “31/02”", true),
        ("/thu nhận từ Kim Bình, 30/2/2026: ngày không có", "Thời gian: không có ngày “30/2/2026”", true),
        ("/thu nhận từ Kim Bình, 32/10: ngày không có", "Thời gian: không có ngày “32/10”", true),
        ("/thu nhận từ Kim Bình, 25h: giờ không có", "Thời gian: không có giờ “25h”", true),
        ("/thu nhận từ Kim Bình, 8h75: giờ không có", "Thời gian: không có giờ “8h75”", true),
        ("/thu nhận từ Kim Bình, mai 8h: thư ở tương lai", "Thời gian: “mai 8h” ở tương lai", true),
        ("/thu nhận từ Kim Bình, hôm nay 23h: thư ở tương lai", "Thời gian: “hôm nay 23h” ở tương lai", true),
        ("/thu nhận từ Kim Bình, 22/11/2030: thư ở tương lai", "Thời gian: “22/11/2030”", true),
        ("/thu nhận từ Kim Bình, 22/11/1926: quá xưa", "Thời gian: “22/11/1926” ngoài mức", true),
        ("/thu nhận từ Kim Bình, hôm nay 8h, hôm qua 9h: hai lần thời gian", "Thời gian: ghi hai lần", true),
        ("/thu nhận từ Kim Bình, thứ 2 22/11/2026: sai thứ", "Thời gian: “thứ 2 22/11/2026”: thứ và ngày trái nhau.", true),
        ("/thu gửi cho Kim Bình, trả lời L-2026-0099: trả lời thư không có", "Trả lời thư: không có thư L-2026-0099", true),
        ("/thu gửi cho Kim Bình, trả lời thư hôm trước: không có số", "Trả lời thư: ", true),
        ("/thu nhận từ Kim Bình, hạn 31/02: hạn không có", "Hạn trả lời: không có ngày", true),
        ("/thu nhận từ Kim Bình, hạn 20/11/2026, hôm nay: hạn đã qua", "Hạn trả lời: “hạn 20/11/2026” ở trước", true),
        ("/thu nhận từ Kim Bình, hạn 999 ngày làm việc: hạn quá xa", "Hạn trả lời: “hạn 999 ngày làm việc” ngoài mức", true),
        ("/thu nhận từ Kim Bình, không cần trả lời, hạn 30/11: trái nhau", "Hạn trả lời: “hạn 30/11” trái với", true),
        ("/thu nhận từ Kim Bình, khẩn, hỏa tốc: hai độ khẩn", "Độ khẩn: ghi hai lần", true),
        ("/thu nhận từ Kim Bình, khẩnn: sai chính tả", "Chi tiết: chưa hiểu “khẩnn”", true),
        ("/thu nhận từ Kim Bình, số: thiếu số", "Số của bạn: ", true),
        ("/thu nhận từ Kim Bình, số 12/QLBG ngày 31/02: sai ngày của số", "Ngày của số: ", true),
        ("/thu nhận từ Kim Bình, số 13/QLBG ngày 30/11/2026: số ở tương lai", "Ngày của số: ", true),
        ("/thu nhận từ Kim Bình, mã 6 9 10 99: bốn mã", "Mã nội dung: nhiều nhất ba mã", true),
        ("/thu nhận từ Kim Bình, mã abc: mã không phải số", "Mã nội dung: ", true),
        ("/thu Kim Bình, hôm nay 8h: không có chiều", "Chiều thư (nhận/gửi): chưa có", true),
        ("/thu nhna Kim Bình, hôm nay 8h: sai chiều", "Chiều thư (nhận/gửi): chưa hiểu “nhna”", true),
        ("/thu nhận từ Kim Bình, gửi, hôm nay 8h: hai chiều", "Chiều thư (nhận/gửi): ghi hai lần", true),
        ("/thu 😀😀😀", "Câu ghi: chưa hiểu “😀😀😀”", true),
        ("/thu ---", "Câu ghi: chưa hiểu “---”", true),
        ("/thu ргшещт лшь ишnh", "", false),
        ("/thu 金平来信", "", false),
        ("/thu nhận từ Kim Bình, blah blah: chi tiết lạ", "Chi tiết: chưa hiểu “blah blah”", true),
    ];

    [Fact]
    public async Task Nothing_is_half_stored_and_the_corrected_copy_is_accepted()
    {
        await using var stage = await BotStage.StartAsync();
        var faults = new List<string>();
        foreach (var (line, expected, copyWorks) in Wrong)
        {
            var before = await CountAsync(stage);
            var answer = await stage.AskAsync(TestBorder.An, line);
            var copies = Copies(answer);
            faults.AddRange(answer.Text.StartsWith(expected, StringComparison.Ordinal) ? [] : [$"{line}\n  said: {answer.Text}"]);
            faults.AddRange(await CountAsync(stage) == before ? [] : [$"{line}\n  was stored"]);
            if (!copyWorks)
            {
                continue;
            }

            var card = copies.Count == 0 ? "no copy" : (await stage.AskAsync(TestBorder.An, copies[^1])).Text;
            faults.AddRange(IsAccepted(card) ? [] : [$"{line}\n  said: {answer.Text}\n  then: {card}"]);
        }

        Assert.True(faults.Count == 0, string.Join("\n", faults));
        Assert.True(Wrong.Length >= 40);
    }

    [Theory]
    [InlineData(TestBorder.An, "/thu nhận từ, hôm nay 8h, khẩn: thiếu phía bạn", "/thu nhận từ Kim Bình, 22/11/2026 08:00, khẩn: thiếu phía bạn")]
    [InlineData(TestBorder.Binh, "/thu nhận từ, hôm nay 8h: gửi PHÍA BẠN xem", "/thu nhận từ Lục Xuân, 22/11/2026 08:00: gửi PHÍA BẠN xem")]
    [InlineData(TestBorder.Emma, "/letter received, today 08:00: no counterpart", "/letter received from Jinping, 22/11/2026 08:00: no counterpart")]
    [InlineData(TestBorder.An, "/thu nhận từ Kim Bình, 22/11/2026 8h, hạn 1/11: hai cách hiểu", "/thu nhận từ Kim Bình, 22/11/2026 08:00, hạn 01/11/2027: hai cách hiểu")]
    [InlineData(TestBorder.An, "/thu nhận từ Kim Bình, 22/11/2026 8h, mã 1 2 3 4: bốn mã", "/thu nhận từ Kim Bình, 22/11/2026 08:00, mã 1 2 3: bốn mã")]
    public async Task The_copy_keeps_what_was_meant(long person, string line, string copy)
    {
        await using var stage = await BotStage.StartAsync();
        Assert.Equal(copy, Copies(await stage.AskAsync(person, line))[^1]);
        Assert.StartsWith("L-2026-0001", (await stage.AskAsync(person, copy)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paste_that_arrives_as_two_messages_stores_neither()
    {
        await using var stage = await BotStage.StartAsync();
        var paste = "/thu nhận từ Kim Bình, hôm nay 8h: " + string.Join(' ', Enumerable.Repeat("đề nghị xác minh", 300));
        var first = await stage.AskAsync(TestBorder.An, paste[..4000]);
        Assert.StartsWith("Trích yếu: quá dài, tối đa 500 ký tự.\nGửi lại:\n/thu nhận từ Kim Bình, 22/11/2026 08:00: đề nghị xác minh", first.Text, StringComparison.Ordinal);
        var second = await stage.AskAsync(TestBorder.An, paste[4000..]);
        Assert.Equal("Câu lệnh bắt đầu bằng dấu gạch chéo, ví dụ /thu. Gõ /trogiup để xem tất cả.", second.Text);
        Assert.Equal(0, await CountAsync(stage));
        Assert.StartsWith("L-2026-0001", (await stage.AskAsync(TestBorder.An, Copies(first)[^1])).Text, StringComparison.Ordinal);
    }

    // A copy equal to one just sent is known again, which it can only be once it was accepted.
    private static bool IsAccepted(string card) =>
        card.StartsWith("L-2026-", StringComparison.Ordinal) || card.StartsWith("Đã ghi L-2026-", StringComparison.Ordinal);

    private static Task<int> CountAsync(BotStage stage) => stage.ReadAsync(db => Task.FromResult(db.Records.Count()));

    // What stands in <code> is what a tap copies.
    private static IReadOnlyList<string> Copies(Seen message) =>
    [
        .. (message.Body["entities"]?.AsArray() ?? []).OfType<JsonObject>().Where(e => e["type"]?.GetValue<string>() == "code")
            .Select(e => message.Text.Substring(e["offset"]!.GetValue<int>(), e["length"]!.GetValue<int>())),
    ];
}

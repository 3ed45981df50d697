using System.Text;
using LiaisonBot.Tests.Commands;
using LiaisonBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Tests.Secrecy;

/// <summary>Marked text is refused and kept nowhere; the lines of every day pass.</summary>
public sealed class SecretsRefusedTests
{
    // Each ends in a word that stands nowhere else, to be looked for in every file afterwards.
    private static readonly string[] Marked =
    [
        "/thu gửi Kim Bình: văn bản tuyệt mật về tuyến phòng thủ QZKIM01",
        "/thu gửi Kim Bình: tối mật, danh sách cơ sở QZKIM02",
        "/thu nhận Kim Bình, (mật): phương án đón đoàn QZKIM03",
        "/tuantra Kim Bình, song phương, 20/11: tài liệu mật kèm theo QZKIM04",
        "/hoidam Kim Bình, định kỳ, 20/11: công văn mật số 7 QZKIM05",
        "MẬT\nKế hoạch tuần tra QZKIM06",
        "/thu gui Kim Binh: do mat: toi mat QZKIM07",
        "/letter sent Kim Binh: (CONFIDENTIAL) draft minutes QZKIM08",
        "SECRET\nroute of the delegation QZKIM09",
        "/nhac 25/11 8h: nộp văn bản mật QZKIM10",
        "[机密] 会谈纪要 QZKIM11",
        "Ke hoach tuan tra\nTUYET MAT\nQZKIM12",
    ];

    [Fact]
    public async Task Marked_texts_are_refused_and_found_nowhere()
    {
        await using var stage = await BotStage.StartAsync();
        foreach (var text in Marked)
        {
            var answer = await stage.AskAsync(TestBorder.An, text);
            Assert.StartsWith("Không nhận. Tin có dấu mật.", answer.Text, StringComparison.Ordinal);
        }

        // The ways round: a caption, a file name, an edited message, a stranger.
        var ct = TestContext.Current.CancellationToken;
        var caption = await stage.Phone.UploadAsync(TestBorder.An, TestBorder.An, "anh.png", [1, 2, 3], "công văn mật QZKIM13", asDocument: true, ct);
        Assert.StartsWith("Không nhận.", (await stage.Phone.NextAsync(TestBorder.An, TestBorder.An, caption.Revision, ct)).Text, StringComparison.Ordinal);
        var named = await stage.Phone.UploadAsync(TestBorder.An, TestBorder.An, "QZKIM14 TUYỆT MẬT.pdf", [1, 2, 3], null, asDocument: true, ct);
        Assert.StartsWith("Không nhận.", (await stage.Phone.NextAsync(TestBorder.An, TestBorder.An, named.Revision, ct)).Text, StringComparison.Ordinal);
        var harmless = await stage.Phone.SendAsync(TestBorder.An, "/xem L-2026-0001", ct);
        await stage.Phone.NextAsync(TestBorder.An, TestBorder.An, harmless.Revision, ct);
        var edited = await stage.Phone.EditAsync(TestBorder.An, TestBorder.An, harmless.MessageId, "văn bản tuyệt mật QZKIM15", ct);
        Assert.StartsWith("Không nhận.", (await stage.Phone.NextAsync(TestBorder.An, TestBorder.An, edited.Revision, ct)).Text, StringComparison.Ordinal);
        await stage.AskAsync(TestBorder.Stranger, "tài liệu mật QZKIM16");
        await stage.SettleAsync();
        await stage.StopAsync();

        Assert.Empty(FilesHolding(stage.Folder, "QZKIM"));
    }

    [Fact]
    public async Task In_a_group_the_refusal_says_nothing_of_the_text()
    {
        await using var stage = await BotStage.StartAsync();
        var answer = await stage.AskAsync(TestBorder.An, TestBorder.Group, "/thu gửi Kim Bình: văn bản tuyệt mật QZKIM01");
        Assert.Equal("Không nhận: tin có dấu mật. Xóa tin này và dùng sổ giấy.", answer.Text);
    }

    [Fact]
    public async Task In_a_group_where_it_may_the_bot_takes_the_message_away()
    {
        await using var stage = await BotStage.StartAsync();
        var ct = TestContext.Current.CancellationToken;
        await stage.AskAsync(TestBorder.An, TestBorder.Group, "/thu gửi Kim Bình: văn bản tuyệt mật QZKIM17");
        await stage.SettleAsync();
        Assert.Contains(await stage.Phone.MessagesAsync(TestBorder.An, TestBorder.Group, ct), m => m.Text.Contains("QZKIM17", StringComparison.Ordinal) && !m.Deleted);

        await stage.Phone.MemberAsync(TestBorder.Dung, TestBorder.Group, "promoteBot", ct);
        await stage.AskAsync(TestBorder.An, TestBorder.Group, "/thu gửi Kim Bình: văn bản tuyệt mật QZKIM18");
        await stage.SettleAsync();
        Assert.DoesNotContain(await stage.Phone.MessagesAsync(TestBorder.An, TestBorder.Group, ct), m => m.Text.Contains("QZKIM18", StringComparison.Ordinal) && !m.Deleted);
    }

    [Fact]
    public async Task Two_hundred_lines_of_every_day_pass_the_gate()
    {
        await using var stage = await BotStage.StartAsync();
        Assert.True(HarmlessLines.All.Length >= 200);
        var last = await stage.Phone.SendManyAsync(HarmlessLines.All.Select(line => (TestBorder.An, TestBorder.An, line)), TestContext.Current.CancellationToken);
        await stage.TakenInAsync(last.UpdateId);
        await stage.SettleAsync();

        Assert.Equal("", string.Join("\n", await stage.ReadAsync(db => db.DeadLetters.Where(d => d.Raw != null).Select(d => d.Raw).ToListAsync())));
        var answers = (await stage.Phone.MessagesAsync(TestBorder.An, TestBorder.An, TestContext.Current.CancellationToken)).Where(m => m.FromBot).ToList();
        Assert.Equal(HarmlessLines.All.Count(line => !line.Contains('@', StringComparison.Ordinal)), answers.Count);
        Assert.DoesNotContain(answers, m => m.Text.Contains("dấu mật", StringComparison.Ordinal));
    }

    // As bytes, in both encodings a file may hold text in; the database's log and the logs on disk included.
    private static IEnumerable<string> FilesHolding(string folder, string word) =>
        from path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        let bytes = File.ReadAllBytes(path)
        where bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0 || bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(word)) >= 0
        select path;
}

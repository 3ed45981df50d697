using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using LiaisonBot.Commands;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Files;
using LiaisonBot.Tests.Forms;
using LiaisonBot.Tests.Sandbox;
using LiaisonBot.Tests.Stage;
using LiaisonBot.Tests.Verbs;
using Microsoft.EntityFrameworkCore;
using static LiaisonBot.Tests.Stage.TestBorder;

namespace LiaisonBot.Tests.Files;

public sealed class FilesTests
{
    private const string Letter = "/thu nhận từ Kim Bình, số 12/QLBG, hôm nay 8h: đề nghị xác minh hai người";

    // The smallest picture there is: one grey point.
    private static readonly byte[] Photo = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==");

    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.4\n% a scan\n%%EOF\n");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_photo_with_the_line_is_kept_with_the_record_and_shown_again()
    {
        await using var stage = await BotStage.StartAsync();
        var card = await SendAsync(stage, An, "thu.png", Photo, Letter);
        Assert.StartsWith("L-2026-0001 · Thư đến", card.Text, StringComparison.Ordinal);
        Assert.EndsWith("📎 Đã gắn tệp.", card.Text, StringComparison.Ordinal);
        await FetchedAsync(stage, 1);
        Assert.Equal([(Hash(Photo), (long?)Photo.Length)], await stage.ReadAsync(db => db.AttachedFiles.Select(f => new ValueTuple<string?, long?>(f.Sha256, f.Bytes)).ToListAsync(Ct)));
        Assert.Equal(Photo, await File.ReadAllBytesAsync(Path.Combine(stage.Folder, "attachments", Hash(Photo)[..2], Hash(Photo)), Ct));

        var shown = await stage.AskAsync(An, "/xem L-2026-0001");
        Assert.EndsWith("\n📎 1 ảnh", shown.Text, StringComparison.Ordinal);
        Assert.Equal("Gửi 1 tệp.", (await stage.Phone.PressAsync(An, shown, "📎 Xem tệp (1)", Ct)).Toast);
        var sent = await stage.Phone.NextAsync(An, An, shown.Revision, Ct);
        Assert.Equal("📎 1/1 · L-2026-0001\nAn · 22/11 09:00", sent.Text);
        Assert.Equal(Photo, await stage.Phone.DownloadAsync(sent.FileId!, Ct));

        Assert.StartsWith("🗑 Đã bỏ tệp khỏi L-2026-0001.", (await stage.Phone.PressForAsync(An, sent, "🗑 Bỏ khỏi bản ghi", Ct)).Text, StringComparison.Ordinal);
        Assert.Equal("Tệp này đã bỏ rồi.", await stage.Phone.ToastAsync(An, sent, sent.Data("Bỏ khỏi"), Ct));
        Assert.DoesNotContain("📎", (await stage.AskAsync(An, "/xem L-2026-0001")).Text, StringComparison.Ordinal);
        var history = (await stage.AskAsync(An, "/lichsu L-2026-0001")).Text;
        Assert.Contains("An: gắn tệp", history, StringComparison.Ordinal);
        Assert.Contains("An: bỏ tệp", history, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_kept_though_a_bot_before_was_sent_one_in_a_message_of_the_same_number()
    {
        await using var stage = await BotStage.StartAsync();
        var last = (await stage.AskAsync(An, "/toi")).Id;
        await stage.DoAsync((db, _) =>
        {
            db.AttachedFiles.AddRange(Enumerable.Range(1, 10).Select(n => new AttachedFile(n, new PersonId(Binh), An, last + n, "before", isPhoto: false, 3, stage.Clock.GetUtcNow())));
            return Task.FromResult(Reply.Silent);
        });
        Assert.EndsWith("📎 Đã gắn tệp.", (await SendAsync(stage, An, "thu.png", Photo, Letter)).Text, StringComparison.Ordinal);
        Assert.EndsWith("\n📎 1 ảnh", (await stage.AskAsync(An, "/xem L-2026-0001")).Text, StringComparison.Ordinal);

        // What waits for an answer is the file of this bot's message.
        var asked = await SendAsync(stage, An, "thu.png", Photo, Letter + " vượt biên");
        Assert.StartsWith("L-2026-0002", (await stage.Phone.PressForAsync(An, asked, asked.Buttons[1], Ct)).Text, StringComparison.Ordinal);
        await stage.SettleAsync();
        Assert.EndsWith("\n📎 1 ảnh", (await stage.AskAsync(An, "/xem L-2026-0002")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scan_answered_to_a_card_is_kept_under_its_name_with_what_was_written_below_it()
    {
        await using var stage = await BotStage.StartAsync();
        var card = await stage.AskAsync(Emma, "/letter received from Kim Binh, today 8:00: please check two people");
        await stage.SettleAsync();
        var said = await SendAsync(stage, Emma, "letter 12.pdf", Pdf, "the signed original", document: true, replyTo: card.Id);
        Assert.Equal("📎 Attached to L-2026-0001. See: /show L-2026-0001", said.Text);
        await FetchedAsync(stage, 1);
        var shown = await stage.AskAsync(Emma, "/show L-2026-0001");
        Assert.EndsWith("\n📎 1 file", shown.Text, StringComparison.Ordinal);
        await stage.Phone.PressAsync(Emma, shown, "📎 See files (1)", Ct);
        var sent = await stage.Phone.NextAsync(Emma, Emma, shown.Revision, Ct);
        Assert.Equal("📎 1/1 · L-2026-0001\nletter 12.pdf · Emma · 22/11 09:00\nthe signed original", sent.Text);
        Assert.Equal("letter 12.pdf", sent.FileName);

        // Another post neither sees the record nor its files.
        var own = await stage.AskAsync(Binh, "/toi");
        Assert.Equal("Nút này đã hết hiệu lực.", await stage.Phone.ToastAsync(Binh, own, shown.Data("See files"), Ct));
    }

    [Fact]
    public async Task An_album_is_one()
    {
        await using var stage = await BotStage.StartAsync();
        var card = await SendAsync(stage, An, "1.png", Photo, Letter, album: "77");
        Assert.EndsWith("📎 Đã gắn tệp, các tệp cùng album cũng vào đây.", card.Text, StringComparison.Ordinal);
        await UploadAsync(stage, An, "2.png", [.. Photo, 1], null, album: "77");
        await UploadAsync(stage, An, "3.png", [.. Photo, 2], null, album: "77");
        await FetchedAsync(stage, 3);
        await stage.SettleAsync();
        Assert.Single(await stage.Phone.MessagesAsync(An, An, Ct), m => m.FromBot);
        Assert.EndsWith("\n📎 3 ảnh", (await stage.AskAsync(An, "/xem L-2026-0001")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_comes_with_a_line_that_is_asked_about_waits_for_the_answer()
    {
        await using var stage = await BotStage.StartAsync();
        await stage.AskAsync(An, Letter);
        var asked = await SendAsync(stage, An, "1.png", Photo, Letter + " vượt biên", album: "78");
        Assert.EndsWith("📎 Đồng chí trả lời xong, tệp sẽ gắn vào.", asked.Text, StringComparison.Ordinal);
        await UploadAsync(stage, An, "2.png", [.. Photo, 1], null, album: "78");
        await FetchedAsync(stage, 2);
        Assert.StartsWith("L-2026-0002", (await stage.Phone.PressForAsync(An, asked, asked.Buttons[1], Ct)).Text, StringComparison.Ordinal);
        await stage.SettleAsync();
        Assert.EndsWith("\n📎 2 ảnh", (await stage.AskAsync(An, "/xem L-2026-0002")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("📎", (await stage.AskAsync(An, "/xem L-2026-0001")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_by_itself_is_asked_about()
    {
        await using var stage = await BotStage.StartAsync();
        Assert.StartsWith("📎 Gắn vào đâu?", (await SendAsync(stage, An, "1.png", Photo, null)).Text, StringComparison.Ordinal);
        await stage.AskAsync(An, Letter);
        var asked = await SendAsync(stage, An, "2.png", [.. Photo, 1], null);
        Assert.Equal("📎 Gắn tệp vào bản ghi nào? Chạm một nút, hoặc gửi tệp trả lời vào thẻ.", asked.Text);
        Assert.Equal(["L-2026-0001 · đề nghị xác minh hai ng…"], asked.Buttons);
        Assert.Equal("📎 Đã gắn vào L-2026-0001. Xem: /xem L-2026-0001", (await stage.Phone.PressForAsync(An, asked, asked.Buttons[0], Ct)).Text);
        Assert.Equal("Tệp này đã gắn rồi.", await stage.Phone.ToastAsync(An, asked, asked.Data("L-2026-0001"), Ct));
    }

    [Fact]
    public async Task What_is_sent_while_a_form_is_in_hand_goes_with_it()
    {
        await using var stage = await BotStage.StartAsync();
        var an = new FormHand(stage.Phone, An);
        await an.TypeAsync("/thu");
        await an.TapAsync("Nhận");
        var form = await SendAsync(stage, An, "1.png", Photo, null);
        Assert.StartsWith("📎 Đã gắn tệp.", form.Text, StringComparison.Ordinal);
        Assert.EndsWith("📎 1 ảnh", form.Text, StringComparison.Ordinal);
        an.Look(form);
        await an.TapAsync("Kim Bình", "Bây giờ", "Bỏ qua");
        await an.TypeAsync("đề nghị xác minh hai người");
        await an.TapAsync("Không cần trả lời", "Ghi vào sổ");
        await FetchedAsync(stage, 1);
        Assert.EndsWith("\n📎 1 ảnh", (await stage.AskAsync(An, "/xem L-2026-0001")).Text, StringComparison.Ordinal);
        Assert.Contains("An: gắn tệp", (await stage.AskAsync(An, "/lichsu L-2026-0001")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_photo_with_free_words_becomes_a_form_with_the_photo()
    {
        await using var stage = await BotStage.StartAsync();
        var form = await SendAsync(stage, An, "1.png", Photo, "nhan thu kim binh 8h sang nay so 12/qlbg de nghi xac minh 2 nguoi, khong can tra loi");
        Assert.StartsWith("📋 Thư mới", form.Text, StringComparison.Ordinal);
        var an = new FormHand(stage.Phone, An);
        an.Look(form);
        await an.TapAsync("Ghi vào sổ");
        Assert.EndsWith("\n📎 1 ảnh", (await stage.AskAsync(An, "/xem L-2026-0001")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_wrong_line_or_too_large_nothing_is_kept_and_it_is_said()
    {
        await using var stage = await BotStage.StartAsync();
        var wrong = await SendAsync(stage, An, "1.png", Photo, "/thu nhận từ Kim Bình, 31/02 8h: đề nghị xác minh hai người");
        Assert.StartsWith("Thời gian: không có ngày", wrong.Text, StringComparison.Ordinal);
        Assert.EndsWith("📎 Tệp chưa được giữ. Gửi lại tệp kèm câu đúng, hoặc gửi tệp trả lời vào thẻ.", wrong.Text, StringComparison.Ordinal);
        var large = await SendAsync(stage, An, "scan.pdf", new byte[(20 << 20) + 1], null, document: true);
        Assert.Equal("📎 Tệp: lớn quá 20 MB nên không giữ được. Chụp lại hoặc nén rồi gửi.", large.Text);
        var card = await SendAsync(stage, An, "scan.pdf", new byte[(20 << 20) + 1], Letter, document: true);
        Assert.StartsWith("L-2026-0001", card.Text, StringComparison.Ordinal);
        Assert.EndsWith("📎 Tệp: lớn quá 20 MB nên không giữ được. Chụp lại hoặc nén rồi gửi.", card.Text, StringComparison.Ordinal);
        Assert.Equal(0, await stage.ReadAsync(db => db.AttachedFiles.CountAsync(Ct)));
    }

    [Fact]
    public async Task Fetching_survives_a_bad_network()
    {
        await using var stage = await BotStage.StartAsync();
        await stage.Phone.FaultAsync("502", "getFile", Ct);
        await stage.Phone.FaultAsync("truncated", "file", Ct);
        await stage.Phone.FaultAsync("reset", "file", Ct);
        await SendAsync(stage, An, "scan.pdf", [.. Enumerable.Repeat(Pdf, 40_000).SelectMany(p => p)], Letter, document: true);
        await FetchedAsync(stage, 1);
        await stage.Phone.FaultsSpentAsync(Ct);
        Assert.Equal((long)Pdf.Length * 40_000, await stage.ReadAsync(db => db.AttachedFiles.Select(f => f.Bytes).SingleAsync(Ct)));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(stage.Folder, "attachments"), "half-*"));
    }

    [Fact]
    public async Task What_the_messenger_never_hands_over_is_told_to_who_sent_it()
    {
        await using var stage = await BotStage.StartAsync();
        var card = await stage.AskAsync(An, Letter);
        await stage.SettleAsync();
        await stage.Phone.RawAsync(new JsonObject
        {
            ["message"] = new JsonObject
            {
                ["message_id"] = 9_000, ["date"] = BotStage.Start.ToUnixTimeSeconds(), ["chat"] = new JsonObject { ["id"] = An, ["type"] = "private" },
                ["from"] = new JsonObject { ["id"] = An, ["is_bot"] = false, ["first_name"] = "An" }, ["reply_to_message"] = new JsonObject { ["message_id"] = card.Id },
                ["document"] = new JsonObject { ["file_id"] = "gone", ["file_name"] = "scan.pdf", ["file_size"] = 12 },
            },
        }, Ct);
        await Waiting.UntilAsync(
            async () => (await stage.Phone.MessagesAsync(An, An, Ct)).Any(m => m.Text == "📎 Tệp: Telegram không cho tải scan.pdf vừa gửi. Đồng chí gửi lại."), "the sender is told");
    }

    [Theory]
    [InlineData("voice")]
    [InlineData("sticker")]
    public async Task What_the_bot_does_not_read_it_says_so(string kind)
    {
        await using var stage = await BotStage.StartAsync();
        var before = await stage.AskAsync(An, "/toi");
        await stage.Phone.RawAsync(new JsonObject
        {
            ["message"] = new JsonObject
            {
                ["message_id"] = 9_000, ["date"] = BotStage.Start.ToUnixTimeSeconds(), ["chat"] = new JsonObject { ["id"] = An, ["type"] = "private" },
                ["from"] = new JsonObject { ["id"] = An, ["is_bot"] = false, ["first_name"] = "An" }, [kind] = new JsonObject { ["file_id"] = "x" },
            },
        }, Ct);
        Assert.StartsWith("Bot đọc chữ, ảnh, tệp và vị trí", (await stage.Phone.NextAsync(An, An, before.Revision, Ct)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_group_only_a_file_with_a_command_is_taken()
    {
        await using var stage = await BotStage.StartAsync();
        await stage.AskAsync(An, "/toi");
        var stray = await stage.Phone.UploadAsync(An, Group, "1.png", Photo, "ảnh cả đơn vị", asDocument: false, Ct);
        var line = await stage.Phone.UploadAsync(An, Group, "2.png", Photo, Letter, asDocument: false, Ct);
        Assert.Equal("MLT/L-2026-0001 · Đồn Ma Lù Thàng đã ghi", (await stage.Phone.NextAsync(An, Group, line.Revision, Ct)).Text);
        await stage.SettleAsync();
        Assert.Equal([line.MessageId], await stage.ReadAsync(db => db.AttachedFiles.Select(f => f.MessageId).ToListAsync(Ct)));
        Assert.NotEqual(stray.MessageId, line.MessageId);
    }

    [Fact]
    public async Task A_photo_whose_line_is_asked_about_in_a_group_goes_along_into_private()
    {
        await using var stage = await BotStage.StartAsync();
        await stage.AskAsync(Emma, "/letter received from Kim Binh, ref no 12/QLBG, today 8:00: please check two people");
        var sent = await stage.Phone.UploadAsync(An, Group, "2.png", Photo, Letter, asDocument: false, Ct);
        var line = await stage.Phone.NextAsync(An, Group, sent.Revision, Ct);
        await stage.SettleAsync();
        var asked = await stage.AskAsync(An, "/start " + line.Link.Split("?start=")[1]);
        Assert.StartsWith("L-2026-0002", (await stage.Phone.PressForAsync(An, asked, asked.Buttons[1], Ct)).Text, StringComparison.Ordinal);
        await stage.SettleAsync();
        Assert.EndsWith("\n📎 1 ảnh", (await stage.AskAsync(An, "/xem L-2026-0002")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_video_without_a_name_is_sent_as_what_it_is()
    {
        await using var stage = await BotStage.StartAsync();
        await stage.AskAsync(An, Letter);
        await stage.DoAsync((db, _) =>
        {
            var file = db.AttachedFiles.Add(new AttachedFile(7, new PersonId(An), An, 7, "v", isPhoto: false, 3, stage.Clock.GetUtcNow()) { MimeType = "video/mp4" }).Entity;
            file.Attach(db.Records.Single().Id);
            return Task.FromResult(Reply.Silent);
        });
        var hash = Hash([1, 2, 3]);
        Directory.CreateDirectory(Path.Combine(stage.Folder, "attachments", hash[..2]));
        await File.WriteAllBytesAsync(Path.Combine(stage.Folder, "attachments", hash[..2], hash), [1, 2, 3], Ct);
        await stage.DoAsync((db, _) =>
        {
            db.AttachedFiles.Single().Keep(hash, 3);
            return Task.FromResult(Reply.Silent);
        });
        var shown = await stage.AskAsync(An, "/xem L-2026-0001");
        await stage.Phone.PressAsync(An, shown, "📎 Xem tệp (1)", Ct);
        Assert.Equal(hash[..12] + ".mp4", (await stage.Phone.NextAsync(An, An, shown.Revision, Ct)).FileName);
    }

    [Fact]
    public async Task Verify_finds_a_file_that_was_changed_and_one_that_is_gone()
    {
        await using var stage = await BotStage.StartAsync();
        await SendAsync(stage, An, "thu.png", Photo, Letter);
        await FetchedAsync(stage, 1);
        await stage.SettleAsync();
        await stage.StopAsync();
        var (fine, said, error) = await Terminal.RunAsync("verify", $"--Data:Folder={stage.Folder}");
        Assert.True(fine == 0, said + error);
        var path = Path.Combine(stage.Folder, "attachments", Hash(Photo)[..2], Hash(Photo));
        await File.WriteAllBytesAsync(path, [.. Photo, 1], Ct);
        Assert.Contains($"files    attachment {Hash(Photo)}: it is not what was kept under this hash", (await Terminal.RunAsync("verify", $"--Data:Folder={stage.Folder}")).Out, StringComparison.Ordinal);
        File.Delete(path);
        Assert.Contains("it is not in the folder of attachments", (await Terminal.RunAsync("verify", $"--Data:Folder={stage.Folder}")).Out, StringComparison.Ordinal);
    }

    private static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private static Task<Receipt> UploadAsync(BotStage stage, long person, string name, byte[] content, string? caption, bool document = false, long? replyTo = null, string? album = null) =>
        stage.Phone.UploadAsync(person, person, name, content, caption, document, Ct, replyTo, album);

    private static async Task<Seen> SendAsync(BotStage stage, long person, string name, byte[] content, string? caption, bool document = false, long? replyTo = null, string? album = null)
    {
        var sent = await UploadAsync(stage, person, name, content, caption, document, replyTo, album);
        return await stage.Phone.NextAsync(person, person, sent.Revision, Ct);
    }

    private static Task FetchedAsync(BotStage stage, int count) => stage.EventuallyAsync(async db => await db.AttachedFiles.CountAsync(f => f.Sha256 != null, Ct) == count);
}

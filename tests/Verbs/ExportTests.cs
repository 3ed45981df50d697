using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using CsvHelper;
using LiaisonBot.Tests.Sandbox;
using LiaisonBot.Tests.Stage;

namespace LiaisonBot.Tests.Verbs;

public sealed partial class ExportTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Anyone_can_count_what_the_tally_says()
    {
        await using var stage = await BotStage.StartAsync();
        await FilledDatabase.PlayAsync(stage);
        var (rows, said) = await ExportAsync(stage, "2026-11-01", "30/11/2026");
        var tally = await stage.AskAsync(TestBorder.Chi, "/tonghop 11/2026");
        var post = await stage.AskAsync(TestBorder.An, "/tonghop 11/2026");
        var (own, ofOwn) = await ExportAsync(stage, "2026-11-01", "2026-11-30", "--unit", "mlt");

        Assert.Equal((Told(tally, "Thư trao đổi"), Told(tally, "gửi"), Told(tally, "nhận")), (Count(rows, "letter"), Count(rows, "letter", "sent"), Count(rows, "letter", "received")));
        Assert.Equal((Told(tally, "Tuần tra"), Told(tally, "Hội đàm")), (Count(rows, "patrol"), Count(rows, "talk")));
        Assert.Contains($"Tuần tra: ta {Sum(rows, "patrol", "ours")}, phía bạn {Sum(rows, "patrol", "theirs")} lượt người, {Sum(rows, "patrol", "metres") / 1000} km", tally.Text, StringComparison.Ordinal);
        Assert.Equal(Told(post, "Thư trao đổi"), Count(own, "letter"));
        Assert.StartsWith("Letter: 5\nPatrol: 2\nTalk: 1\nSHA-256 of ", said, StringComparison.Ordinal);
        Assert.StartsWith("Letter: 4\n", ofOwn, StringComparison.Ordinal);
        Assert.Equal(rows.Select(r => r["event_date"]).Order(), rows.Select(r => r["event_date"]));
    }

    [Fact]
    public async Task A_row_says_all_there_is()
    {
        await using var stage = await BotStage.StartAsync();
        await FilledDatabase.PlayAsync(stage);
        var (rows, _) = await ExportAsync(stage, "2026-11-22", "2026-11-22");
        var letter = rows.Single(r => r["unit"] == "MLT" && r["number"] == "L-2026-0001");
        Assert.Equal(("received", "1", "12/QLBG", "2026-11-24", "1"), (letter["kind"], letter["book_number"], letter["their_ref"], letter["due"], letter["needs_reply"]));
        Assert.Equal(("2026-11-22", "07:00", "Asia/Ho_Chi_Minh", "Kim Bình", "An", "101"),
            (letter["event_date"], letter["event_time"], letter["zone"], letter["counterpart"], letter["author"], letter["author_account"]));
        var answer = rows.Single(r => r["unit"] == "MLT" && r["number"] == "L-2026-0002");
        Assert.Equal(("void", "ghi nhầm", "2", "MLT/L-2026-0001"), (answer["state"], answer["void_reason"], answer["version"], answer["answers"]));
        var patrol = rows.Single(r => r["register"] == "patrol");
        Assert.Equal(("bilateral", "65", "71", "12000", ""), (patrol["kind"], patrol["from_marker"], patrol["to_marker"], patrol["metres"], patrol["due"]));
    }

    [Fact]
    public async Task What_a_spreadsheet_would_reckon_is_kept_as_words()
    {
        await using var stage = await BotStage.StartAsync();
        await stage.AskAsync(TestBorder.An, "/thu gửi cho Kim Bình, hôm nay 8h: =HYPERLINK(\"http://x\"), rồi \"trích\"");
        var path = Path.Combine(stage.Folder, "out.csv");
        await Terminal.RunAsync("export", "--from", "2026-11-22", "--to", "2026-11-22", path, $"--Data:Folder={stage.Folder}");
        Assert.Equal([0xEF, 0xBB, 0xBF], (await File.ReadAllBytesAsync(path, Ct))[..3]);
        Assert.Contains(",\"'=HYPERLINK(\"\"http://x\"\"), rồi \"\"trích\"\"\",", await File.ReadAllTextAsync(path, Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writes_over_nothing_and_says_what_is_wrong()
    {
        await using var stage = await BotStage.StartAsync();
        var path = Path.Combine(stage.Folder, "there.csv");
        await File.WriteAllTextAsync(path, "mine", Ct);
        Task<(int Exit, string Out, string Error)> Run(string from, string to, params string[] more) =>
            Terminal.RunAsync(["export", "--from", from, "--to", to, path, .. more, $"--Data:Folder={stage.Folder}"]);
        var (exit, _, why) = await Run("2026-11-22", "2026-11-22");
        Assert.Equal((1, path + " is there already: nothing was written."), (exit, why));
        Assert.Equal("mine", await File.ReadAllTextAsync(path, Ct));
        Assert.Equal(2, (await Run("2026-11-31", "2026-12-01")).Exit);
        Assert.Equal(2, (await Run("2026-12-01", "2026-11-01")).Exit);
        Assert.Equal((1, "There is no unit XX."), await Run("2026-11-01", "2026-11-02", "--unit", "XX") is var (no, _, unit) ? (no, unit) : default);
    }

    private static async Task<(List<Dictionary<string, string>> Rows, string Said)> ExportAsync(BotStage stage, string from, string to, params string[] more)
    {
        var path = Path.Combine(stage.Folder, Guid.NewGuid() + ".csv");
        var (exit, said, error) = await Terminal.RunAsync(["export", "--from", from, "--to", to, path, .. more, $"--Data:Folder={stage.Folder}"]);
        Assert.Equal((0, ""), (exit, error));
        Assert.EndsWith(Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(path, Ct))), said, StringComparison.Ordinal);
        using var csv = new CsvReader(new StreamReader(path), CultureInfo.InvariantCulture);
        await csv.ReadAsync();
        csv.ReadHeader();
        var rows = new List<Dictionary<string, string>>();
        while (await csv.ReadAsync())
        {
            rows.Add(csv.HeaderRecord!.ToDictionary(h => h, h => csv.GetField(h) ?? ""));
        }

        return (rows, said.ReplaceLineEndings("\n"));
    }

    // Done is what counts.
    private static int Count(List<Dictionary<string, string>> rows, string register, string? kind = null) =>
        rows.Count(r => r["register"] == register && r["state"] == "done" && (kind is null || r["kind"] == kind));

    private static int Sum(List<Dictionary<string, string>> rows, string register, string column) =>
        rows.Where(r => r["register"] == register && r["state"] == "done").Sum(r => int.Parse(r[column], CultureInfo.InvariantCulture));

    private static int Told(Seen tally, string line) => int.Parse(
        tally.Text.Split('\n').Select(l => Row().Match(l)).First(m => m.Groups["name"].Value == line).Groups["now"].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^ *(?<name>\p{L}[\p{L} ]*?) +(?<now>\d+) ")]
    private static partial Regex Row();
}

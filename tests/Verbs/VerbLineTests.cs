using LiaisonBot.Storage.Audit;
using LiaisonBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Tests.Verbs;

public sealed class VerbLineTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Works_beside_a_running_host()
    {
        await using var stage = await BotStage.StartAsync();
        var (exit, code, _) = await Terminal.RunAsync("invite", "--role", "officer", "--unit", "MLT", $"--Data:Folder={stage.Folder}");
        Assert.Equal(0, exit);
        Assert.StartsWith("Chào đồng chí Lạ.", (await stage.AskAsync(TestBorder.Stranger, "/start " + code.Split('\n')[^1])).Text, StringComparison.Ordinal);
        Assert.Equal(0, (await Terminal.RunAsync("unit", "add", "HL", "--name", "Đồn Huổi Luông", "--parent", "LC", $"--Data:Folder={stage.Folder}")).Exit);
        Assert.Contains("HL · Đồn Huổi Luông", (await stage.AskAsync(TestBorder.An, "/donvi")).Text, StringComparison.Ordinal);
        Assert.Equal(0, (await Terminal.RunAsync("counterpart", "add", "--name", "Kim Thủy Hà", "--alias", "KTH", "--unit", "MLT", $"--Data:Folder={stage.Folder}")).Exit);
        Assert.Contains("Kim Thủy Hà → ta", (await stage.AskAsync(TestBorder.An, "/thu nhận từ KTH, hôm nay 8h: thử ghi một thư")).Text, StringComparison.Ordinal);
        var rows = await stage.ReadAsync(db => db.AuditRows.AsNoTracking().OrderBy(a => a.Seq).ToListAsync(Ct));
        Assert.Equal(rows.Select(r => r.Hash).Prepend(AuditRow.Root).SkipLast(1), rows.Select(r => r.Previous));
        Assert.All(rows, r => Assert.Equal(r.ComputeHash(), r.Hash));
    }

    [Fact]
    public async Task Explains_a_problem_with_1_and_wrong_usage_with_2_on_one_line()
    {
        var empty = Directory.CreateTempSubdirectory("liaisonbot-test-").FullName;
        var (exit, _, why) = await Terminal.RunAsync("invite", "--role", "officer", "--unit", "MLT", $"--Data:Folder={empty}");
        Assert.Equal((1, $"There is no database in {empty}: start the host once, or name its folder with --Data:Folder=…"), (exit, why));
        Assert.Empty(Directory.GetFiles(empty));
        Assert.Equal(2, (await Terminal.RunAsync("invite")).Exit);
        Assert.Equal(2, (await Terminal.RunAsync("dance")).Exit);
        Assert.Equal(0, (await Terminal.RunAsync("--version")).Exit);
        Assert.Equal(0, (await Terminal.RunAsync("--help")).Exit);
        Directory.Delete(empty, recursive: true);
    }
}

using LiaisonBot.Tests.Faults;
using LiaisonBot.Tests.Stage;
using LiaisonBot.Tests.Verbs;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Tests.Records;

/// <summary>Records are corrected at random, before and after a tally was posted; the registers prove themselves afterwards.</summary>
public sealed class EditProofTests(ITestOutputHelper output)
{
    private const int Edits = 150;

    private static readonly string[] Dues = ["", ", cần trả lời", ", hạn 3 ngày làm việc", ", hạn 30/12/2026", ", trả lời L-2026-0001", ", trả lời L-2026-0002", ", khẩn"];

    [Fact]
    public async Task After_many_corrections_everything_still_adds_up()
    {
        var seed = LongRun.Number("LIAISONBOT_SEED", 20261127);
        output.WriteLine($"LIAISONBOT_SEED={seed}");
        var chance = new Random(seed);
        await using var stage = await BotStage.StartAsync();
        await FilledDatabase.PlayAsync(stage);
        var accepted = 0;
        for (var n = 0; n < Edits; n++)
        {
            var answer = await stage.AskAsync(TestBorder.Dung, Line(chance) + " (lý do: thử sửa ngẫu nhiên)");
            accepted += answer.Text.Contains("✏️ Đã sửa", StringComparison.Ordinal) ? 1 : 0;
        }

        await stage.SettleAsync();
        var dead = await stage.ReadAsync(db => db.DeadLetters.Select(d => d.Error).ToListAsync(TestContext.Current.CancellationToken));
        await stage.StopAsync();
        var (exit, said, error) = await Terminal.RunAsync("verify", $"--Data:Folder={stage.Folder}");
        Assert.True(exit == 0, said + error);
        Assert.Empty(dead);
        Assert.True(accepted > Edits / 3, $"only {accepted} of {Edits} were accepted");
    }

    // Of the records of the played month; some lines are refused, which must change nothing.
    private static string Line(Random chance)
    {
        var (day, hour) = (chance.Next(1, 23), chance.Next(6, 18));
        return chance.Next(4) switch
        {
            0 or 1 => $"/sua MLT/L-2026-000{chance.Next(1, 5)} {(chance.Next(2) == 0 ? "nhận từ" : "gửi cho")} {(chance.Next(3) == 0 ? "Lục Xuân" : "Kim Bình")}, {day}/11/2026 {hour}h{Dues[chance.Next(Dues.Length)]}: việc số {chance.Next(100)}",
            2 => $"/sua MLT/P-2026-000{chance.Next(1, 3)} Kim Bình, {(chance.Next(2) == 0 ? "song phương" : "liên hợp")}, {day}/11/2026 {hour}h, ta {chance.Next(30)}, bạn {chance.Next(30)}, {chance.Next(1, 20)} km: tuần tra {chance.Next(100)}",
            _ => $"/sua MLT/T-2026-0001 Kim Bình, {(chance.Next(2) == 0 ? "định kỳ" : "đột xuất")}, {day}/11/2026 {hour}h, ta {chance.Next(30)}: hội đàm {chance.Next(100)}",
        };
    }
}

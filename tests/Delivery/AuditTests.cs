using System.Data.Common;
using System.Text.Json.Nodes;
using LiaisonBot.Storage.Audit;
using LiaisonBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Tests.Delivery;

/// <summary>The audit says all that changed, and nobody changes what it says.</summary>
public sealed class AuditTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_letter_is_noted_with_its_own_fields()
    {
        await using var stage = await BotStage.StartAsync();
        await stage.AskAsync(TestBorder.An, "/thu nhận từ Kim Bình, số 12/QLBG, khẩn, hạn 30/11: về mốc 65");

        var after = JsonNode.Parse((await RowsAsync(stage, "record.entered")).Single().After!)!["detail"]!;
        Assert.Equal("12/QLBG", after["TheirRef"]!.GetValue<string>());
        Assert.Equal("Urgent", after["Urgency"]!.GetValue<string>());
        Assert.Equal("2026-11-30", after["Due"]!.GetValue<string>());
    }

    [Fact]
    public async Task What_a_patrol_turned_out_to_be_is_noted_before_and_after()
    {
        await using var stage = await BotStage.StartAsync();
        await stage.AskAsync(TestBorder.An, "/tuantra Kim Bình, song phương, 25/11 8h, mốc 65-71, chủ trì ta: tuần tra quý IV");
        await stage.Phone.MoveClockAsync(TimeSpan.FromDays(4), Ct);
        await stage.AskAsync(TestBorder.An, "/xong P-2026-0001 ta 10, bạn 8, mốc 65-70: mốc nguyên trạng");

        var row = (await RowsAsync(stage, "record.detailed")).Single();
        Assert.Equal("71", JsonNode.Parse(row.Before!)!["detail"]!["ToMarker"]!.GetValue<string>());
        Assert.Equal("70", JsonNode.Parse(row.After!)!["detail"]!["ToMarker"]!.GetValue<string>());
    }

    [Fact]
    public async Task What_a_removed_person_held_is_noted()
    {
        await using var stage = await BotStage.StartAsync();
        var list = await stage.AskAsync(TestBorder.Dung, "/thanhvien");
        var card = await stage.Phone.PressForAsync(TestBorder.Dung, list, "An · MLT · cán bộ", Ct);
        var sure = await stage.Phone.PressForAsync(TestBorder.Dung, card, "Cho ra khỏi bot", Ct);
        await stage.Phone.PressForAsync(TestBorder.Dung, sure, "Đồng ý", Ct);

        var before = JsonNode.Parse((await RowsAsync(stage, "person.removed")).Single().Before!)!;
        Assert.Equal(TestBorder.MaLuThang.Value, before["roles"]![0]!["unit"]!.GetValue<long>());
    }

    [Theory]
    [InlineData("delete from audit")]
    [InlineData("update audit set deed = 'x'")]
    [InlineData("insert or replace into audit select seq, at, actor_id, update_id, 'x', subject, before, after, previous, hash from audit")]
    [InlineData("insert into audit select seq + 100, at, actor_id, update_id, deed, subject, before, after, previous, hash from audit")]
    public async Task Nobody_changes_a_row(string sql)
    {
        Assert.SkipWhen(PostgresCluster.IsOn && sql.Contains("or replace", StringComparison.Ordinal), "PostgreSQL knows no such statement.");
        await using var stage = await BotStage.StartAsync();
        await stage.AskAsync(TestBorder.An, "/thu gửi cho Kim Bình: về mốc 65");

        var refused = await Assert.ThrowsAnyAsync<DbException>(() => stage.ReadAsync(db => db.Database.ExecuteSqlRawAsync(sql, Ct)));
        Assert.Contains("audit rows", refused.Message, StringComparison.Ordinal);
        Assert.All(await RowsAsync(stage, null), row => Assert.Equal(row.Hash, row.ComputeHash()));
    }

    private static Task<List<AuditRow>> RowsAsync(BotStage stage, string? deed) =>
        stage.ReadAsync(db => db.AuditRows.AsNoTracking().Where(a => deed == null || a.Deed == deed).OrderBy(a => a.Seq).ToListAsync(Ct));
}

using LiaisonBot.Tests.Stage;
using LiaisonBot.Tests.Tallies;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Tests.Verbs;

/// <summary>
/// A database as work leaves it: letters with a reply, one turned, one undone; patrols, one of them planned first; a talk;
/// a tally posted to two chats; a letter voided afterwards. Played once, copied for each test.
/// </summary>
public sealed class FilledDatabase : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("liaisonbot-filled-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>The untouched one.</summary>
    public string Path => System.IO.Path.Combine(_folder, "filled.db");

    /// <summary>A copy to be spoilt.</summary>
    public string Copy()
    {
        var copy = System.IO.Path.Combine(_folder, Guid.NewGuid().ToString("n") + ".db");
        File.Copy(Path, copy);
        return copy;
    }

    /// <summary>A copy after some SQL, the audit's triggers set aside for it unless it is about them.</summary>
    public async Task<string> SpoiltAsync(string sql)
    {
        var copy = Copy();
        await using var db = Open(copy);
        await db.OpenAsync(Ct);
        var guards = sql.Contains("trigger", StringComparison.Ordinal) ? [] : await ReadAsync(db, "select name, sql from sqlite_master where type = 'trigger'");
        foreach (var (name, _) in guards)
        {
            await DoAsync(db, "drop trigger " + name);
        }

        await DoAsync(db, sql);
        foreach (var (_, text) in guards)
        {
            await DoAsync(db, text);
        }

        return copy;
    }

    public async ValueTask InitializeAsync()
    {
        await using var stage = await BotStage.StartAsync(StageStore.Sqlite);
        await PlayAsync(stage);
        await stage.SettleAsync();
        await stage.StopAsync();
        await using var source = Open(System.IO.Path.Combine(stage.Folder, "liaison.db"));
        await using var target = Open(Path);
        await source.OpenAsync(Ct);
        await target.OpenAsync(Ct);
        source.BackupDatabase(target);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>A connection that is let go of at once and asks no foreign key.</summary>
    internal static SqliteConnection Open(string path) => new(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, ForeignKeys = false }.ToString());

    internal static async Task DoAsync(SqliteConnection db, string sql)
    {
        await using var command = db.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Ct);
    }

    internal static async Task PlayAsync(BotStage stage)
    {
        await stage.AskAsync(TestBorder.Chi, "/toi");
        await stage.AskAsync(TestBorder.Dung, TestBorder.Group, "/lienket LC");
        await LogAsync(stage);
        await stage.Phone.MoveClockAsync(Bound.At(11, 26, 9), Ct);
        await stage.AskAsync(TestBorder.An, "/xong P-2026-0002 ta 10, bạn 8, 12 km, 8h30-15h: mốc nguyên trạng");
        await stage.Phone.MoveClockAsync(Bound.At(12, 1, 8), Ct);
        await stage.EventuallyAsync(async db => await db.TallyPosts.CountAsync(Ct) == 2);
        await stage.AskAsync(TestBorder.An, "/huy L-2026-0002: ghi nhầm");
    }

    private static async Task LogAsync(BotStage stage)
    {
        await stage.AskAsync(TestBorder.An, "/thu nhận từ Kim Bình, số 12/QLBG, hôm nay 7h, cần trả lời, hạn 24/11: mời hội đàm");
        await stage.AskAsync(TestBorder.An, "/thu gửi cho Kim Bình, hôm nay 8h, trả lời L-2026-0001: nhận lời mời hội đàm");
        var unsure = await stage.AskAsync(TestBorder.An, "/thu đến Kim Bình, hôm nay 8h: thông báo lịch tuần tra");
        await stage.Phone.PressForAsync(TestBorder.An, unsure, "⇄ Đổi chiều", Ct);
        var wrong = await stage.AskAsync(TestBorder.An, "/thu nhận từ Kim Bình, hôm nay 8h30: ghi nhầm một thư");
        await stage.Phone.PressForAsync(TestBorder.An, wrong, "↩️ Hoàn tác", Ct);
        await stage.AskAsync(TestBorder.An, "/tuantra Kim Bình, song phương, hôm nay 6h-8h, mốc 65-71, ta 10, bạn 8, 12 km: mốc nguyên trạng");
        await stage.AskAsync(TestBorder.An, "/tuantra Kim Bình, song phương, 25/11 8h, mốc 65-71, chủ trì ta: tuần tra quý IV");
        await stage.AskAsync(TestBorder.An, "/hoidam Kim Bình, định kỳ, 20/11 9h, ta 6, bạn 7, lần 14: đánh giá quý IV");
        await stage.AskAsync(TestBorder.Binh, "/thu nhận từ Lục Xuân, hôm nay 8h, cần trả lời: đề nghị xác minh");
    }

    private static async Task<List<(string Name, string Text)>> ReadAsync(SqliteConnection db, string sql)
    {
        await using var command = db.CreateCommand();
        command.CommandText = sql;
        await using var rows = await command.ExecuteReaderAsync(Ct);
        var read = new List<(string, string)>();
        while (await rows.ReadAsync(Ct))
        {
            read.Add((rows.GetString(0), rows.GetString(1)));
        }

        return read;
    }
}

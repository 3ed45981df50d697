using LiaisonBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Tests.Backups;

public sealed class NightlyBackupTests
{
    public NightlyBackupTests() => StageStore.NeedsAFile();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Makes_one_each_night_and_says_so_on_the_health_page()
    {
        await using var stage = await BotStage.StartAsync(null, "--Backup:At=02:30");
        await stage.Phone.MoveClockAsync(At(22, 10, 30), Ct);
        await FileAsync(stage, "liaison-20261122-*.db.gz");
        Assert.Contains("last good one of 2026-11-22 10:", await ReadyAsync(stage, "last good"), StringComparison.Ordinal);
        await stage.Phone.MoveClockAsync(At(23, 3, 0), Ct);
        await FileAsync(stage, "liaison-20261123-*.db.gz");
        Assert.Equal(2, Directory.GetFiles(Path.Combine(stage.Folder, "backups"), "*.db.gz").Length);
    }

    [Fact]
    public async Task Makes_none_when_it_is_off_as_it_is_in_the_sandbox()
    {
        await using var stage = await BotStage.StartAsync();
        await stage.Phone.MoveClockAsync(TimeSpan.FromDays(3), Ct);
        await ReadyAsync(stage, "\"detail\":\"none yet, Backup:At is off\"");
        Assert.False(Directory.Exists(Path.Combine(stage.Folder, "backups")));
    }

    [Fact]
    public async Task Makes_the_one_that_was_missed_at_the_start_and_clears_what_is_old()
    {
        await using var stage = await BotStage.StartAsync(null, "--Backup:At=02:30");
        var backups = Directory.CreateDirectory(Path.Combine(stage.Folder, "backups")).FullName;
        string[] there = ["liaison-20241101-023000.db.gz", "liaison-20261101-023000.db.gz", "liaison-20261102-023000.db.gz", "liaison-20261121-023000.db.gz", "before-restore-20200101-000000.db"];
        await stage.RestartAsync(async () =>
        {
            foreach (var name in there)
            {
                await File.WriteAllTextAsync(Path.Combine(backups, name), "", Ct);
            }

            // What a host left half made that was killed two days ago.
            await File.WriteAllTextAsync(Path.Combine(backups, "liaison-20261119-023000.db.gz.7.partial"), "", Ct);
            File.SetLastWriteTimeUtc(Path.Combine(backups, "liaison-20261119-023000.db.gz.7.partial"), TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-2));
        });
        await stage.Phone.MoveClockAsync(TimeSpan.FromSeconds(1), Ct);
        await GoneAsync(Path.Combine(backups, "liaison-20261119-023000.db.gz.7.partial"));
        var left = Directory.GetFiles(backups).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal).ToList();
        Assert.Equal([there[4], there[1], there[3], left[^1]], left);
        Assert.StartsWith("liaison-20261122-0900", left[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_administrators_once_that_it_fails_and_once_that_it_works_again()
    {
        var blocked = Path.GetTempFileName();
        await using var stage = await BotStage.StartAsync(null, "--Backup:At=02:30", $"--Backup:Folder={blocked}");
        await stage.AskAsync(TestBorder.Giang, "/toi");
        var before = (await stage.Phone.MessagesAsync(TestBorder.Giang, TestBorder.Giang, Ct)).Count;
        await stage.Phone.MoveClockAsync(At(22, 10, 0), Ct);
        await ReadyAsync(stage, "failed at 2026-11-22 10:00");
        await stage.Phone.MoveClockAsync(At(22, 11, 0), Ct);
        await ReadyAsync(stage, "failed at 2026-11-22 11:00");
        File.Delete(blocked);
        await stage.Phone.MoveClockAsync(At(22, 12, 0), Ct);
        await ReadyAsync(stage, "last good one of 2026-11-22 12:00");
        await stage.EventuallyAsync(db => db.HostMarks.AllAsync(m => m.Name != "backup-fails", Ct));
        await stage.SettleAsync();
        var told = (await stage.Phone.MessagesAsync(TestBorder.Giang, TestBorder.Giang, Ct)).Skip(before).Select(m => m.Text).ToList();
        Assert.Collection(
            told,
            failed => Assert.StartsWith("Không sao lưu được sổ", failed, StringComparison.Ordinal),
            works => Assert.StartsWith("Đã sao lưu lại được sổ", works, StringComparison.Ordinal));
        Directory.Delete(blocked, recursive: true);
    }

    private static DateTimeOffset At(int day, int hour, int minute) => new(2026, 11, day, hour, minute, 0, TimeSpan.FromHours(7));

    // The fact is ok whatever it says. The page itself is not always: a turn of the clock makes the last poll look old.
    private static async Task<string> ReadyAsync(BotStage stage, string says)
    {
        using var http = new HttpClient();
        for (var patience = 0; ; patience++)
        {
            using var answer = await http.GetAsync(new Uri(stage.Phone.Address, "readyz"), Ct);
            var page = await answer.Content.ReadAsStringAsync(Ct);
            if (page.Contains(says, StringComparison.Ordinal))
            {
                Assert.Contains("\"name\":\"backup\",\"ok\":true", page, StringComparison.Ordinal);
                return page;
            }

            Assert.True(patience < 600, page);
            await Task.Delay(25, Ct);
        }
    }

    private static async Task FileAsync(BotStage stage, string pattern)
    {
        var folder = Path.Combine(stage.Folder, "backups");
        for (var patience = 0; !Directory.Exists(folder) || Directory.GetFiles(folder, pattern).Length == 0; patience++)
        {
            Assert.True(patience < 600, "no backup was made");
            await Task.Delay(25, Ct);
        }
    }

    private static async Task GoneAsync(string file)
    {
        for (var patience = 0; File.Exists(file); patience++)
        {
            Assert.True(patience < 600, "nothing was cleared away");
            await Task.Delay(25, Ct);
        }
    }
}

using LiaisonBot.Sandbox;
using LiaisonBot.Tests.Sandbox;
using LiaisonBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Tests.Faults;

/// <summary>The machine's clock is set forward and back under the host, while the messenger's goes right.</summary>
public sealed class ClockJumpTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Keys_grow_and_each_reminder_is_said_once()
    {
        var clock = new SandboxClock(SandboxStage.Start, frozen: true);
        await using var host = await FarHost.StartAsync(clock: clock, fill: (db, keys) =>
        {
            db.Schedules.Add(FaultBorder.Reminder(keys, TestBorder.An, "việc thứ nhất", SandboxStage.Start.AddMinutes(30), "daily 08:30"));
            db.Schedules.Add(FaultBorder.Reminder(keys, TestBorder.An, "việc thứ hai", SandboxStage.Start.AddMinutes(90)));
        });
        await LogAsync(host, "một");
        clock.Jump(TimeSpan.FromHours(1));
        await LogAsync(host, "hai");
        await host.RingAsync();
        Assert.Equal((1, 0), await SaidAsync(host));

        clock.Jump(TimeSpan.FromHours(-2));
        await LogAsync(host, "ba");
        await host.RestartAsync();
        await LogAsync(host, "bốn");
        await host.RingAsync();
        Assert.Equal((1, 0), await SaidAsync(host));

        clock.Jump(TimeSpan.FromHours(1));
        foreach (var each in (SandboxClock[])[clock, host.Messenger.Clock])
        {
            each.MoveTo(SandboxStage.Start.AddMinutes(95));
        }

        await host.RingAsync();
        await LogAsync(host, "năm");
        Assert.Equal((1, 1), await SaidAsync(host));
        Assert.Equal(2, await host.ReadAsync(db => db.Firings.CountAsync(Ct)));
        var records = await host.ReadAsync(db => db.Records.AsNoTracking().OrderBy(r => r.Id).ToListAsync(Ct));
        Assert.Equal(["một", "hai", "ba", "bốn", "năm"], records.Select(r => r.Summary.Split(' ')[^1]));
        Assert.Equal([1, 2, 3, 4, 5], records.Select(r => r.Number));
        Assert.All(records, r => Assert.False(r.Late));
        Assert.All(records, r => Assert.Equal(host.Messenger.Clock.GetUtcNow().Date, r.LoggedAt.Date));
    }

    private static async Task LogAsync(FarHost host, string summary) =>
        await host.Phone.AskAsync(TestBorder.An, $"/thu gửi Kim Bình: việc số {summary}", Ct);

    private static async Task<(int First, int Second)> SaidAsync(FarHost host)
    {
        await host.SettleAsync();
        var said = (await host.Phone.MessagesAsync(TestBorder.An, TestBorder.An, Ct)).Where(m => m.FromBot).Select(m => m.Text).ToList();
        return (said.Count(t => t.Contains("việc thứ nhất", StringComparison.Ordinal)), said.Count(t => t.Contains("việc thứ hai", StringComparison.Ordinal)));
    }
}

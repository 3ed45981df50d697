using System.Globalization;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Reminders;
using LiaisonBot.Tests.Sandbox;
using LiaisonBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Tests.Faults;

/// <summary>What goes on while hosts are killed: letters, reminders and tallies that fall due, troubles of the wire.</summary>
internal sealed class KillLoad(SandboxClient phone, string folder, Random chance)
{
    private static readonly string[] Kinds = ["500", "502", "429", "timeout", "reset", "invalid", "truncated", "dropAfter", "slow", "twice", "reversed"];
    private readonly Keys _keys = new(TimeProvider.System);
    private readonly List<(long UpdateId, string Summary)> _letters = [];
    private int _reminders;

    /// <summary>What was typed so far.</summary>
    public IReadOnlyList<(long UpdateId, string Summary)> Letters => _letters;

    public int Reminders => _reminders;

    /// <summary>Troubles that may have cost the answer to a message that arrived, so that it is said again.</summary>
    public int Lossy { get; private set; }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Officers in turn type so many letters at once.</summary>
    public async Task TypeAsync(int count)
    {
        var summaries = Enumerable.Range(_letters.Count, count).Select(n => string.Create(CultureInfo.InvariantCulture, $"việc số {n:00000}")).ToList();
        var last = await phone.SendManyAsync(summaries.Select((summary, i) => FaultBorder.Officers[i % FaultBorder.Officers.Count] is var (person, counterpart)
            ? (person, person, $"/thu gửi {counterpart}: {summary}") : default), Ct);
        _letters.AddRange(summaries.Select((summary, i) => (last.UpdateId - count + 1 + i, summary)));
    }

    /// <summary>Beside the host, sets reminders and tallies due within the next seconds.</summary>
    public async Task ScheduleAsync()
    {
        await using var db = FaultBorder.Open(folder);
        var now = DateTimeOffset.FromUnixTimeMilliseconds(TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds());
        for (var i = 0; i < 3; i++)
        {
            var (person, _) = FaultBorder.Officers[chance.Next(FaultBorder.Officers.Count)];
            var text = string.Create(CultureInfo.InvariantCulture, $"nhắc việc {_reminders++:00000}");
            db.Schedules.Add(FaultBorder.Reminder(_keys, person, text, now.AddMilliseconds(chance.Next(6000))));
        }

        var tallies = await db.Schedules.Where(s => s.Purpose == SchedulePurpose.Tally).OrderBy(s => s.Id).ToListAsync(Ct);
        tallies[chance.Next(tallies.Count)].DueNext(now.AddMilliseconds(chance.Next(6000)));
        await db.SaveChangesAsync(Ct);
        FaultBorder.Forget(db);
    }

    /// <summary>Orders other troubles of the wire than before, or none.</summary>
    public async Task TroubleAsync()
    {
        await phone.ClearFaultsAsync(Ct);
        for (var left = chance.Next(3); left > 0; left--)
        {
            var (kind, method) = (Kinds[chance.Next(Kinds.Length)], chance.Next(2) == 0 ? "getUpdates" : "sendMessage");
            await phone.FaultAsync(kind, method, Ct, count: chance.Next(1, 3), delayMilliseconds: 300);
            Lossy += method == "sendMessage" && kind is "truncated" or "dropAfter" ? 2 : 0;
        }
    }

    /// <summary>Waits until the host confirms something more, if there is anything.</summary>
    public async Task ProgressAsync()
    {
        var state = await phone.GetAsync("confirmed", Ct);
        if (SandboxClient.Number(state, "pending") > 0)
        {
            await phone.ConfirmedAsync(SandboxClient.Number(state, "confirmed") + 1, Ct);
        }
    }

    /// <summary>A look at what a kill left on disk: all that was confirmed must be there.</summary>
    public async Task CheckConfirmedAsync(bool wholly)
    {
        var confirmed = SandboxClient.Number(await phone.GetAsync("confirmed", Ct), "confirmed");
        var copy = Directory.CreateTempSubdirectory("liaisonbot-copy-").FullName;
        foreach (var name in (string[])["liaison.db", "liaison.db-wal"])
        {
            if (File.Exists(Path.Combine(folder, name)))
            {
                File.Copy(Path.Combine(folder, name), Path.Combine(copy, name));
            }
        }

        await using (var db = FaultBorder.Open(PostgresCluster.IsOn ? folder : copy))
        {
            var kept = (await db.Records.Select(r => r.Summary).ToListAsync(Ct)).ToHashSet();
            Assert.DoesNotContain(_letters, l => l.UpdateId <= confirmed && !kept.Contains(l.Summary));
            if (wholly)
            {
                await Books.CheckAsync(db);
            }

            FaultBorder.Forget(db);
        }

        Directory.Delete(copy, recursive: true);
    }

    /// <summary>Waits until all was taken in, has fallen due and was sent.</summary>
    public async Task SettleAsync()
    {
        await phone.ConfirmedAsync(_letters[^1].UpdateId, Ct);
        await using var db = FaultBorder.Open(folder);
        for (var tries = 0; ; tries++)
        {
            // What was set last is due within seconds, and has to have fired too.
            var soon = TimeProvider.System.GetUtcNow().AddSeconds(10);
            if (!await db.Outbox.AnyAsync(Ct) && !await db.Schedules.AnyAsync(s => s.NextDue <= soon, Ct))
            {
                return;
            }

            Assert.True(tries < 1200, "not all was sent");
            await Task.Delay(200, Ct);
        }
    }
}

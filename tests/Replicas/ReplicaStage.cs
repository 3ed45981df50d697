using System.Globalization;
using LiaisonBot.Sandbox;
using LiaisonBot.Storage;
using LiaisonBot.Storage.People;
using LiaisonBot.Tests.Faults;
using LiaisonBot.Tests.Sandbox;
using LiaisonBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace LiaisonBot.Tests.Replicas;

/// <summary>Several hosts, each a process of its own, on one PostgreSQL database and one messenger that outlive them.</summary>
internal sealed class ReplicaStage : IAsyncDisposable
{
    private const string Secret = "right-Secret_1";
    private const long FirstOfficer = 201;
    private readonly string _folder = Directory.CreateTempSubdirectory("liaisonbot-replicas-").FullName;
    private readonly Keys _keys = new(TimeProvider.System);
    private readonly string _connectionString;
    private readonly SandboxStage _messenger;
    private readonly RoundRobin _proxy;
    private int _reminders;

    private ReplicaStage(string connectionString, SandboxStage messenger, RoundRobin proxy, int hosts, string[] settings)
    {
        (_connectionString, _messenger, _proxy) = (connectionString, messenger, proxy);
        Phone = new SandboxClient(messenger.Person.Address) { Patience = Waiting.Patience };
        Hosts = [.. Enumerable.Range(1, hosts).Select(n => Host(n, settings))];
        proxy.Hosts = Hosts;
    }

    public static IReadOnlyList<long> Officers { get; } = [.. Enumerable.Range(0, 12).Select(i => FirstOfficer + i)];

    public IReadOnlyList<HostProcess> Hosts { get; }

    /// <summary>What people type on and read from.</summary>
    public SandboxClient Phone { get; }

    /// <summary>What was typed so far.</summary>
    public List<(long UpdateId, string Summary)> Letters { get; } = [];

    /// <summary>How many reminders were set so far.</summary>
    public int Reminders => _reminders;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>The database filled and the messenger there, no host started. Mode: polling or webhook.</summary>
    public static async Task<ReplicaStage> OpenAsync(int hosts, string mode, bool strict = false, params string[] settings)
    {
        Assert.SkipUnless(PostgresCluster.IsThere, PostgresCluster.Missing);
        var (database, proxy) = (await PostgresCluster.NewDatabaseAsync(), await RoundRobin.OpenAsync());
        await using (var db = Open(database))
        {
            await TestBorder.SeedAsync(db, new Keys(TimeProvider.System), TimeProvider.System.GetUtcNow());
            AddOfficers(db, new Keys(TimeProvider.System));
            await db.SaveChangesAsync(Ct);
        }

        var messenger = await SandboxStage.OpenAsync(usual => usual with { EnforceLimits = strict, People = [.. Officers.Select(Phoned)], Groups = [] }, new SandboxClock());
        return new ReplicaStage(database, messenger, proxy, hosts, [$"--Telegram:Mode={mode}", $"--Telegram:WebhookUrl={proxy.Url}", .. settings]);
    }

    /// <summary>Starts all hosts and waits for the first to be on duty.</summary>
    public async Task StartAsync()
    {
        await Task.WhenAll(Hosts.Select(h => h.StartAsync()));
        await OnDutyAsync();
    }

    /// <summary>Waits until one of the hosts, that one excepted, says that it is on duty.</summary>
    public async Task<HostProcess> OnDutyAsync(HostProcess? but = null)
    {
        HostProcess? found = null;
        await Waiting.UntilAsync(
            async () =>
            {
                foreach (var host in Hosts.Where(h => h != but && h.Runs))
                {
                    found = await IsOnDutyAsync(host) ? host : found;
                }

                return found is not null;
            },
            () => Task.FromResult("nobody is on duty\n" + string.Join("\n\n", Hosts.Select(h => h.Tail()))));
        return found!;
    }

    public static async Task<bool> IsOnDutyAsync(HostProcess host) => (await host.PageAsync("readyz")).Contains("is on duty", StringComparison.Ordinal);

    /// <summary>One more host, not started and not behind the proxy.</summary>
    public HostProcess Another(string mode) => Host(Hosts.Count + 1, [$"--Telegram:Mode={mode}"]);

    /// <summary>Where the messenger posts to; empty for nowhere.</summary>
    public async Task<string?> HookAsync() => (await _messenger.CallAsync("getWebhookInfo"))["result"]?["url"]?.GetValue<string>();

    /// <summary>The registers, beside the hosts.</summary>
    public PostgresLiaisonDb Open() => Open(_connectionString);

    /// <summary>Officers in turn type so many letters at once.</summary>
    public async Task TypeAsync(int count)
    {
        var summaries = Enumerable.Range(Letters.Count, count).Select(n => string.Create(CultureInfo.InvariantCulture, $"việc số {n:00000}")).ToList();
        var last = await Phone.SendManyAsync(summaries.Select((summary, i) => Line(Officers[i % Officers.Count], summary)), Ct);
        Letters.AddRange(summaries.Select((summary, i) => (last.UpdateId - count + 1 + i, summary)));
    }

    /// <summary>Beside the hosts, sets so many reminders due within the next seconds, as a host would.</summary>
    public async Task RemindAsync(int count, Random chance, int withinMs = 4000)
    {
        var dues = Enumerable.Range(0, count).Select(_ => (Number: _reminders++, AfterMs: chance.Next(withinMs))).ToList();
        for (var tries = 1; !await TryRemindAsync(dues); tries++)
        {
            Assert.True(tries < 6, "No turn to write beside the hosts.");
        }
    }

    /// <summary>Breaks every connection to the database, whatever is done on it.</summary>
    public async Task CutAsync()
    {
        await using var db = Open();
        await db.Database.ExecuteSqlRawAsync("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()", Ct);
    }

    /// <summary>Waits until all that was typed is committed and confirmed, has fallen due and was sent; for as long as there is progress.</summary>
    public async Task SettleAsync()
    {
        var left = await LeftAsync();
        while (left != default)
        {
            var before = left;
            await Waiting.UntilAsync(async () => (left = await LeftAsync()) != before, () => Task.FromResult(before + "\n" + string.Join("\n\n", Hosts.Select(h => h.Tail()))));
        }

        if (Letters.Count > 0)
        {
            await Phone.ConfirmedAsync(Letters[^1].UpdateId, Ct);
        }
    }

    /// <summary>All the bot's messages in the officers' chats.</summary>
    public async Task<IReadOnlyDictionary<long, List<string>>> ToldAsync()
    {
        var told = new Dictionary<long, List<string>>();
        foreach (var officer in Officers)
        {
            told[officer] = [.. (await Phone.MessagesAsync(officer, officer, Ct)).Where(m => m.FromBot).Select(m => m.Text)];
        }

        return told;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in Hosts)
        {
            await host.DisposeAsync();
        }

        await _proxy.DisposeAsync();
        Phone.Dispose();
        await _messenger.DisposeAsync();
        await PostgresCluster.DropAsync(_connectionString);
        Directory.Delete(_folder, recursive: true);
    }

    // False when no turn came in the time a host waits for one too: on a busy machine that happens.
    private async Task<bool> TryRemindAsync(IReadOnlyList<(int Number, int AfterMs)> dues)
    {
        await using var db = Open();
        try
        {
            await using var transaction = await db.BeginWritingAsync(Ct);
            var now = DateTimeOffset.FromUnixTimeMilliseconds(TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds());
            foreach (var (number, afterMs) in dues)
            {
                var text = string.Create(CultureInfo.InvariantCulture, $"nhắc việc {number:00000}");
                db.Schedules.Add(FaultBorder.Reminder(_keys, Officers[number % Officers.Count], text, now.AddMilliseconds(afterMs)));
            }

            await db.TellAsync(rows: false, schedules: true, Ct);
            await db.SaveChangesAsync(Ct);
            await transaction.CommitAsync(Ct);
            return true;
        }
        catch (PostgresException noTurn) when (noTurn.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            return false;
        }
    }

    private async Task<(int Untaken, int Undue, int Unsent)> LeftAsync()
    {
        await using var db = Open();
        return (Letters.Count - await db.Records.CountAsync(Ct), await db.Schedules.CountAsync(s => s.NextDue != null, Ct), await db.Outbox.CountAsync(Ct));
    }

    private static PostgresLiaisonDb Open(string connectionString) => new(PostgresLiaisonDb.OptionsFor(connectionString));

    private static SandboxPerson Phoned(long officer) => new(officer, "Cán bộ", null, null, "vi", "") { Started = true };

    private static UnitId UnitOf(long officer) => officer % 2 == 0 ? TestBorder.MaLuThang : TestBorder.PaTan;

    private static (long, long, string) Line(long officer, string summary) =>
        (officer, officer, $"/thu gửi {(UnitOf(officer) == TestBorder.MaLuThang ? "Kim Bình" : "Lục Xuân")}: {summary}");

    private static void AddOfficers(LiaisonDb db, Keys keys)
    {
        var now = TimeProvider.System.GetUtcNow();
        foreach (var officer in Officers)
        {
            db.People.Add(new Person(new PersonId(officer), officer, "Cán bộ", "vi", UnitOf(officer), now));
            db.RoleGrants.Add(new RoleGrant(keys.Next(), new PersonId(officer), Role.Officer, UnitOf(officer), null, now));
        }
    }

    private HostProcess Host(int number, string[] settings) => new(
        Path.Combine(_folder, number.ToString(CultureInfo.InvariantCulture)), _messenger.Person.Address, ["--Storage:Provider=postgres", .. settings])
    {
        Environment = new Dictionary<string, string> { ["LIAISONBOT_Storage__ConnectionString"] = _connectionString, ["LIAISONBOT_Telegram__WebhookSecret"] = Secret },
    };
}

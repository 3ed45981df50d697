using LiaisonBot.Storage.Audit;
using LiaisonBot.Tests.Sandbox;
using LiaisonBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Tests.Audit;

/// <summary>
/// Watches what is written beside the audit: triggers of the test's own on every table that people and the field rely on
/// say what was touched, whoever wrote it and however. Each step has to leave rows of the audit that tell of it.
/// </summary>
internal sealed class AuditWatch(BotStage stage)
{
    // The table, the columns whose change matters (none = all), and the deeds that may tell of it.
    private static readonly (string Table, string[] Columns, string[] Deeds)[] Watched =
    [
        ("records", [], ["record."]), ("letters", [], ["record."]), ("patrols", [], ["record."]), ("talks", [], ["record."]),
        ("people", [], ["person.", "role.granted"]), ("role_grants", [], ["role.", "person."]), ("invites", [], ["invite.", "person.removed"]),
        ("units", [], ["unit."]), ("unit_placements", [], ["unit."]),
        ("counterparts", [], ["counterpart."]), ("counterpart_aliases", [], ["counterpart."]), ("counterpart_units", [], ["counterpart."]),
        ("holidays", [], ["holiday"]), ("tally_posts", [], ["tally.posted", "chat.moved"]),
        ("schedules", ["chat_id", "thread", "unit_id", "text", "cadence", "zone", "record_id", "paused_at", "deleted_at"],
            ["reminder.", "schedule.", "tally.timed", "group.", "person.removed", "chat.moved"]),
        ("attached_files", ["holder_id", "sha256", "removed_at"], ["file."]), ("record_places", [], ["place.set"]), ("urgent_calls", ["taken_by_id"], ["record.", "letter.taken"]),
        ("known_chats", ["chat_id", "unit_id", "thread", "bound_by_id"], ["group.", "chat.moved"]),
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public BotStage Stage => stage;

    /// <summary>Deeds seen so far.</summary>
    public HashSet<string> Seen { get; } = [];

    public async Task BeginAsync()
    {
        await RunAsync("create table touched (name text)");
        if (PostgresCluster.IsOn)
        {
            await RunAsync("create function touches() returns trigger language plpgsql as $$ begin insert into touched values (tg_table_name); return null; end $$");
        }

        foreach (var (table, columns, _) in Watched)
        {
            var of = columns.Length == 0 ? "" : "of " + string.Join(", ", columns);
            await RunAsync($"create trigger watch_new_{table} after insert on {table} {Touch(table)}");
            await RunAsync($"create trigger watch_set_{table} after update {of} on {table} {Touch(table)}");
            await RunAsync($"create trigger watch_old_{table} after delete on {table} {Touch(table)}");
        }
    }

    /// <summary>Does a step of a person and holds the audit to it: who, when, from which update, before or after, and every table touched.</summary>
    public async Task<T> StepAsync<T>(long? who, Func<Task<T>> step, params string[] deeds)
    {
        await RunAsync("delete from touched");
        var (before, now) = (await stage.ReadAsync(db => db.AuditHeadAsync(Ct)), stage.Clock.GetUtcNow());
        var done = await step();
        var rows = await stage.ReadAsync(db => db.AuditRows.AsNoTracking().Where(a => a.Seq > before.Seq).OrderBy(a => a.Seq).ToListAsync(Ct));
        Assert.Equal(deeds.Order(), rows.Select(r => r.Deed).Distinct().Order());
        foreach (var row in rows)
        {
            Assert.True(row.Before is not null || row.After is not null, row.Deed + " says nothing");
            Assert.True(row.At >= now.AddMilliseconds(-1), row.Deed + " was noted before it was done");
            Assert.Equal(who is not null, row.ActorId is not null);
            Assert.Equal(who is not null, row.UpdateId is not null);
            Assert.True(who is null or 0 || row.ActorId!.Value.Value == who, row.Deed + " was done by somebody else");
        }

        await HoldAsync(rows);
        Seen.UnionWith(rows.Select(r => r.Deed));
        return done;
    }

    public Task<Seen> SayAsync(long who, string text, params string[] deeds) => StepAsync(who, () => stage.AskAsync(who, text), deeds);

    public Task<Seen> PressAsync(long who, Seen on, string button, params string[] deeds) => StepAsync(who, () => stage.Phone.PressForAsync(who, on, button, Ct), deeds);

    /// <summary>Says what may be asked about first; then it is agreed to.</summary>
    public Task<Seen> PressIfAskedAsync(long who, string text, params string[] deeds) => StepAsync(who, async () =>
    {
        var said = await stage.AskAsync(who, text);
        return said.Buttons.Contains("Đồng ý") ? await stage.Phone.PressForAsync(who, said, "Đồng ý", Ct) : said;
    }, deeds);

    private async Task HoldAsync(List<AuditRow> rows)
    {
        var touched = await stage.ReadAsync(db => db.Database.SqlQueryRaw<string>("select distinct name as \"Value\" from touched").ToListAsync(Ct));
        Assert.NotEmpty(touched);
        Assert.All(touched, name => Assert.Contains(rows, r => Array.Exists(
            Watched.Single(w => w.Table == name).Deeds, deed => r.Deed.StartsWith(deed, StringComparison.Ordinal))));
    }

    private static string Touch(string table) => PostgresCluster.IsOn ? "for each row execute function touches()" : $"begin insert into touched values ('{table}'); end";

    private Task<int> RunAsync(string sql) => stage.ReadAsync(db => db.Database.ExecuteSqlRawAsync(sql, Ct));
}

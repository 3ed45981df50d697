using LiaisonBot.Chat;
using LiaisonBot.Commands;
using LiaisonBot.Known;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Delivery;
using LiaisonBot.Storage.Reminders;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace LiaisonBot.Delivery;

/// <summary>What a committed batch leaves for the sender to do.</summary>
/// <param name="Closed">Chats that refused a row for good, and that row: nothing up to it is sent any more.</param>
/// <param name="Moved">Chats that have a new id: old id, new id.</param>
/// <param name="Rescheduled">A schedule was added or changed: alarms have to be set again.</param>
internal sealed record Outcome(
    IReadOnlyList<OutboxRow> Rows, IReadOnlyList<PressAnswer> Answers, IReadOnlyList<(long ChatId, long RowId)> Closed, IReadOnlyList<(long From, long To)> Moved, bool Rescheduled);

/// <summary>
/// One transaction over a batch of items, each under a savepoint of its own. An item that throws is rolled back to its
/// savepoint, kept as a dead letter and answered with an apology; it never blocks those behind it.
/// </summary>
internal sealed class Batch(
    LiaisonDb db, CommandRouter router, CommandDesk desk, Outgoings outgoings, AuditChain chain, SentMarks marks, RosterCache rosters,
    Apology apology, Greeting greeting, TimeProvider time, IServiceProvider services)
{
    private const string Savepoint = "item";
    private readonly List<OutboxRow> _rows = [];
    private readonly List<PressAnswer> _answers = [];
    private readonly HashSet<long> _seen = [];
    private long _dataVersion = -1;
    private bool _rescheduled;

    /// <summary>Carries the items out and commits. Throws what the store throws, with nothing committed.</summary>
    public async Task<Outcome> CommitAsync(IReadOnlyList<WorkItem> items, CancellationToken ct)
    {
        _rows.Clear();
        _answers.Clear();
        _seen.Clear();
        _rescheduled = false;
        if (_dataVersion < 0)
        {
            // Kept open for as long as the scope lives: data_version is a count of the connection it is asked on, and a pool
            // would hand out another one, or lend this one to somebody whose writes it must notice.
            await db.Database.OpenConnectionAsync(ct);
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await NoticeOthersAsync(ct);
        await ReadSeenAsync(items, ct);
        foreach (var item in items)
        {
            await TakeAsync(item, transaction, ct);
        }

        await transaction.CommitAsync(ct);
        return new Outcome([.. _rows], [.. _answers],
            [.. items.OfType<GoneItem>().Select(g => (g.ChatId, g.RowId))], [.. items.OfType<MoveItem>().Select(m => (m.From, m.To)), .. MovedByUpdate(items)], _rescheduled);
    }

    private static IEnumerable<(long, long)> MovedByUpdate(IReadOnlyList<WorkItem> items) =>
        items.OfType<ArrivalItem>().Select(i => i.Arrival.What).OfType<ChatMoved>().Select(m => (m.Chat.Id, m.NewChatId));

    private async Task TakeAsync(WorkItem item, IDbContextTransaction transaction, CancellationToken ct)
    {
        await transaction.CreateSavepointAsync(Savepoint, ct);
        try
        {
            await CarryOutAsync(item, ct);
        }
        catch (Exception failure) when (IsOfTheItem(failure))
        {
            await RollBackAsync(transaction, ct);
            await ApologiseAsync(item, failure, transaction, ct);
        }

        await transaction.ReleaseSavepointAsync(Savepoint, ct);
    }

    private async Task ApologiseAsync(WorkItem item, Exception failure, IDbContextTransaction transaction, CancellationToken ct)
    {
        try
        {
            await apology.WriteAsync(item, failure, ct);
            await SaveAsync(item, ct);
        }
        catch (Exception worse) when (IsOfTheItem(worse))
        {
            // What broke the item may break the apology for it as well; thrown on, it would stop the host, which would
            // be handed the same item at its next start.
            await RollBackAsync(transaction, ct);
            apology.Bury(item, failure);
            await SaveAsync(item, ct);
        }
    }

    // The writer's own token is never cancelled, so that a cancellation in an item is a failure of that item too.
    private static bool IsOfTheItem(Exception failure) => !UniqueClash.StoreFailed(failure);

    private async Task RollBackAsync(IDbContextTransaction transaction, CancellationToken ct)
    {
        await transaction.RollbackToSavepointAsync(Savepoint, ct);
        Drop();
    }

    private async Task CarryOutAsync(WorkItem item, CancellationToken ct)
    {
        if (item.KillsTheHost)
        {
            throw new HostKilledException();
        }

        var turn = item switch
        {
            ArrivalItem arrival => await TakeArrivalAsync(arrival.Arrival, ct),
            RingItem ring => new Turn(await desk.RingAsync(ring.Key, ring.Due, ct), null, null, greeting.Say),
            DeedItem deed => new Turn(await deed.Deed(services, ct), null, null, greeting.Say),
            _ => await marks.TakeAsync(item, ct),
        };
        outgoings.Write(turn);
        await SaveAsync(item, turn, ct);
    }

    private async Task<Turn> TakeArrivalAsync(Arrival arrival, CancellationToken ct)
    {
        if (!_seen.Add(arrival.UpdateId))
        {
            return Turn.Nothing;
        }

        db.SeenUpdates.Add(new SeenUpdate(greeting.BotId, arrival.UpdateId, time.GetUtcNow()));
        switch (arrival.What)
        {
            case null:
                apology.Bury(arrival, "undecodable");
                return Turn.Nothing;
            case ChatMoved moved:
                await marks.MoveAsync(moved.Chat.Id, moved.NewChatId, ct);
                return Turn.Nothing;
            default:
                return await router.TakeAsync(arrival, ct);
        }
    }

    private Task SaveAsync(WorkItem item, CancellationToken ct) => SaveAsync(item, Turn.Nothing, ct);

    private async Task SaveAsync(WorkItem item, Turn turn, CancellationToken ct)
    {
        await chain.AppendAsync(turn.Actor?.Id, (item as ArrivalItem)?.Arrival.UpdateId, ct);
        var touched = rosters.IsTouched();
        _rescheduled |= db.ChangeTracker.Entries<Schedule>().Any();
        await db.SaveChangesAsync(ct);

        // A failed item's rows must not be stored with the next, nor a saved one's be looked at again.
        db.ChangeTracker.Clear();
        chain.Keep();
        var (rows, answers) = outgoings.Take();
        _rows.AddRange(rows);
        _answers.AddRange(answers);
        if (touched)
        {
            rosters.Drop();
        }
    }

    // What a failed item left in memory must not reach the next.
    private void Drop()
    {
        db.ChangeTracker.Clear();
        outgoings.Forget();
        chain.Rewind();
        rosters.Drop();
    }

    // A verb may have written beside us: what is cached is then stale. The number changes only through other connections.
    private async Task NoticeOthersAsync(CancellationToken ct)
    {
        var version = await db.Database.SqlQueryRaw<long>("select data_version as value from pragma_data_version").SingleAsync(ct);
        if (version != _dataVersion)
        {
            _dataVersion = version;
            rosters.Drop();
            chain.Drop();
        }
    }

    private async Task ReadSeenAsync(IReadOnlyList<WorkItem> items, CancellationToken ct)
    {
        var ids = items.OfType<ArrivalItem>().Select(i => i.Arrival.UpdateId).ToList();
        if (ids.Count > 0)
        {
            _seen.UnionWith(await db.SeenUpdates.Where(s => s.BotId == greeting.BotId && ids.Contains(s.UpdateId)).Select(s => s.UpdateId).ToListAsync(ct));
        }
    }
}

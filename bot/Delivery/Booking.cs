using LiaisonBot.Commands;
using LiaisonBot.Known;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Delivery;
using LiaisonBot.Storage.Reminders;

namespace LiaisonBot.Delivery;

/// <summary>Saves what an item changed, with its audit rows and what it says, and gathers what the batch leaves to send.</summary>
internal sealed class Booking(LiaisonDb db, AuditChain chain, Outgoings outgoings, RosterCache rosters)
{
    private readonly List<OutboxRow> _rows = [];
    private readonly List<PressAnswer> _answers = [];
    private bool _rescheduled;

    /// <summary>Begins a batch.</summary>
    public void Begin()
    {
        _rows.Clear();
        _answers.Clear();
        _rescheduled = false;
    }

    /// <summary>Saves an item inside the transaction.</summary>
    public async Task SaveAsync(WorkItem item, Turn turn, CancellationToken ct)
    {
        outgoings.Write(turn);
        await chain.AppendAsync(turn.Actor?.Id, item.UpdateId, ct);
        var (touched, tracked) = (false, false);
        foreach (var entry in db.ChangeTracker.Entries())
        {
            tracked = true;
            touched |= RosterCache.Holds(entry.Entity);
            _rescheduled |= entry.Entity is Schedule;
        }

        if (tracked)
        {
            await db.SaveChangesAsync(acceptAllChangesOnSuccess: false, ct);
        }

        // Here, where what goes wrong is still the item's.
        await db.FlushAsync(ct);

        // A saved item's rows must not be looked at again with the next.
        db.Forget();
        chain.Keep();
        var (rows, answers) = outgoings.Take();
        _rows.AddRange(rows);
        _answers.AddRange(answers);
        if (touched)
        {
            rosters.Drop();
        }
    }

    /// <summary>An item was rolled back: what it left in memory must not be stored with the next.</summary>
    public void Drop()
    {
        db.Forget();
        db.Kept.Clear();
        outgoings.Forget();
        chain.Rewind();
        rosters.Drop();
    }

    /// <summary>Somebody else wrote to the database: what is cached may be stale.</summary>
    public void Distrust()
    {
        db.Kept.Clear();
        rosters.Drop();
        chain.Drop();
    }

    /// <summary>What the batch leaves to do once it is committed.</summary>
    public Outcome End(IReadOnlyList<WorkItem> items) => new(
        [.. _rows], [.. _answers], [.. items.OfType<GoneItem>().Select(g => (g.ChatId, g.RowId))],
        [.. items.OfType<MoveItem>().Select(m => (m.From, m.To)), .. MovedByUpdate(items)], _rescheduled);

    private static IEnumerable<(long, long)> MovedByUpdate(IReadOnlyList<WorkItem> items) =>
        items.OfType<ArrivalItem>().Select(i => i.Arrival.What).OfType<Chat.ChatMoved>().Select(m => (m.Chat.Id, m.NewChatId));
}

/// <summary>What a committed batch leaves for the sender to do.</summary>
/// <param name="Closed">Chats that refused a row for good, and that row: nothing up to it is sent any more.</param>
/// <param name="Moved">Chats that have a new id: old id, new id.</param>
/// <param name="Rescheduled">A schedule was added or changed: alarms have to be set again.</param>
internal sealed record Outcome(
    IReadOnlyList<OutboxRow> Rows, IReadOnlyList<PressAnswer> Answers, IReadOnlyList<(long ChatId, long RowId)> Closed, IReadOnlyList<(long From, long To)> Moved, bool Rescheduled);

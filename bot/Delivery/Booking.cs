using LiaisonBot.Commands;
using LiaisonBot.Known;
using LiaisonBot.Replicas;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Files;
using LiaisonBot.Storage.Letters;
using LiaisonBot.Storage.Reminders;

namespace LiaisonBot.Delivery;

/// <summary>Saves what an item changed, with its audit rows and what it says, and gathers what the batch leaves to send.</summary>
internal sealed class Booking(LiaisonDb db, AuditChain chain, Outgoings outgoings, RosterCache rosters, Duty duty)
{
    private readonly List<ChatNews> _news = [];
    private readonly List<PressAnswer> _answers = [];
    private bool _touched;
    private bool _rescheduled;
    private bool _filesCame;

    /// <summary>Begins a batch.</summary>
    public void Begin()
    {
        _news.Clear();
        _answers.Clear();
        (_touched, _rescheduled, _filesCame) = (false, false, false);
    }

    /// <summary>Saves an item inside the transaction; <see cref="Keep"/> is to follow.</summary>
    public async Task SaveAsync(WorkItem item, Turn turn, CancellationToken ct)
    {
        await outgoings.WriteAsync(turn, ct);
        await chain.AppendAsync(turn.Actor?.Id, item.UpdateId, ct);
        var tracked = false;
        foreach (var entry in db.ChangeTracker.Entries())
        {
            tracked = true;
            _touched |= RosterCache.Holds(entry.Entity);
            _rescheduled |= entry.Entity is Schedule or UrgentCall;
            _filesCame |= entry.Entity is AttachedFile;
        }

        if (tracked)
        {
            await db.SaveChangesAsync(acceptAllChangesOnSuccess: false, ct);
        }
    }

    /// <summary>The item saved last is done with.</summary>
    public void Keep()
    {
        // A saved item's rows must not be looked at again with the next.
        db.Forget();
        chain.Keep();
        var (news, answers) = outgoings.Take();
        _news.AddRange(news);
        _answers.AddRange(answers);
        if (_touched)
        {
            rosters.Drop();
            _touched = false;
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
        _touched = false;
    }

    /// <summary>Somebody else wrote to the database: what is cached of it may be stale.</summary>
    public void Distrust(Change change)
    {
        db.Kept.Clear();
        chain.Drop();
        if (change is Change.Anything)
        {
            rosters.Drop();
        }
    }

    /// <summary>Has the host on duty, where that is another, told of what it has to send and to ring.</summary>
    public Task TellAsync(CancellationToken ct) => duty.Held ? Task.CompletedTask : db.TellAsync(_news.Count > 0, _rescheduled, ct);

    /// <summary>What the batch leaves to do once it is committed.</summary>
    public Outcome End(IReadOnlyList<WorkItem> items) => new([.. _news], [.. _answers], _rescheduled || items.Any(i => i is RingItem), _filesCame);
}

/// <summary>What a committed batch leaves for the sender to do.</summary>
/// <param name="News">What changed of what waits for the chats, in the order in which the table was changed.</param>
/// <param name="Rescheduled">A schedule was added, changed or rang: alarms have to be set again.</param>
/// <param name="FilesCame">Somebody sent files that are to be fetched.</param>
internal sealed record Outcome(IReadOnlyList<ChatNews> News, IReadOnlyList<PressAnswer> Answers, bool Rescheduled, bool FilesCame);

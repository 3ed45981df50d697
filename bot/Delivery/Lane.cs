using LiaisonBot.Storage.Delivery;

namespace LiaisonBot.Delivery;

/// <summary>What waits for one chat, first in, first out, and the pace that chat allows.</summary>
internal sealed class Lane(long chatId, SlidingWindow pace, TimeProvider time)
{
    private readonly LinkedList<OutboxRow> _rows = new();
    private readonly int[] _byRank = new int[3];
    private SlidingWindow.Place[] _places = [];
    private long? _pausedAt;
    private TimeSpan _pause;

    public long ChatId { get; } = chatId;

    /// <summary>A message of this chat is on its way; the next one waits for it.</summary>
    public bool Busy { get; private set; }

    /// <summary>The id of the chat as it is now; what waits goes there once nothing is on its way.</summary>
    public long MovesTo { get; set; } = chatId;

    public int Count => _rows.Count;

    public bool Empty => _rows.Count == 0;

    /// <summary>The best rank that waits here: an answer behind a broadcast lifts the whole chat.</summary>
    public int Rank => Array.FindIndex(_byRank, n => n > 0);

    /// <summary>The row that leaves next.</summary>
    public OutboxRow Head => _rows.First!.Value;

    /// <summary>How long until the head may leave.</summary>
    public TimeSpan Wait()
    {
        var pause = _pausedAt is { } since ? _pause - time.GetElapsedTime(since) : TimeSpan.Zero;
        var paced = pace.Wait();
        return pause > paced ? pause : paced;
    }

    /// <summary>Queues a row in the order of booking, which those of a chat that moved may come out of; never before what is on its way.</summary>
    public void Add(OutboxRow row)
    {
        var before = _rows.Last;
        while (before is not null && before.Value.Id > row.Id && !(Busy && before == _rows.First))
        {
            before = before.Previous;
        }

        if (before is null)
        {
            _rows.AddFirst(row);
        }
        else
        {
            _rows.AddAfter(before, row);
        }

        _byRank[row.Rank]++;
    }

    /// <summary>The head is done with.</summary>
    public void RemoveHead()
    {
        _byRank[Head.Rank]--;
        _rows.RemoveFirst();
    }

    /// <summary>The head leaves now, in a place of the pace of all.</summary>
    public void Leave(SlidingWindow.Place ofAll)
    {
        Busy = true;
        _places = [pace.Take(), ofAll];
    }

    /// <summary>What left was answered.</summary>
    public void Answered()
    {
        Busy = false;
        Array.ForEach(_places, place => place.Leave());
        _places = [];
    }

    /// <summary>Nothing leaves for a while.</summary>
    public void PauseFor(TimeSpan pause) => (_pausedAt, _pause) = (time.GetTimestamp(), pause);

    /// <summary>Takes all rows out, in order.</summary>
    public IReadOnlyList<OutboxRow> TakeAll()
    {
        OutboxRow[] rows = [.. _rows];
        _rows.Clear();
        Array.Clear(_byRank);
        return rows;
    }
}

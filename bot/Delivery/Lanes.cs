using LiaisonBot.Settings;
using LiaisonBot.Storage.Delivery;
using Microsoft.Extensions.Options;

namespace LiaisonBot.Delivery;

/// <summary>All that waits to leave, a lane a chat, and which may leave next. Used from any thread.</summary>
internal sealed class Lanes(IOptions<LimitsOptions> limits, TimeProvider time)
{
    // Three at once, three seconds of pace: a short burst is allowed, the average is not exceeded.
    private const int PrivateBurst = 3;
    private const int FewestUnmarked = 8;
    private static readonly TimeSpan FloodAcrossChats = TimeSpan.FromSeconds(1);
    private readonly Lock _gate = new();
    private readonly Dictionary<long, Lane> _lanes = [];
    private readonly HashSet<Lane> _filled = [];

    // Their chat has a new id, and a message to the old one is still on its way: what waits behind it belongs to the new one.
    private readonly HashSet<Lane> _moving = [];
    private readonly SlidingWindow _all = new(limits.Value.MessagesPerSecond, TimeSpan.FromSeconds(1), time);
    private (long ChatId, long At)? _lastFlood;
    private long _pausedAt = time.GetTimestamp();
    private TimeSpan _pause;

    /// <summary>
    /// How many messages may at most be on their way or sent without their mark on disk, since so many a kill may repeat:
    /// as many as there are senders at Telegram's pace, more where a faster pace would have to wait for the marks.
    /// </summary>
    public int MostUnmarked { get; } = Math.Max(FewestUnmarked, limits.Value.MessagesPerSecond / 4);

    /// <summary>Does to what waits what a commit did to the table.</summary>
    public void Take(ChatNews news)
    {
        lock (_gate)
        {
            switch (news)
            {
                case Booked booked:
                    Fill(GetLane(booked.Row.ChatId), booked.Row);
                    break;
                case Moved moved:
                    Move(moved.From, moved.To);
                    break;
                case Closed closed:
                    GiveUp(closed.ChatId, closed.RowId);
                    break;
            }
        }
    }

    /// <summary>The lane whose head leaves now, or how long to wait; without anything to wait for, forever.</summary>
    public (Lane? Lane, TimeSpan Wait) Next()
    {
        lock (_gate)
        {
            var wait = Longer(_pause - time.GetElapsedTime(_pausedAt), _all.Wait());
            return wait > TimeSpan.Zero && _filled.Count > 0 ? (null, wait) : Pick();
        }
    }

    /// <summary>What became of a row. Returns whether it is done with; otherwise it stays at the head of its lane.</summary>
    public bool Settle(Lane lane, OutboxRow row, Verdict verdict)
    {
        lock (_gate)
        {
            lane.Answered();
            if (verdict.Pause is { } pause)
            {
                Pause(lane, pause, verdict.PausesAll);
            }

            if (verdict.Done && !lane.Empty && lane.Head == row)
            {
                lane.RemoveHead();
                if (lane.Empty)
                {
                    _filled.Remove(lane);
                }
            }

            if (_moving.Remove(lane))
            {
                Pour(lane);
            }

            return verdict.Done;
        }
    }


    /// <summary>Forgets what waits. What is on its way stays until it is settled, and the pace that was used stays used.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            foreach (var lane in _filled)
            {
                var rows = lane.TakeAll();
                if (lane.Busy)
                {
                    lane.Add(rows[0]);
                }
            }

            _filled.RemoveWhere(lane => lane.Empty);
        }
    }

    /// <summary>How many rows wait, and when the oldest was written.</summary>
    public (int Count, DateTimeOffset? Oldest) Waiting()
    {
        lock (_gate)
        {
            return (_filled.Sum(l => l.Count), _filled.Count == 0 ? null : _filled.Min(l => l.Head.CreatedAt));
        }
    }

    // What is on its way stays at the head of the old lane until it is settled, or it would be sent twice.
    private void Move(long from, long to)
    {
        foreach (var lane in _moving.Where(l => l.MovesTo == from))
        {
            lane.MovesTo = to;
        }

        if (from != to && _lanes.Remove(from, out var old))
        {
            old.MovesTo = to;
            if (old.Busy)
            {
                _moving.Add(old);
            }
            else
            {
                Pour(old);
            }
        }
    }

    private void Pour(Lane lane)
    {
        _filled.Remove(lane);
        foreach (var row in lane.TakeAll())
        {
            Fill(GetLane(lane.MovesTo), row);
        }
    }

    private void GiveUp(long chatId, long rowId)
    {
        List<Lane> lanes = [.. _moving.Where(l => l.MovesTo == chatId)];
        if (_lanes.TryGetValue(chatId, out var own))
        {
            lanes.Add(own);
        }

        foreach (var lane in lanes.Where(_filled.Remove))
        {
            foreach (var row in lane.TakeAll().Where(r => r.Id > rowId))
            {
                Fill(lane, row);
            }
        }
    }

    private void Fill(Lane lane, OutboxRow row)
    {
        lane.Add(row);
        _filled.Add(lane);
    }

    private static TimeSpan Longer(TimeSpan a, TimeSpan b) => a > b ? a : b;

    private (Lane?, TimeSpan) Pick()
    {
        Lane? best = null;
        var wait = Timeout.InfiniteTimeSpan;
        foreach (var lane in _filled)
        {
            // One that would not go first is not asked how long it has to wait.
            if (lane.Busy || (best is not null && (lane.Rank, lane.Head.Id).CompareTo((best.Rank, best.Head.Id)) > 0))
            {
                continue;
            }

            var left = lane.Wait();
            if (left > TimeSpan.Zero)
            {
                wait = wait == Timeout.InfiniteTimeSpan || left < wait ? left : wait;
            }
            else
            {
                best = lane;
            }
        }

        if (best is not null)
        {
            best.Leave(_all.Take());
        }

        return (best, wait);
    }

    // One chat that is too fast is that chat's matter; a second within a second means that all of us are.
    private void Pause(Lane lane, TimeSpan pause, bool all)
    {
        lane.PauseFor(pause);
        var flood = _lastFlood is { } last && last.ChatId != lane.ChatId && time.GetElapsedTime(last.At) < FloodAcrossChats;
        _lastFlood = (lane.ChatId, time.GetTimestamp());
        if ((all || flood) && pause > _pause - time.GetElapsedTime(_pausedAt))
        {
            (_pausedAt, _pause) = (time.GetTimestamp(), pause);
        }
    }

    private Lane GetLane(long chatId)
    {
        if (!_lanes.TryGetValue(chatId, out var lane))
        {
            _lanes[chatId] = lane = new Lane(chatId, PaceOf(chatId), time);
        }

        return lane;
    }

    // Groups have negative ids; 0 stands for the bot's own settings.
    private SlidingWindow PaceOf(long chatId) => chatId < 0
        ? new SlidingWindow(limits.Value.MessagesPerMinuteGroup, TimeSpan.FromMinutes(1), time)
        : new SlidingWindow(limits.Value.MessagesPerSecondPrivate * PrivateBurst, TimeSpan.FromSeconds(PrivateBurst), time);
}

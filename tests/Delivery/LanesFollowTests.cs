using LiaisonBot.Commands;
using LiaisonBot.Delivery;
using LiaisonBot.Settings;
using LiaisonBot.Storage.Delivery;
using Microsoft.Extensions.Options;

namespace LiaisonBot.Tests.Delivery;

/// <summary>
/// Chats move, go away and come back while messages are under way, all of it at once in one batch: whatever the table still
/// holds leaves in the end, or a message would wait until the next start.
/// </summary>
public sealed class LanesFollowTests
{
    private readonly ManualTime _time = new();
    private readonly Dictionary<long, long> _table = [];
    private readonly List<WorkItem> _queue = [];
    private readonly List<(Lane Lane, OutboxRow Row)> _underWay = [];
    private readonly List<string> _story = [];
    private Lanes _lanes = null!;
    private Random _chance = null!;
    private long _nextId;

    [Fact]
    public void What_the_table_holds_leaves()
    {
        for (var seed = 1; seed <= 3000; seed++)
        {
            Play(seed);
        }
    }

    private void Play(int seed)
    {
        (_chance, _lanes, _nextId) = (new Random(seed), new Lanes(Options.Create(new LimitsOptions { MessagesPerSecond = 100_000, MessagesPerSecondPrivate = 100_000 }), _time), 0);
        _story.Clear();
        for (var step = 0; step < 40; step++)
        {
            Step(_chance.Next(4));
        }

        // Now all goes well.
        for (var step = 0; _queue.Count > 0 || _underWay.Count > 0 || _lanes.Waiting().Count > 0; step++)
        {
            Assert.True(step < 1000, $"seed {seed}: it never ends\n" + string.Join('\n', _story));
            Commit([]);
            Leave();
            while (_underWay.Count > 0)
            {
                Settle(0, new Verdict(true));
            }
        }

        Assert.True(_table.Count == 0, $"seed {seed}: {string.Join(", ", _table)} stay\n" + string.Join('\n', _story));
    }

    private void Step(int what)
    {
        if (what == 0)
        {
            Commit([.. Enumerable.Range(0, _chance.Next(1, 4)).Select(_ => Something())]);
        }
        else if (what == 1 || _underWay.Count == 0)
        {
            Leave();
        }
        else
        {
            var at = _chance.Next(_underWay.Count);
            Settle(at, _chance.Next(4) switch
            {
                0 => new Verdict(true, Report: new GoneItem(_underWay[at].Lane.ChatId, _underWay[at].Row.Id)),
                1 => new Verdict(false, Report: new MoveItem(_underWay[at].Lane.ChatId, Chat())),
                2 => new Verdict(false),
                _ => new Verdict(true),
            });
        }
    }

    private long Chat() => _chance.Next(1, 4);

    // Null books a row.
    private MoveItem? Something() => _chance.Next(4) == 0 ? new MoveItem(Chat(), Chat()) : null;

    private void Leave()
    {
        if (_lanes.Next().Lane is { } lane)
        {
            _story.Add($"{lane.Head.Id} leaves for {lane.ChatId}");
            _underWay.Add((lane, lane.Head));
        }
    }

    private void Settle(int at, Verdict verdict)
    {
        var (lane, row) = _underWay[at];
        _underWay.RemoveAt(at);
        _story.Add($"{row.Id} to {lane.ChatId}: {(verdict.Done ? "done" : "again")} {verdict.Report}");
        if (_lanes.Settle(lane, row, verdict))
        {
            _queue.Add(new SentItem([new SentMark(row.Id, lane.ChatId, 1, null, null, default)]));
        }

        if (verdict.Report is { } report)
        {
            _queue.Add(report);
        }
    }

    // What the writer does to the table, then what its outcome does to the lanes.
    private void Commit(IReadOnlyList<MoveItem?> typed)
    {
        List<ChatNews> news = [];
        foreach (var item in typed.Concat(_queue.Cast<WorkItem?>()))
        {
            switch (item)
            {
                case null:
                    var row = new OutboxRow(++_nextId, Chat(), (int)Rank.Answer, "{}", null, _time.GetUtcNow());
                    _table[row.Id] = row.ChatId;
                    news.Add(new Booked(row));
                    break;
                case SentItem sent:
                    sent.Marks.ToList().ForEach(m => _table.Remove(m.RowId));
                    break;
                case MoveItem move:
                    _table.Where(r => r.Value == move.From).ToList().ForEach(r => _table[r.Key] = move.To);
                    news.Add(new Moved(move.From, move.To));
                    break;
                case GoneItem gone:
                    _table.Where(r => r.Value == gone.ChatId && r.Key <= gone.RowId).ToList().ForEach(r => _table.Remove(r.Key));
                    news.Add(new Closed(gone.ChatId, gone.RowId));
                    break;
            }
        }

        _queue.Clear();
        _story.AddRange(news.Select(n => n is Booked b ? $"{b.Row.Id} is booked for {b.Row.ChatId}" : n.ToString()!));
        news.ForEach(_lanes.Take);
    }
}

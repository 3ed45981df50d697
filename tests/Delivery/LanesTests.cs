using LiaisonBot.Commands;
using LiaisonBot.Delivery;
using LiaisonBot.Settings;
using LiaisonBot.Storage.Delivery;
using Microsoft.Extensions.Options;

namespace LiaisonBot.Tests.Delivery;

/// <summary>Who may leave when: the pace in all, a person's, a group's, and who goes first.</summary>
public sealed class LanesTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private readonly ManualTime _time = new();
    private readonly Lanes _lanes;
    private long _nextId;

    public LanesTests() => _lanes = new Lanes(Options.Create(new LimitsOptions()), _time);

    [Fact]
    public void Lets_thirty_leave_in_any_second_and_no_more()
    {
        for (var chat = 1; chat <= 200; chat++)
        {
            Add(chat);
        }

        var left = DrainAll();
        Assert.Equal(200, left.Count);
        Assert.All(Enumerable.Range(0, left.Count - 30), i => Assert.True(left[i + 30].At - left[i].At >= Second));
        Assert.True(left[^1].At - left[0].At <= TimeSpan.FromSeconds(7), "slower than the messenger allows");
    }

    [Fact]
    public void Lets_a_person_have_a_short_burst_and_then_one_a_second()
    {
        for (var i = 0; i < 9; i++)
        {
            Add(chat: 5);
        }

        var at = DrainAll().Select(l => (l.At - _start).TotalSeconds).ToList();
        Assert.Equal([0, 0, 0, 3, 3, 3, 6, 6, 6], at);
    }

    [Fact]
    public void Lets_a_group_have_twenty_a_minute()
    {
        for (var i = 0; i < 45; i++)
        {
            Add(chat: -7, Rank.Broadcast);
        }

        var at = DrainAll().Select(l => (l.At - _start).TotalMinutes).ToList();
        Assert.Equal(20, at.Count(t => t < 1));
        Assert.Equal(20, at.Count(t => t is >= 1 and < 2));
    }

    [Fact]
    public void Sends_answers_before_reminders_and_tallies_and_keeps_each_chat_in_order()
    {
        Add(chat: -1, Rank.Broadcast);
        Add(chat: 2, Rank.Reminder);
        Add(chat: 3, Rank.Broadcast);
        Add(chat: 3, Rank.Answer);
        Add(chat: 4, Rank.Answer);

        // Chat 3 is lifted by the answer that waits behind its tally; inside the chat the tally still goes first.
        Assert.Equal([3, 3, 4, 2, -1], DrainAll().Select(l => l.Chat));
        Assert.Equal([3L, 4L, 5L, 2L, 1L], _leftIds);
    }

    [Fact]
    public void Pauses_one_chat_that_is_too_fast_and_all_when_a_second_one_is()
    {
        Add(chat: 1);
        Add(chat: 2);
        Add(chat: 3);
        var first = _lanes.Next().Lane!;
        Assert.False(_lanes.Settle(first, first.Head, new Verdict(false, Pause: TimeSpan.FromSeconds(9))));
        var second = _lanes.Next().Lane!;
        Assert.NotEqual(first.ChatId, second.ChatId);
        _lanes.Settle(second, second.Head, new Verdict(false, Pause: TimeSpan.FromSeconds(9)));

        var (lane, wait) = _lanes.Next();
        Assert.Null(lane);
        Assert.Equal(9, wait.TotalSeconds);
        Assert.Equal(3, DrainAll().Count);
    }

    [Fact]
    public void Takes_what_waits_along_when_a_chat_moves_and_gives_up_only_what_was_refused()
    {
        Add(chat: -1);
        Add(chat: -1);
        _lanes.Take(new Moved(-1, -100));
        Assert.Equal([-100, -100], DrainAll().Select(l => l.Chat));

        Add(chat: 8);
        Add(chat: 8);
        Add(chat: 8);
        _lanes.Take(new Closed(8, _nextId - 1));
        Assert.Equal(_nextId, Assert.Single(DrainAll()).Id);
    }

    [Fact]
    public void Forgets_what_waits_and_not_what_is_on_its_way()
    {
        Add(chat: 1);
        Add(chat: 1);
        Add(chat: 2);
        var (lane, _) = _lanes.Next();
        _lanes.Clear();
        Assert.Equal(1, _lanes.Waiting().Count);

        // Loaded anew, the second of chat 1 has to wait for the first, which does not arrive.
        Add(chat: 1);
        Assert.Null(_lanes.Next().Lane);
        Assert.False(_lanes.Settle(lane!, lane!.Head, new Verdict(false)));
        Assert.Equal([1L, 4L], DrainAll().Select(l => l.Id));
    }

    private readonly List<long> _leftIds = [];
    private TimeSpan _start;

    private void Add(long chat, Rank rank = Rank.Answer) =>
        _lanes.Take(new Booked(new OutboxRow(++_nextId, chat, (int)rank, "{}", null, _time.GetUtcNow())));

    private List<(TimeSpan At, long Chat, long Id)> DrainAll()
    {
        _start = _time.Now;
        var left = new List<(TimeSpan, long, long)>();
        while (true)
        {
            var (lane, wait) = _lanes.Next();
            if (lane is null && wait == Timeout.InfiniteTimeSpan)
            {
                return left;
            }

            if (lane is null)
            {
                _time.Pass(wait);
                continue;
            }

            left.Add((_time.Now, lane.ChatId, lane.Head.Id));
            _leftIds.Add(lane.Head.Id);
            _lanes.Settle(lane, lane.Head, new Verdict(true));
        }
    }
}

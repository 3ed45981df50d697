using LiaisonBot.Chat;
using LiaisonBot.Commands;
using LiaisonBot.Commands.Lines;
using LiaisonBot.Delivery;

namespace LiaisonBot.Tests.Delivery;

/// <summary>What a messenger that waits for the answer is told.</summary>
public sealed class TryAcceptTests
{
    private static readonly Arrival Update = new(5, null, default);
    private readonly Greeting _greeting = new(Tongue.En);
    private readonly WorkState _state = new(TimeProvider.System);
    private readonly WorkQueue _queue;

    public TryAcceptTests()
    {
        _queue = new WorkQueue(_greeting, _state);
        _greeting.Introduce(1, "liaison_bot");
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task True_once_it_is_committed_and_not_before()
    {
        var accepting = _queue.TryAcceptAsync(Update, Ct);
        var item = await _queue.Reader.ReadAsync(Ct);
        Assert.False(accepting.IsCompleted);
        item.Done();
        Assert.True(await accepting);
    }

    [Fact]
    public async Task False_at_once_when_the_store_fails_though_it_may_be_committed_later()
    {
        var accepting = _queue.TryAcceptAsync(Update, Ct);
        _state.Failed("disk full");
        Assert.False(await accepting);
        Assert.True(_queue.Reader.TryPeek(out _));
    }

    [Fact]
    public async Task While_the_store_fails_nothing_more_is_queued_and_then_again()
    {
        _state.Failed("disk full");
        Assert.False(await _queue.TryAcceptAsync(Update, Ct));
        Assert.False(_queue.Reader.TryPeek(out _));

        _state.Committed();
        var accepting = _queue.TryAcceptAsync(Update, Ct);
        (await _queue.Reader.ReadAsync(Ct)).Done();
        Assert.True(await accepting);
    }

    [Fact]
    public async Task False_when_the_host_stops_before_it_or_after_it_came()
    {
        var accepting = _queue.TryAcceptAsync(Update, Ct);
        _queue.Complete();
        (await _queue.Reader.ReadAsync(Ct)).Dropped();
        Assert.False(await accepting);
        Assert.False(await _queue.TryAcceptAsync(Update, Ct));
    }

    [Fact]
    public async Task False_and_not_queued_before_the_bot_knows_who_it_is()
    {
        var queue = new WorkQueue(new Greeting(Tongue.En), _state);
        Assert.False(await queue.TryAcceptAsync(Update, Ct));
        Assert.False(queue.Reader.TryPeek(out _));
    }
}

using LiaisonBot.Replicas;
using LiaisonBot.Tests.Delivery;

namespace LiaisonBot.Tests.Replicas;

/// <summary>When a host takes itself to be on duty, by its own clock.</summary>
public sealed class DutyClockTests : IDisposable
{
    private readonly ManualTime _time = new();
    private readonly Duty _duty;

    public DutyClockTests() => _duty = new Duty(shared: true, _time);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _duty.Dispose();

    [Fact]
    public async Task An_only_host_is_always_on_duty()
    {
        using var only = new Duty(shared: false, _time);
        Assert.True(only.Held);
        Assert.False((await only.BeginAsync(Ct)).CanBeCanceled);
        Assert.True(only.Health().Ok);
    }

    [Fact]
    public void A_lease_is_trusted_for_less_than_it_lasts_counted_from_the_question()
    {
        var asked = _duty.Now();
        _time.Pass(TimeSpan.FromSeconds(2));
        Assert.False(_duty.Held);
        Assert.True(_duty.Grant(asked, epoch: 1));
        _time.Pass(TimeSpan.FromSeconds(6.9));
        Assert.True(_duty.Held);
        _time.Pass(TimeSpan.FromSeconds(0.1));
        Assert.False(_duty.Held);
        Assert.True(Duty.Trust < Duty.Lease);
    }

    [Fact]
    public void A_renewal_in_time_is_the_same_term_and_a_late_one_another()
    {
        _duty.Grant(_duty.Now(), epoch: 1);
        _time.Pass(TimeSpan.FromSeconds(4));
        Assert.False(_duty.Grant(_duty.Now(), epoch: 1));
        Assert.Equal(1, _duty.Term);
        _time.Pass(TimeSpan.FromSeconds(8));
        Assert.Equal(1, _duty.Term);
        _time.Pass(TimeSpan.FromSeconds(2));
        Assert.Equal(0, _duty.Term);
        Assert.True(_duty.Grant(_duty.Now(), epoch: 1));
        Assert.Equal(2, _duty.Term);
    }

    [Fact]
    public async Task A_term_ends_with_the_duty_for_whoever_works_in_it()
    {
        var waiting = _duty.BeginAsync(Ct);
        Assert.False(waiting.IsCompleted);
        _duty.Grant(_duty.Now(), epoch: 1);
        var term = await waiting.WaitAsync(Ct);
        Assert.False(term.IsCancellationRequested);
        _duty.StandBy("stands by for another");
        Assert.True(term.IsCancellationRequested);
        Assert.False(_duty.BeginAsync(Ct).IsCompleted);
        Assert.Contains("stands by for another", _duty.Health().Detail, StringComparison.Ordinal);
        _duty.Unsure("no line");
        Assert.False(_duty.Health().Ok);
    }
}

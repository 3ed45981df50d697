using LiaisonBot.Commands;
using LiaisonBot.Sandbox;
using LiaisonBot.Schedules;

namespace LiaisonBot.Tests.Contracts;

/// <summary>
/// What every engine of the alarm port must do. Where a test has to see that nothing rings, it waits for a later alarm of
/// another engine of the same kind.
/// </summary>
public abstract class AlarmClockContract
{
    private static readonly AlarmKey A = new("a", 1);
    private static readonly AlarmKey B = new("b", 1);
    private static readonly AlarmKey End = new("end", 0);

    /// <summary>A new engine that rings at that desk.</summary>
    internal abstract IAlarmClock Open(AlarmDesk desk, TimeProvider time);

    [Fact]
    public async Task Rings_once_at_its_time_and_says_for_when()
    {
        await using var bench = new Bench(this);
        var at = bench.In(1);
        bench.Engine.Set(A, at);
        await bench.Ear.HearsAsync(A);
        await bench.LaterAsync(1);
        var (_, due, heard) = Assert.Single(bench.Ear.Heard);
        Assert.Equal(at, due);
        Assert.InRange(heard, at, at.AddSeconds(30));
    }

    [Fact]
    public async Task Rings_once_however_often_it_is_set_to_the_same()
    {
        await using var bench = new Bench(this);
        var at = bench.In(2);
        Parallel.For(0, 200, _ => bench.Engine.Set(A, at));
        Assert.Equal([(A, at)], bench.Engine.List());
        await bench.Ear.HearsAsync(A);
        await bench.LaterAsync(1);
        Assert.Single(bench.Ear.Heard);
    }

    [Fact]
    public async Task Set_again_it_rings_at_the_new_time_alone()
    {
        await using var bench = new Bench(this);
        var (later, sooner) = (bench.In(4), bench.In(1));
        bench.Engine.Set(A, bench.In(1));
        bench.Engine.Set(A, later);
        bench.Engine.Set(B, bench.In(3600));
        bench.Engine.Set(B, sooner);
        Assert.Equal([(B, sooner), (A, later)], bench.Engine.List());
        await bench.Ear.HearsAsync(A);
        await bench.LaterAsync(1);
        Assert.Equal([(B, sooner), (A, later)], bench.Ear.Heard.Select(h => (h.Key, h.Due)));
    }

    [Fact]
    public async Task Rings_again_when_set_after_it_rang()
    {
        await using var bench = new Bench(this);
        var (first, second) = (bench.In(1), bench.In(3));
        bench.Engine.Set(A, first);
        await bench.Ear.HearsAsync(A);
        bench.Engine.Set(A, second);
        await bench.Ear.HearsAsync(2);
        Assert.Equal([first, second], bench.Ear.Heard.Select(h => h.Due));
    }

    [Fact]
    public async Task Cancelled_it_does_not_ring()
    {
        await using var bench = new Bench(this);
        bench.Engine.Set(A, bench.In(1));
        bench.Engine.Set(B, bench.In(1));
        bench.Engine.Cancel(A);
        bench.Engine.Cancel(new AlarmKey("never", 7));
        Assert.Equal([B], bench.Engine.List().Select(s => s.Key));
        await bench.LaterAsync(3);
        Assert.Equal([B], bench.Ear.Keys);
    }

    [Fact]
    public async Task Lists_the_earliest_first_until_it_rang()
    {
        await using var bench = new Bench(this);
        var at = bench.In(1);
        bench.Engine.Set(new AlarmKey("c", 1), at.AddDays(400));
        bench.Engine.Set(B, at.AddMinutes(1));
        bench.Engine.Set(A, at);
        bench.Engine.Set(new AlarmKey("b", 2), at.AddMinutes(2));
        Assert.Equal([(A, at), (B, at.AddMinutes(1)), (new AlarmKey("b", 2), at.AddMinutes(2)), (new AlarmKey("c", 1), at.AddDays(400))], bench.Engine.List());
        await bench.Ear.HearsAsync(A);
        Assert.Equal(["b:1", "b:2", "c:1"], bench.Engine.List().Select(s => s.Key.ToString()));
    }

    [Fact]
    public async Task Rings_what_is_past_now()
    {
        await using var bench = new Bench(this);
        var (longAgo, now) = (bench.In(-86_400 * 400), bench.Clock.GetUtcNow());
        bench.Engine.Set(A, longAgo);
        bench.Engine.Set(B, now);
        await bench.Ear.HearsAsync(2);
        Assert.Equal([(A, longAgo), (B, now)], bench.Ear.Heard.Select(h => (h.Key, h.Due)).OrderBy(h => h.Due));
    }

    [Fact]
    public async Task Is_never_early_by_a_clock_that_stands_still()
    {
        await using var bench = new Bench(this, new SandboxClock(DateTimeOffset.UnixEpoch.AddYears(50), frozen: true));
        var at = bench.In(0.3);
        bench.Engine.Set(A, at);
        await bench.LaterAsync(4);
        Assert.Empty(bench.Ear.Heard);
        Assert.Equal([(A, at)], bench.Engine.List());
        bench.Clock.MoveTo(at);
        bench.Engine.Set(A, at);
        await bench.Ear.HearsAsync(A);
    }

    [Fact]
    public async Task Is_never_early_in_any_fraction_of_a_second()
    {
        await using var bench = new Bench(this);
        var from = bench.In(1);
        for (var i = 0; i < 100; i++)
        {
            bench.Engine.Set(new AlarmKey("n", i), from.AddMilliseconds(i * 17));
        }

        await bench.Ear.HearsAsync(100);
        Assert.All(bench.Ear.Heard, h => Assert.InRange(h.At, h.Due, h.Due.AddSeconds(30)));
        Assert.Equal(100, bench.Ear.Keys.Distinct().Count());
    }

    [Fact]
    public async Task Rings_many_at_once_each_once()
    {
        await using var bench = new Bench(this);
        const int Many = 3000;
        var at = bench.In(3);
        Parallel.For(0, Many, i => bench.Engine.Set(new AlarmKey("n", i), at));
        await bench.Ear.HearsAsync(Many);
        await bench.LaterAsync(1);
        Assert.Equal(Many, bench.Ear.Heard.Count);
        Assert.Equal(Many, bench.Ear.Keys.Distinct().Count());
        Assert.All(bench.Ear.Heard, h => Assert.InRange(h.At, at, at.AddMinutes(1)));
        Assert.Empty(bench.Engine.List());
    }

    [Fact]
    public async Task Set_again_after_a_clock_was_moved_it_goes_by_the_new_time()
    {
        await using var bench = new Bench(this);
        var (passed, ahead) = (bench.In(1800), bench.In(3603));
        bench.Engine.Set(A, passed);
        bench.Engine.Set(B, ahead);
        bench.Clock.MoveTo(bench.In(3600));
        bench.Engine.Set(A, passed);
        bench.Engine.Set(B, ahead);
        await bench.Ear.HearsAsync(2);
        Assert.Equal([(A, passed), (B, ahead)], bench.Ear.Heard.Select(h => (h.Key, h.Due)));
        Assert.InRange(bench.Ear.Heard[1].At, ahead, ahead.AddSeconds(60));
    }

    [Fact]
    public async Task Waits_on_after_the_clock_was_set_back()
    {
        await using var bench = new Bench(this);
        var at = bench.In(1);
        bench.Engine.Set(A, at);
        bench.Clock.Jump(TimeSpan.FromHours(-1));
        await bench.LaterAsync(3);
        Assert.Empty(bench.Ear.Heard);
        Assert.Equal([(A, at)], bench.Engine.List());
        bench.Clock.Jump(TimeSpan.FromHours(1));
        bench.Engine.Set(A, at);
        await bench.Ear.HearsAsync(A);
    }

    [Fact]
    public async Task Two_in_one_process_do_not_see_each_other()
    {
        await using var one = new Bench(this);
        await using var two = new Bench(this);
        var at = one.In(1);
        one.Engine.Set(A, at);
        two.Engine.Set(A, at.AddHours(1));
        two.Engine.Set(B, at);
        one.Engine.Cancel(B);
        Assert.Equal([(A, at)], one.Engine.List());
        Assert.Equal([(B, at), (A, at.AddHours(1))], two.Engine.List());
        await one.Ear.HearsAsync(A);
        await two.Ear.HearsAsync(B);
        Assert.Equal([A], one.Ear.Keys);
        Assert.Equal([B], two.Ear.Keys);
    }

    [Fact]
    public async Task Disposed_of_it_rings_no_more()
    {
        await using var bench = new Bench(this);
        bench.Engine.Set(A, bench.In(1));
        ((IDisposable)bench.Engine).Dispose();
        await bench.LaterAsync(3);
        Assert.Empty(bench.Ear.Heard);
    }

    /// <summary>An engine, its clock, which goes at the machine's pace from where it is put, and an ear.</summary>
    private sealed class Bench : IAsyncDisposable
    {
        private readonly AlarmClockContract _kind;

        public Bench(AlarmClockContract kind, SandboxClock? clock = null)
        {
            (_kind, Clock) = (kind, clock ?? new SandboxClock());
            Ear = new AlarmEar(Clock);
            Engine = kind.Open(Ear.Desk, Clock);
        }

        public SandboxClock Clock { get; }

        public AlarmEar Ear { get; }

        public IAlarmClock Engine { get; }

        public DateTimeOffset In(double seconds) => Clock.GetUtcNow().AddSeconds(seconds);

        /// <summary>Returns so many seconds later, as another engine by the machine's clock tells.</summary>
        public async Task LaterAsync(int seconds)
        {
            await using var ear = new AlarmEar(TimeProvider.System);
            var other = _kind.Open(ear.Desk, TimeProvider.System);
            other.Set(End, TimeProvider.System.GetUtcNow().AddSeconds(seconds));
            await ear.HearsAsync(End);
            ((IDisposable)other).Dispose();
        }

        public async ValueTask DisposeAsync()
        {
            ((IDisposable)Engine).Dispose();
            await Ear.DisposeAsync();
        }
    }
}

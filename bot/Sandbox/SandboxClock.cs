namespace LiaisonBot.Sandbox;

/// <summary>
/// A clock that can be pushed forward, and set back only by <see cref="Jump"/>. Only <see cref="GetUtcNow"/> is ours: timers and
/// timestamps stay the real ones, so that pauses and time-outs last what they last.
/// </summary>
internal sealed class SandboxClock : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly bool _frozen;
    private readonly long _startStamp;
    private DateTimeOffset _start;

    /// <summary>Follows the machine's clock until it is pushed.</summary>
    public SandboxClock()
        : this(System.GetUtcNow(), frozen: false)
    {
    }

    /// <param name="start">The first instant shown.</param>
    /// <param name="frozen">True: stands still except for <see cref="MoveTo"/>.</param>
    public SandboxClock(DateTimeOffset start, bool frozen)
    {
        _start = start.ToUniversalTime();
        _frozen = frozen;
        _startStamp = System.GetTimestamp();
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return Now();
        }
    }

    /// <summary>Pushes the clock to <paramref name="target"/>; an earlier moment changes nothing. Returns the moment shown now.</summary>
    public DateTimeOffset MoveTo(DateTimeOffset target)
    {
        lock (_gate)
        {
            var missing = target - Now();
            if (missing > TimeSpan.Zero)
            {
                _start += missing;
            }

            return Now();
        }
    }

    /// <summary>Sets the clock forward or back at once, as when the machine's clock is set: nobody is told and nothing is passed on the way.</summary>
    public void Jump(TimeSpan by)
    {
        lock (_gate)
        {
            _start += by;
        }
    }

    private DateTimeOffset Now() => _frozen ? _start : _start + System.GetElapsedTime(_startStamp);
}

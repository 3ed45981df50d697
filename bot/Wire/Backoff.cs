namespace LiaisonBot.Wire;

/// <summary>How long to wait before the next try: doubling from 1 s to 60 s, with jitter, without end.</summary>
internal sealed class Backoff(TimeProvider clock)
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Cap = TimeSpan.FromSeconds(60);

    // A proxy's Retry-After may name a date that no delay reaches.
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    private TimeSpan _next = First;

    /// <summary>The last try went well.</summary>
    public void Reset() => _next = First;

    /// <summary>Waits the next pause, or <paramref name="atLeast"/> if that is longer.</summary>
    public Task WaitAsync(TimeSpan? atLeast, CancellationToken ct)
    {
        var (pause, told) = (Next(), atLeast < Longest ? atLeast : atLeast is null ? null : Longest);
        return Task.Delay(told > pause ? told.Value : pause, clock, ct);
    }

    /// <summary>The next pause: half of the step fixed, half by chance, so that hosts do not return all at once.</summary>
    internal TimeSpan Next()
    {
        var step = _next;
        _next = step * 2 < Cap ? step * 2 : Cap;
        return (step / 2) + (step / 2 * Random.Shared.NextDouble());
    }
}

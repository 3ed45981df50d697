namespace LiaisonBot.Diagnostics;

/// <summary>Tells when the host is up, its web server included: the sandbox's messenger is on that server.</summary>
internal sealed class Started(IHostApplicationLifetime lifetime, TimeProvider time)
{
    /// <summary>When the host began: its parts, which wait for this, are made at its start.</summary>
    public DateTimeOffset At { get; } = time.GetUtcNow();

    /// <summary>Returns once the host is up. OperationCanceledException when <paramref name="ct"/> is cancelled before.</summary>
    public async Task WaitAsync(CancellationToken ct)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(ct);
    }
}

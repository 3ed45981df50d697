using System.Text.Json.Nodes;
using LiaisonBot.Sandbox.BotApi;
using LiaisonBot.Sandbox.State;

namespace LiaisonBot.Sandbox;

/// <summary>
/// Pushes the clock through each due moment in order, so that what was to happen on the way happens at its own
/// time. Before it starts, what people have written is left to be read: nothing is aged by a push.
/// </summary>
internal sealed class ClockMover(World world, UpdateMethods updates) : IDisposable
{
    private const int MostSteps = 20_000;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    private readonly SemaphoreSlim _one = new(1, 1);

    public void Dispose() => _one.Dispose();

    /// <summary>The host's next due moment; null for none or no host.</summary>
    public async Task<DateTimeOffset?> NextAsync(CancellationToken ct) =>
        world.Options.NextDue is { } next ? await next(ct) : null;

    /// <summary>Moves to <paramref name="target"/>. Returns how many due moments were passed.</summary>
    public async Task<int> MoveToAsync(DateTimeOffset target, CancellationToken ct)
    {
        await _one.WaitAsync(ct);
        try
        {
            await SettleAsync(ct);
            var steps = await PassDueAsync(target, ct);
            await StepAsync(target, ct);
            return steps;
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task<int> PassDueAsync(DateTimeOffset target, CancellationToken ct)
    {
        DateTimeOffset? before = null;
        for (var steps = 0; steps < MostSteps; steps++)
        {
            var due = await NextAsync(ct);

            // The same moment twice means that the host does not let go of it: go on without.
            if (due is null || due > target || due == before)
            {
                return steps;
            }

            await StepAsync(due.Value, ct);
            before = due;
        }

        return MostSteps;
    }

    private async Task StepAsync(DateTimeOffset to, CancellationToken ct)
    {
        world.Clock.MoveTo(to);
        if (world.Options.Moved is { } moved)
        {
            await moved(ct);
        }

        lock (world.Gate)
        {
            world.Events.Tell("clock", null, _ => new JsonObject { ["now"] = world.Clock.GetUtcNow().ToUnixTimeMilliseconds() });
        }
    }

    private async Task SettleAsync(CancellationToken ct)
    {
        var started = world.Clock.GetTimestamp();
        while (Unread() && world.Clock.GetElapsedTime(started) < world.Options.SettleTime)
        {
            await Task.Delay(Look, ct);
        }
    }

    private bool Unread()
    {
        lock (world.Gate)
        {
            return world.Updates.Count > 0 && (updates.HasPoller || world.Webhook.Url is not null);
        }
    }
}

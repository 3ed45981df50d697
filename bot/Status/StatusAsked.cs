using LiaisonBot.Calendar;
using LiaisonBot.Commands;
using LiaisonBot.Diagnostics;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Delivery;
using LiaisonBot.Words;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Status;

/// <summary><c>/status</c> and its page buttons: how the host is, and which dead letters nobody has handled.</summary>
internal sealed class StatusAsked(LiaisonDb db, HealthFacts facts, Started started, DiskUse disk, TimeProvider time) : ICommand, IButton
{
    /// <summary>The prefix of its buttons; the argument is the page.</summary>
    public const string Prefix = "status";

    private const int PageLength = 5;

    // More are for the verb: whoever has so many does not read them on a phone.
    private const int MostListed = 50;

    public Task<Reply> RunAsync(CommandCall call, CancellationToken ct) => DrawAsync(call.Say, call.Zone, 0, ct);

    public async Task<Reply> PressAsync(PressCall press, CancellationToken ct) =>
        await DrawAsync(press.Say, press.Zone, (int)Math.Clamp(press.Key ?? 0, 0, MostListed), ct) with { Overwrites = true };

    private async Task<Reply> DrawAsync(Phrases say, TimeZoneInfo zone, int page, CancellationToken ct)
    {
        var dead = Pages.Cut(await db.OpenDeadAsync(MostListed, ct), page, n => FormattableString.Invariant($"{Prefix}:{n}"), PageLength);
        var (now, oldest) = (time.GetUtcNow(), await db.Outbox.MinAsync(o => (DateTimeOffset?)o.CreatedAt, ct));
        return Reply.Say(say.Status(new StatusView(
            typeof(StatusAsked).Assembly.GetName().Version?.ToString(3) ?? "?", WallClock.ToLocal(started.At, zone), facts.Read(), now,
            await db.Outbox.CountAsync(ct), now - oldest, await disk.MeasureAsync(ct),
            await db.CountOpenDeadAsync(ct), [.. dead.Shown.Select(d => (d, WallClock.ToLocal(d.At, zone)))])), Pages.Below([], dead.Turning));
    }
}

using LiaisonBot.Calendar;
using LiaisonBot.Commands;
using LiaisonBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Groups;

/// <summary>
/// At a start after more than 24 hours: every bound group is told once that messages of that time may be lost. Asked at
/// the start and not by the heartbeat, which would take a step of the sandbox's clock for an outage.
/// </summary>
internal sealed class AwayTold(LiaisonDb db, Greeting greeting, TimeProvider time) : IStartDeed
{
    // The messenger keeps what it could not deliver for 24 hours.
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    public async Task<Reply> RunAsync(CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var last = await TimeMarks.FindAsync(db, TimeMarks.Alive, ct);
        await TimeMarks.WriteAsync(db, TimeMarks.Alive, now, ct);
        return last is { } alive && now - alive > Kept ? await TellAsync(alive, now, ct) : Reply.Silent;
    }

    private async Task<Reply> TellAsync(DateTimeOffset last, DateTimeOffset now, CancellationToken ct)
    {
        var groups = await db.KnownChats.AsNoTracking().Where(c => c.UnitId != null && c.GoneAt == null).OrderBy(c => c.ChatId).ToListAsync(ct);
        var html = greeting.Say.WasAway(WallClock.ToLocal(last, Zones.Default), WallClock.ToLocal(now, Zones.Default));
        return Reply.Silent with { Posts = [.. groups.Select(g => new Post(g.ChatId, html) { Thread = g.Thread })] };
    }
}

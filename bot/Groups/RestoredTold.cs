using LiaisonBot.Calendar;
using LiaisonBot.Commands;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Backups;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Groups;

/// <summary>
/// At the first start after a restore: notes it in the audit, and tells every bound group from when to when entries may be
/// gone. Nobody else could know: their numbers were given, and will be given again.
/// </summary>
internal sealed class RestoredTold(LiaisonDb db, Greeting greeting, AuditNotes notes, TimeProvider time) : IStartDeed
{
    public async Task<Reply> RunAsync(CancellationToken ct)
    {
        if (await db.HostMarks.FindAsync([RestoreMark.Name], ct) is not { } mark)
        {
            return Reply.Silent;
        }

        var restored = RestoreMark.Read(mark.Value);
        db.HostMarks.Remove(mark);
        notes.Add("database.restored", "database", null, new { copy = restored.Copy, at = restored.At, lost = restored.Lost });

        // The copy's last sign of life is the moment it is of. It is taken for that alone: an outage would be told beside.
        var copied = await TimeMarks.FindAsync(db, TimeMarks.Alive, ct);
        await TimeMarks.WriteAsync(db, TimeMarks.Alive, time.GetUtcNow(), ct);
        return restored.Lost == 0 || copied is not { } from ? Reply.Silent : await TellAsync(from, restored.At, ct);
    }

    private async Task<Reply> TellAsync(DateTimeOffset from, DateTimeOffset to, CancellationToken ct)
    {
        var groups = await db.KnownChats.AsNoTracking().Where(c => c.UnitId != null && c.GoneAt == null).OrderBy(c => c.ChatId).ToListAsync(ct);
        var html = greeting.Say.WasRestored(WallClock.ToLocal(from, Zones.Default), WallClock.ToLocal(to, Zones.Default));
        return Reply.Silent with { Posts = [.. groups.Select(g => new Post(g.ChatId, html) { Thread = g.Thread })] };
    }
}

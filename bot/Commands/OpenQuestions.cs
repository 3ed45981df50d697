using LiaisonBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Commands;

/// <summary>Lines of a person that wait for an answer to a question; nothing of them is in a register yet.</summary>
internal sealed class OpenQuestions(LiaisonDb db)
{
    /// <summary>Drops them all. Returns whether there were any.</summary>
    public async Task<bool> DropAsync(CommandCall call, CancellationToken ct)
    {
        var waiting = await db.AskedLines.Where(a => a.PersonId == call.Actor.Id && a.AnsweredAt == null).ToListAsync(ct);
        waiting.ForEach(a => a.Answer(call.SentAt));
        return waiting.Count > 0;
    }
}

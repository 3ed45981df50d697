using LiaisonBot.Storage;
using LiaisonBot.Storage.Forms;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Commands;

/// <summary>Lines of a person that wait for an answer to a question, and the form in hand; nothing of them is in a register yet.</summary>
internal sealed class OpenQuestions(LiaisonDb db)
{
    /// <summary>Drops them all; of several forms, the one touched last. Returns whether there were any.</summary>
    public async Task<bool> DropAsync(CommandCall call, CancellationToken ct)
    {
        var waiting = await db.AskedLines.Where(a => a.PersonId == call.Actor.Id && a.AnsweredAt == null).ToListAsync(ct);
        waiting.ForEach(a => a.Answer(call.SentAt));
        var form = (await db.OpenDraftsAsync(call.Actor.Id, ct)).FirstOrDefault();
        form?.Drop(call.SentAt);
        return waiting.Count > 0 || form is not null;
    }
}

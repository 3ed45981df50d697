using LiaisonBot.Commands;
using LiaisonBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Help;

/// <summary><c>/cancel</c>: questions about the person's lines that still wait are dropped.</summary>
internal sealed class CancelAsked(LiaisonDb db) : ICommand
{
    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var waiting = await db.AskedLines.Where(a => a.PersonId == call.Actor.Id && a.AnsweredAt == null).ToListAsync(ct);
        waiting.ForEach(a => a.Answer(call.SentAt));
        return Reply.Say(waiting.Count > 0 ? call.Say.Dropped() : call.Say.NothingToDrop());
    }
}

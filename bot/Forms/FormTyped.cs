using LiaisonBot.Commands;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Forms;

namespace LiaisonBot.Forms;

/// <summary>A text typed while a form asks something is the answer, and the form moves below it.</summary>
internal sealed class FormTyped(LiaisonDb db, FormBook book, FormDesk desk) : IFreeText
{
    // A draft left for longer is not what a text typed now answers.
    private static readonly TimeSpan Attentive = TimeSpan.FromHours(12);

    public async Task<Reply?> TakeAsync(CommandCall call, CancellationToken ct)
    {
        var draft = (await db.OpenDraftsAsync(call.Actor.Id, ct)).FirstOrDefault();
        if (draft is null || draft.ChatId != call.Chat.Id || call.SentAt - draft.TouchedAt > Attentive || book.Get(draft.Register).Find(draft.Asks) is not { } field)
        {
            return null;
        }

        return await desk.MoveDownAsync(draft, await desk.AnswerAsync(draft, field, call.Text, Filler.Of(call), ct), ct);
    }
}

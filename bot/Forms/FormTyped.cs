using LiaisonBot.Commands;

namespace LiaisonBot.Forms;

/// <summary>A text typed while a form asks something is the answer, and the form moves below it.</summary>
internal sealed class FormTyped(FormBook book, FormDesk desk) : IFreeText
{
    public async Task<Reply?> TakeAsync(CommandCall call, CancellationToken ct) =>
        await desk.InHandAsync(call, ct) is not { } draft || book.Get(draft.Register).Find(draft.Asks) is not { } field ? null
        : await desk.MoveDownAsync(draft, await desk.AnswerAsync(draft, field, call.Text, Filler.Of(call), ct), ct);
}

using LiaisonBot.Commands;
using LiaisonBot.Commands.Lines;
using LiaisonBot.Forms;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Records;

namespace LiaisonBot.Records;

/// <summary>
/// Somebody edited the message that logged a record. The register never changes by that alone: the difference is shown and
/// offered as a correction, which goes the way of <c>/edit</c>.
/// </summary>
internal sealed class MessageEdited(LiaisonDb db, Editing editing, FormDesk forms, TimeProvider time) : IFreeText
{
    public async Task<Reply?> TakeAsync(CommandCall call, CancellationToken ct)
    {
        if (await db.LoggedByAsync(call.Actor.Id, call.SentAt, call.Chat.Id, call.MessageId, ct) is not { State: not RecordState.Void } record
            || Editing.WhyNot(record, call.Actor, call.Say) is not null)
        {
            return null;
        }

        // "Yesterday" still means the day before the message was first sent; whether a reason is needed goes by now.
        var line = RegisterLine.Argument(forms.TakeApart(record.Register, call.Text, new LineContext(call.SentAt, call.Zone, call.Actor.Language)));
        var edit = call with
        {
            Word = "edit", Typed = call.Actor.Language == Tongue.Vi ? "sua" : "edit", SentAt = time.GetUtcNow(),
            Text = $"{RecordName.Full(record, call.Actor.Units)} {line}",
        };
        var (changes, problem) = await editing.LookAsync(call with { Typed = edit.Typed }, record, call.Text, ct);
        return problem ?? (changes.Count == 0 ? Reply.Silent : Reply.Ask(
            edit, "ok", call.Say.OfferEdit(RecordName.Of(record, call.Actor), changes),
            new Choice(call.Say.DoEdit(), "yes"), new Choice(call.Say.DoNotEdit(), AskedPressed.Dropped)));
    }
}

using System.Globalization;
using LiaisonBot.Commands;
using LiaisonBot.Commands.Lines;
using LiaisonBot.Files;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Forms;

namespace LiaisonBot.Forms;

/// <summary>A tap on a form. One that comes late, twice or from somebody else changes nothing and says so.</summary>
internal sealed class FormPressed(LiaisonDb db, FormBook book, FormDesk desk, FormFace face, CommandBook commands, CommandDesk commandDesk, Enclosures enclosures) : IButton
{
    public async Task<Reply> PressAsync(PressCall press, CancellationToken ct)
    {
        if (press.Argument.Split(':', 3) is not [var id, var revision, { Length: > 0 } deed]
            || !long.TryParse(id, CultureInfo.InvariantCulture, out var key) || await db.FormDrafts.FindAsync([key], ct) is not { } draft)
        {
            return Reply.Over(press.Say.ButtonIsStale());
        }

        var stale = draft.PersonId != press.Actor.Id ? press.Say.NotYourButton()
            : draft.SavedAt is not null ? press.Say.FormIsSaved()
            : revision != draft.Revision.ToString(CultureInfo.InvariantCulture) ? press.Say.FormHasMovedOn()
            : draft.DroppedAt is not null && deed != "r" ? press.Say.FormIsDropped()
            : null;
        return stale is not null ? Reply.Over(stale) : deed == "-" ? Reply.Over("") : await DoAsync(draft, deed[0], deed[1..], press, ct);
    }

    private async Task<Reply> DoAsync(FormDraft draft, char deed, string rest, PressCall press, CancellationToken ct)
    {
        var (filler, field) = (Filler.Of(press), book.Get(draft.Register).Find(draft.Asks));
        var reply = (deed, field) switch
        {
            ('w', _) => await SaveAsync(draft, press, ct),
            ('x', _) => Drop(draft, press),
            ('t', { } asked) => await desk.AnswerAsync(draft, asked, LineWriter.Moment(filler.Context.LocalNow, null, true), filler, ct),
            ('o' or 'k', { } asked) when Offered(draft, rest) is { } words => await PickAsync(draft, asked, words, deed == 'k', filler, ct),
            _ => await TurnAsync(draft, deed, rest, field, filler, ct),
        };
        return reply.Html is null ? reply : reply with { Overwrites = true };
    }

    // What neither answers nor ends: to another question, back, on, or another view of the same.
    private async Task<Reply> TurnAsync(FormDraft draft, char deed, string rest, FormField? field, Filler filler, CancellationToken ct)
    {
        switch (deed)
        {
            case 'e':
                SettleAsked(draft, field);
                FormDesk.Ask(draft, book.Get(draft.Register).Find(rest), filler.At);
                break;
            case 'b' when field is not null:
                desk.Back(draft, field, filler.At);
                break;
            case 's' when field is { Required: false }:
                desk.Skip(draft, field, filler.At);
                break;
            case 'z' when field is { Required: false }:
                desk.Clear(draft, field, filler.At);
                break;
            case 'r':
                draft.Answer(draft.Said, draft.Asks, filler.At);
                break;
        }

        return await face.DrawAsync(draft, filler, ct, view: deed == 'v' ? rest : "");
    }

    // Whoever goes back to the whole from a question that was in doubt has looked at it.
    private static void SettleAsked(FormDraft draft, FormField? field)
    {
        if (field is not null)
        {
            FormDoubts.Settle(draft, field.Field);
        }
    }

    private async Task<Reply> PickAsync(FormDraft draft, FormField field, string words, bool keeps, Filler filler, CancellationToken ct)
    {
        if (keeps)
        {
            return await face.DrawAsync(draft, filler, ct, desk.Keep(draft, field, words, filler));
        }

        // An hour is offered without its day, which is in the sheet already.
        var day = field.Picker is MomentPicker && TimeOnly.TryParseExact(words, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? desk.SheetOf(draft)[field.Field] : null;
        return await desk.AnswerAsync(draft, field, day is null ? words : FormDays.At(day, words), filler, ct);
    }

    private static string? Offered(FormDraft draft, string index) =>
        int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && draft.Offered.Split('\n') is var offered && at < offered.Length ? offered[at] : null;

    private static Reply Drop(FormDraft draft, PressCall press)
    {
        draft.Drop(press.At);
        return Reply.Say(press.Say.FormDropped(), Chat.Keyboard.Row(new FormKeys(draft).Resume(press.Say.FormResume())));
    }

    // The line of the form goes the way of every typed line: the same rights, questions, numbers and card.
    private async Task<Reply> SaveAsync(FormDraft draft, PressCall press, CancellationToken ct)
    {
        var sheet = desk.SheetOf(draft);
        if (sheet.Missing.FirstOrDefault() is { } missing)
        {
            FormDesk.Ask(draft, missing, press.At);
            return await face.DrawAsync(draft, Filler.Of(press), ct);
        }

        var word = draft.Corrects is null ? sheet.Spec.Line.Word(press.Actor.Language) : "edit";
        var spec = commands.Find(word) ?? throw new InvalidOperationException("A form saves by a command that is not there: " + word);
        var call = press.AsCall() with
        {
            Word = spec.Name, Typed = word, Text = draft.Corrects is { } number ? $"{number} {sheet.Argument}" : sheet.Argument,
            Answers = draft.CorrectsVersion is { } version ? Answers.None.With("version", version.ToString(CultureInfo.InvariantCulture)) : Answers.None,
        };
        var reply = await commandDesk.RunAsync(spec, call, ct);
        if (reply.Refused)
        {
            return await face.DrawAsync(draft, Filler.Of(press), ct, reply.Html);
        }

        draft.Save(press.At);
        if (reply is { Asks: null, Shows: { } record })
        {
            await enclosures.MoveAsync(draft, record, ct);
        }

        return reply;
    }
}

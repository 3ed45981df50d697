using System.Globalization;
using LiaisonBot.Chat;
using LiaisonBot.Commands;
using LiaisonBot.Forms;
using LiaisonBot.Records;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Files;
using LiaisonBot.Storage.Forms;
using LiaisonBot.Storage.Records;
using LiaisonBot.Words;

namespace LiaisonBot.Files;

/// <summary>A location sent from the phone becomes the place of a patrol or a talk. Where somebody moves is not followed.</summary>
internal sealed class Places(LiaisonDb db, RecordDesk desk, Cards cards, FormDesk forms, AuditNotes notes)
{
    private const int MostOffered = 3;
    private static readonly TimeSpan Lately = TimeSpan.FromDays(7);
    private static readonly Register[] WithPlace = [Register.Patrol, Register.Talk];

    /// <summary>Takes a location; null in a group where it answers no card.</summary>
    public async Task<Reply?> TakeAsync(CommandCall call, Place place, CancellationToken ct)
    {
        var shown = call.ReplyTo is { } message ? await db.RecordMessages.FindAsync([call.Chat.Id, message], ct) : null;
        if (shown is null && call.InGroup)
        {
            return null;
        }

        if (place.Live)
        {
            return Reply.Refuse(call.Say.LivePlaceRefused());
        }

        return shown is not null && await desk.FindAsync(shown.RecordId, call.Actor, ct) is { } record ? await SetAsync(call, record, place, ct)
            : await forms.InHandAsync(call, ct) is { } draft && WithPlace.Contains(draft.Register) ? await SetAsync(call, draft, place, ct)
            : await AskAsync(call, place, ct);
    }

    /// <summary>The place of a record; says why it cannot be, or shows the card.</summary>
    public async Task<Reply> SetAsync(CommandCall call, Record record, Place place, CancellationToken ct)
    {
        if ((WithPlace.Contains(record.Register) ? Editing.WhyNot(record, call.Actor, call.Say) : call.Say.LettersHaveNoPlace()) is { } refusal)
        {
            return Reply.Refuse(refusal);
        }

        await PutAsync(record.Id, place, call.Actor.Id, call.SentAt, ct);
        return await cards.ShowAsync(record, new Reader(call.Actor, call.Roster, call.Say), call.SentAt, ct);
    }

    /// <summary>A draft became a record: its place goes along.</summary>
    public async Task MoveAsync(FormDraft draft, RecordId record, CancellationToken ct)
    {
        if (await db.RecordPlaces.FindAsync([new RecordId(draft.Id)], ct) is { } place)
        {
            await PutAsync(record, new Place(place.Latitude, place.Longitude, false), place.PersonId, place.SentAt, ct);
            db.RecordPlaces.Remove(place);
        }
    }

    private async Task<Reply> SetAsync(CommandCall call, FormDraft draft, Place place, CancellationToken ct)
    {
        await PutAsync(new RecordId(draft.Id), place, call.Actor.Id, call.SentAt, ct);
        return await forms.ShowAgainAsync(draft, Filler.Of(call), ct);
    }

    private async Task<Reply> AskAsync(CommandCall call, Place place, CancellationToken ct)
    {
        var lately = await db.LoggedLatelyAsync(call.Actor.Id, call.SentAt - Lately, WithPlace, MostOffered, ct);
        var where = string.Create(CultureInfo.InvariantCulture, $"{place.Latitude:F5},{place.Longitude:F5}");
        return Reply.Say(call.Say.WhichRecordForPlace(lately.Count > 0), lately.Count == 0 ? null : Keyboard.Column(
            lately.Select(r => new Button(Phrases.RecordChoice(RecordName.Of(r, call.Actor), r.Summary), FormattableString.Invariant($"{PlacePlaced.Prefix}:{r.Id.Value}:{where}")))));
    }

    private async Task PutAsync(RecordId holder, Place place, PersonId by, DateTimeOffset at, CancellationToken ct)
    {
        var old = await db.RecordPlaces.FindAsync([holder], ct);
        if (await db.FormDrafts.FindAsync([holder.Value], ct) is null)
        {
            notes.Add("place.set", AuditSubject.About(holder), old is null ? null : new { old.Latitude, old.Longitude }, new { place.Latitude, place.Longitude });
        }

        if (old is null)
        {
            db.RecordPlaces.Add(new RecordPlace(holder, place.Latitude, place.Longitude, by, at));
        }
        else
        {
            old.Move(place.Latitude, place.Longitude, by, at);
        }
    }
}

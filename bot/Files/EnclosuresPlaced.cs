using System.Globalization;
using LiaisonBot.Chat;
using LiaisonBot.Commands;
using LiaisonBot.Records;
using LiaisonBot.Storage;

namespace LiaisonBot.Files;

/// <summary>"Which record?" was answered for a file that was sent by itself.</summary>
internal sealed class FilePlaced(LiaisonDb db, RecordDesk desk, Enclosures enclosures) : IButton
{
    public const string Prefix = "att";

    public async Task<Reply> PressAsync(PressCall press, CancellationToken ct)
    {
        if (press.Argument.Split(':') is not [var id, var to] || !long.TryParse(id, CultureInfo.InvariantCulture, out var key) || !long.TryParse(to, CultureInfo.InvariantCulture, out var recordKey)
            || await db.AttachedFiles.FindAsync([key], ct) is not { } file || file.PersonId != press.Actor.Id
            || await desk.FindAsync(new RecordId(recordKey), press.Actor, ct) is not { } record)
        {
            return Reply.Over(press.Say.ButtonIsStale());
        }

        if ((file.HolderId is not null ? press.Say.FileHasItsPlace() : Editing.WhyNot(record, press.Actor, press.Say)) is { } refusal)
        {
            return Reply.Over(Words.Phrases.Bare(refusal));
        }

        await enclosures.AttachAsync(file, record, ct);
        return Reply.Overwrite(press.Say.FileAttachedTo(RecordName.Of(record, press.Actor), file.Album is not null)) with { Shows = record.Id };
    }
}

/// <summary>"Which record?" was answered for a location that was sent by itself.</summary>
internal sealed class PlacePlaced(RecordDesk desk, Places places) : IButton
{
    public const string Prefix = "place";

    public async Task<Reply> PressAsync(PressCall press, CancellationToken ct)
    {
        if (press.Argument.Split(':', ',') is not [var to, var north, var east] || !long.TryParse(to, CultureInfo.InvariantCulture, out var recordKey)
            || !double.TryParse(north, NumberStyles.Float, CultureInfo.InvariantCulture, out var latitude) || !double.TryParse(east, NumberStyles.Float, CultureInfo.InvariantCulture, out var longitude)
            || new Place(latitude, longitude, Live: false) is not { IsOnEarth: true } place || await desk.FindAsync(new RecordId(recordKey), press.Actor, ct) is not { } record)
        {
            return Reply.Over(press.Say.ButtonIsStale());
        }

        return await places.SetAsync(press.AsCall(), record, place, ct) with { Overwrites = true };
    }
}

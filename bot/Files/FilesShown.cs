using LiaisonBot.Calendar;
using LiaisonBot.Chat;
using LiaisonBot.Commands;
using LiaisonBot.Records;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Files;
using LiaisonBot.Words;

namespace LiaisonBot.Files;

/// <summary>A file as its caption tells of it. <c>At</c>: wall clock of the reader's zone.</summary>
internal sealed record FileView(string Record, int Number, int Of, string? Name, string By, DateTime At, string? Note);

/// <summary>"📎 3" below a card: the files of the record come as messages, each with a button that takes it off.</summary>
internal sealed class FilesShown(LiaisonDb db, RecordDesk desk) : IButton
{
    public const string Prefix = Cards.FilesButton;

    public async Task<Reply> PressAsync(PressCall press, CancellationToken ct)
    {
        if (await desk.FindAsync(press.RecordKey, press.Actor, ct) is not { } record)
        {
            return Reply.Over(press.Say.ButtonIsStale());
        }

        var files = await db.FilesOfAsync(record.Id, ct);
        var (kept, missing) = (files.Where(f => f.Sha256 is not null).ToList(), files.Count(f => f.Sha256 is null));
        var mayRemove = Editing.WhyNot(record, press.Actor, press.Say) is null;
        return Reply.Over(kept.Count == 0 && missing == 0 ? press.Say.NoFiles() : press.Say.FilesCome(kept.Count, missing)) with
        {
            Posts = [.. kept.Select((file, at) => PostOf(file, new FileView(
                RecordName.Of(record, press.Actor), at + 1, kept.Count, file.Name, press.Roster.FindPerson(file.PersonId)?.Name ?? "",
                WallClock.ToLocal(file.SentAt, press.Zone), file.Note), press, mayRemove))],
        };
    }

    // A photo has no name, and a video may have none; its kind tells a phone what to open it with.
    private static string NameOf(AttachedFile file) => file.Sha256![..12] + "." + (file.IsPhoto ? "jpg" : file.MimeType?.Split('/')[^1] ?? "bin");

    private static Post PostOf(AttachedFile file, FileView view, PressCall press, bool mayRemove) => new(press.Actor.AccountId, Phrases.FileCaption(view), Rank.Answer)
    {
        File = new FileSent(file.Sha256!, file.Name ?? NameOf(file), file.IsPhoto), Shows = file.HolderId,
        Buttons = mayRemove ? Keyboard.Row(new Button(press.Say.FileRemoveButton(), FormattableString.Invariant($"{FileRemoved.Prefix}:{file.Id}"))) : null,
    };
}

/// <summary>A file is taken off its record. Its bytes stay, and the audit tells who did it.</summary>
internal sealed class FileRemoved(LiaisonDb db, RecordDesk desk, AuditNotes notes) : IButton
{
    public const string Prefix = "unfile";

    public async Task<Reply> PressAsync(PressCall press, CancellationToken ct)
    {
        if (press.Key is not { } key || await db.AttachedFiles.FindAsync([key], ct) is not { } file || await desk.FindAsync(file.HolderId, press.Actor, ct) is not { } record)
        {
            return Reply.Over(press.Say.ButtonIsStale());
        }

        if ((file.RemovedAt is not null ? press.Say.FileIsOff() : Editing.WhyNot(record, press.Actor, press.Say)) is { } refusal)
        {
            return Reply.Over(Phrases.Bare(refusal));
        }

        file.Remove(press.Actor.Id, press.At);
        notes.Add("file.removed", AuditSubject.About(record.Id), new { file = file.Id, file.Name, file.Sha256 }, null);
        return Reply.Say(press.Say.FileTakenOff(RecordName.Of(record, press.Actor))) with { Shows = record.Id };
    }
}

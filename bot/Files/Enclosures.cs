using LiaisonBot.Chat;
using LiaisonBot.Commands;
using LiaisonBot.Forms;
using LiaisonBot.Records;
using LiaisonBot.Settings;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Files;
using LiaisonBot.Storage.Forms;
using LiaisonBot.Storage.Records;
using LiaisonBot.Words;
using Microsoft.Extensions.Options;

namespace LiaisonBot.Files;

/// <summary>
/// Photos, documents and places on their way to a record: by the command in the caption, as an answer to a card or to a form,
/// with the form in hand, or where the person says. The bytes are fetched later, see <see cref="FileFetcher"/>.
/// </summary>
internal sealed class Enclosures(LiaisonDb db, Keys keys, RecordDesk desk, FormDesk forms, Places places, AuditNotes notes, IOptions<LimitsOptions> limits) : IEnclosed
{
    private const int MostOffered = 3;
    private static readonly TimeSpan Lately = TimeSpan.FromDays(1);
    private static readonly Register[] Anywhere = Enum.GetValues<Register>();

    /// <inheritdoc/>
    public async Task<Reply?> TakeAsync(CommandCall call, MessageIn message, CancellationToken ct)
    {
        if (message.Location is { } place)
        {
            return await places.TakeAsync(call, place, ct);
        }

        var first = message.Album is { } album ? (await db.AlbumAsync(call.Chat.Id, album, ct)).Find(f => f.PersonId == call.Actor.Id) : null;
        var shown = await ShownAsync(call, ct);
        if (first is null && shown is null && (message.Text.Length > 0 || call.InGroup))
        {
            return null;
        }

        return TooLarge(message) ? Reply.Refuse(call.Say.FileTooLarge(limits.Value.AttachmentMegabytes))
            : first is not null ? await JoinAsync(call, message, first, ct)
            : (shown ?? await InHandAsync(call, ct)) is { } holder ? await AttachAsync(call, message, holder, ct)
            : await AskAsync(call, Keep(call, message, null), ct);
    }

    /// <inheritdoc/>
    public async Task<Reply> AddAsync(CommandCall call, MessageIn message, Reply said, CancellationToken ct)
    {
        if (said.Html is not { } html)
        {
            return said;
        }

        var waits = said.Asks is not null;
        if (TooLarge(message))
        {
            return said with { Html = html + "\n\n" + call.Say.FileTooLarge(limits.Value.AttachmentMegabytes) };
        }

        if (said.Refused || (!waits && (said.Shows is not { } to || await WhyNotAsync(call, to, ct) is not null)))
        {
            return said with { Html = html + "\n\n" + call.Say.FileNotKept() };
        }

        var file = Keep(call, message, null);
        foreach (var one in await SiblingsAsync(file, ct))
        {
            await GoToAsync(one, said.Shows, ct);
        }

        return said with { Html = html + "\n\n" + (waits ? call.Say.FileWaits() : call.Say.FileAttached(message.Album is not null)) };
    }

    /// <inheritdoc/>
    public async Task FollowAsync(CommandCall call, long sentIn, RecordId record, CancellationToken ct)
    {
        if (await WhyNotAsync(call, record, ct) is not null)
        {
            return;
        }

        foreach (var file in (await db.FilesSentAsync(sentIn, call.MessageId, ct)).Where(f => f.HolderId is null))
        {
            await GoToAsync(file, record, ct);
        }

        // The question may have stood where a form stood: what was with its draft.
        if (await db.RecordMessages.FindAsync([sentIn, call.MessageId], ct) is { } shown && shown.RecordId != record && await db.FormDrafts.FindAsync([shown.RecordId.Value], ct) is { } draft)
        {
            await MoveAsync(draft, record, ct);
        }
    }

    /// <summary>A draft became a record: what was with it goes along.</summary>
    public async Task MoveAsync(FormDraft draft, RecordId record, CancellationToken ct)
    {
        foreach (var file in await db.FilesOfAsync(new RecordId(draft.Id), ct))
        {
            await GoToAsync(file, record, ct);
        }

        await places.MoveAsync(draft, record, ct);
    }

    /// <summary>A file that waits, and its album, go to the record its sender says.</summary>
    public async Task AttachAsync(AttachedFile file, Record record, CancellationToken ct)
    {
        foreach (var one in await SiblingsAsync(file, ct))
        {
            await GoToAsync(one, record.Id, ct);
        }
    }

    // What came before it of its album and waits, and the file itself, which is not saved yet.
    private async Task<IEnumerable<AttachedFile>> SiblingsAsync(AttachedFile file, CancellationToken ct) =>
        (file.Album is { } album ? await db.AlbumAsync(file.ChatId, album, ct) : []).Where(f => f.HolderId is null && f.Id != file.Id).Append(file);

    private async Task GoToAsync(AttachedFile file, RecordId? holder, CancellationToken ct)
    {
        if (holder is not { } to)
        {
            return;
        }

        file.Attach(to);
        if (await db.FormDrafts.FindAsync([to.Value], ct) is null)
        {
            notes.Add("file.attached", AuditSubject.About(to), null, new { file = file.Id, file.IsPhoto, file.Name, file.Note });
        }
    }

    // The others of an album follow the first one without a word.
    private async Task<Reply> JoinAsync(CommandCall call, MessageIn message, AttachedFile first, CancellationToken ct)
    {
        await GoToAsync(Keep(call, message, call.Text), first.HolderId, ct);
        return Reply.Silent;
    }

    private async Task<Reply> AttachAsync(CommandCall call, MessageIn message, RecordId holder, CancellationToken ct)
    {
        if (await WhyNotAsync(call, holder, ct) is { } refusal)
        {
            return Reply.Refuse(refusal);
        }

        await GoToAsync(Keep(call, message, call.Text), holder, ct);
        if (await db.FormDrafts.FindAsync([holder.Value], ct) is { } draft)
        {
            return await forms.ShowAgainAsync(draft, Filler.Of(call), ct, call.Say.FileAttached(message.Album is not null));
        }

        var record = (await desk.FindAsync(holder, call.Actor, ct))!;
        return Reply.Say(call.Say.FileAttachedTo(RecordName.Of(record, call.Actor), message.Album is not null)) with { Shows = record.Id, InGroup = call.Say.AnsweredInPrivate() };
    }

    private async Task<Reply> AskAsync(CommandCall call, AttachedFile file, CancellationToken ct)
    {
        var lately = await db.LoggedLatelyAsync(call.Actor.Id, call.SentAt - Lately, Anywhere, MostOffered, ct);
        return Reply.Say(call.Say.WhichRecordForFile(lately.Count > 0), lately.Count == 0 ? null : Keyboard.Column(
            lately.Select(r => new Button(Phrases.RecordChoice(RecordName.Of(r, call.Actor), r.Summary), FormattableString.Invariant($"{FilePlaced.Prefix}:{file.Id}:{r.Id.Value}")))));
    }

    // The record or draft that the answered message shows; null when it shows none the person may see.
    private async Task<RecordId?> ShownAsync(CommandCall call, CancellationToken ct) =>
        call.ReplyTo is { } message && await db.RecordMessages.FindAsync([call.Chat.Id, message], ct) is { } shown && await IsSeenAsync(call, shown.RecordId, ct) ? shown.RecordId : null;

    private async Task<RecordId?> InHandAsync(CommandCall call, CancellationToken ct) => await forms.InHandAsync(call, ct) is { } draft ? new RecordId(draft.Id) : null;

    private async Task<bool> IsSeenAsync(CommandCall call, RecordId id, CancellationToken ct) =>
        await desk.FindAsync(id, call.Actor, ct) is not null || (await db.FormDrafts.FindAsync([id.Value], ct) is { IsOpen: true } draft && draft.PersonId == call.Actor.Id);

    // Whoever may correct a record may add to it; a draft is its owner's.
    private async Task<string?> WhyNotAsync(CommandCall call, RecordId holder, CancellationToken ct) =>
        db.Fresh<Record>().Any(r => r.Id == holder) || await desk.FindAsync(holder, call.Actor, ct) is not { } record ? null : Editing.WhyNot(record, call.Actor, call.Say);

    private bool TooLarge(MessageIn message) => message.File?.Bytes > (long)limits.Value.AttachmentMegabytes << 20;

    private AttachedFile Keep(CommandCall call, MessageIn message, string? note)
    {
        var file = message.File!;
        return db.AttachedFiles.Add(new AttachedFile(keys.Next(), call.Actor.Id, call.Chat.Id, call.MessageId, file.FileId, file.IsPhoto, file.Bytes, call.SentAt)
        {
            Name = file.FileName, MimeType = file.MimeType, Album = message.Album, Note = string.IsNullOrWhiteSpace(note) ? null : note,
        }).Entity;
    }
}

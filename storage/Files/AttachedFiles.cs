using LiaisonBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Storage.Files;

/// <summary>What stands with a record, or with the draft that will be one, besides its words.</summary>
/// <param name="Photos">How many photos.</param>
/// <param name="Documents">How many other files.</param>
public sealed record Enclosed(int Photos, int Documents, RecordPlace? Place)
{
    /// <summary>Nothing.</summary>
    public static Enclosed Nothing { get; } = new(0, 0, null);

    /// <summary>How many files.</summary>
    public int Files => Photos + Documents;
}

/// <summary>What attachments ask of the database.</summary>
public static class AttachedFiles
{
    /// <summary>The files of a record or draft that were not taken off again, in the order of coming; tracked.</summary>
    public static Task<List<AttachedFile>> FilesOfAsync(this LiaisonDb db, RecordId holder, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.AttachedFiles.Where(f => f.HolderId == holder && f.RemovedAt == null).OrderBy(f => f.Id).ToListAsync(ct);
    }

    /// <summary>What stands with a record or draft.</summary>
    public static async Task<Enclosed> EnclosedAsync(this LiaisonDb db, RecordId holder, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var stored = await db.AttachedFiles.AsNoTracking().Where(f => f.HolderId == holder && f.RemovedAt == null).Select(f => new { f.Id, f.IsPhoto }).ToListAsync(ct);

        // What this item has changed and not saved yet counts as it stands now.
        var changed = db.AttachedFiles.Local.ToList();
        var files = stored.Where(s => changed.All(c => c.Id != s.Id)).Select(s => s.IsPhoto)
            .Concat(changed.Where(c => c.HolderId == holder && c.RemovedAt is null).Select(c => c.IsPhoto)).ToList();
        return new(files.Count(isPhoto => isPhoto), files.Count(isPhoto => !isPhoto), await db.RecordPlaces.FindAsync([holder], ct));
    }

    /// <summary>The file that came with a message, and those of its album; tracked.</summary>
    public static async Task<List<AttachedFile>> FilesSentAsync(this LiaisonDb db, long chatId, long messageId, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);

        // Messages of another bot to the same person had the same numbers.
        var own = await db.AttachedFiles.Where(f => f.ChatId == chatId && f.MessageId == messageId).OrderByDescending(f => f.Id).FirstOrDefaultAsync(ct);
        return own is null ? [] : own.Album is { } album ? await db.AlbumAsync(chatId, album, ct) : [own];
    }

    /// <summary>The files of an album that came so far; tracked.</summary>
    public static Task<List<AttachedFile>> AlbumAsync(this LiaisonDb db, long chatId, string album, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.AttachedFiles.Where(f => f.Album == album && f.ChatId == chatId).OrderBy(f => f.Id).ToListAsync(ct);
    }

    /// <summary>Files whose bytes are still with the messenger, the oldest first.</summary>
    public static Task<List<AttachedFile>> FilesToFetchAsync(this LiaisonDb db, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.AttachedFiles.AsNoTracking().Where(f => f.Sha256 == null && f.Trouble == null).OrderBy(f => f.Id).ToListAsync(ct);
    }

    /// <summary>Files whose bytes are kept, with whether the audit knows them by the same hash, in the order of coming.</summary>
    public static IAsyncEnumerable<(AttachedFile File, bool Audited)> KeptFilesAsync(this LiaisonDb db)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.AttachedFiles.AsNoTracking().Where(f => f.Sha256 != null).OrderBy(f => f.Id)
            .Select(f => new { File = f, Audited = db.AuditRows.Any(a => a.Subject == "file:" + f.Id && a.Deed == "file.kept" && a.After!.Contains(f.Sha256!)) })
            .AsAsyncEnumerable().Select(f => (f.File, f.Audited));
    }

    /// <summary>What a person logged last in their registers, the newest first.</summary>
    /// <param name="only">Only of these registers.</param>
    public static Task<List<Record>> LoggedLatelyAsync(this LiaisonDb db, PersonId author, DateTimeOffset since, IReadOnlyList<Register> only, int count, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Records.AsNoTracking().Where(r => r.AuthorId == author && r.LoggedAt >= since && r.State != RecordState.Void && only.Contains(r.Register))
            .OrderByDescending(r => r.LoggedAt).ThenByDescending(r => r.Id).Take(count).ToListAsync(ct);
    }
}

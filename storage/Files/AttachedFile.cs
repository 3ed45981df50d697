using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LiaisonBot.Storage.Files;

/// <summary>A photo, scan or document that somebody sent. Its bytes lie in the folder of attachments under their hash.</summary>
public sealed class AttachedFile(long id, PersonId personId, long chatId, long messageId, string fileId, bool isPhoto, long? bytes, DateTimeOffset sentAt)
{
    /// <summary>The key.</summary>
    public long Id { get; private set; } = id;

    /// <summary>Who sent it.</summary>
    public PersonId PersonId { get; private set; } = personId;

    /// <summary>The chat it came in.</summary>
    public long ChatId { get; private set; } = chatId;

    /// <summary>The message it came with.</summary>
    public long MessageId { get; private set; } = messageId;

    /// <summary>What the messenger knows it by.</summary>
    public string FileId { get; private set; } = fileId;

    /// <summary>A photo, which the messenger has made smaller.</summary>
    public bool IsPhoto { get; private set; } = isPhoto;

    /// <summary>When it was sent.</summary>
    public DateTimeOffset SentAt { get; private set; } = sentAt;

    /// <summary>Its name on the sender's phone; a photo has none.</summary>
    public string? Name { get; init; }

    /// <summary>Its kind as the sender's phone told it.</summary>
    public string? MimeType { get; init; }

    /// <summary>The album it is part of.</summary>
    public string? Album { get; init; }

    /// <summary>What was written below it, where that was no command.</summary>
    public string? Note { get; init; }

    /// <summary>The record it belongs to, or the draft that will be one; null while nobody has said which.</summary>
    public RecordId? HolderId { get; private set; }

    /// <summary>SHA-256 of its bytes, 64 hex digits, lower case; null until it was fetched.</summary>
    public string? Sha256 { get; private set; }

    /// <summary>Its size in bytes, as the messenger told it; null when it did not and it was not fetched yet.</summary>
    public long? Bytes { get; private set; } = bytes;

    /// <summary>Why it can never be fetched; null otherwise.</summary>
    public string? Trouble { get; private set; }

    /// <summary>Who took it off its record again; the bytes stay.</summary>
    public PersonId? RemovedById { get; private set; }

    /// <summary>When it was taken off.</summary>
    public DateTimeOffset? RemovedAt { get; private set; }

    /// <summary>Belongs to this record, or to the draft that will be one.</summary>
    public void Attach(RecordId holder) => HolderId = holder;

    /// <summary>Its bytes are on disk.</summary>
    public void Keep(string sha256, long bytes) => (Sha256, Bytes) = (sha256, bytes);

    /// <summary>It cannot be fetched, now or later.</summary>
    public void GiveUp(string why) => Trouble = why;

    /// <summary>Is taken off its record.</summary>
    public void Remove(PersonId by, DateTimeOffset now) => (RemovedById, RemovedAt) = (by, now);
}

internal sealed class AttachedFileMapping : IEntityTypeConfiguration<AttachedFile>
{
    public void Configure(EntityTypeBuilder<AttachedFile> builder)
    {
        builder.ToTable("attached_files");
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.HasIndex(f => f.HolderId).HasFilter("holder_id is not null");

        // Not unique: after a change of the bot's account a person's messages are counted anew.
        builder.HasIndex(f => new { f.ChatId, f.MessageId });
        builder.HasIndex(f => f.Album).HasFilter("album is not null");
        builder.HasIndex(f => f.Id, "ix_attached_files_to_fetch").HasFilter("sha256 is null and trouble is null");
    }
}

using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Storage.Records;

/// <summary>Records by the message that logged them.</summary>
public static class LoggedBy
{
    /// <summary>The record that a person's message logged; null when it logged none. <paramref name="sentAt"/>: when it was sent first.</summary>
    public static Task<Record?> LoggedByAsync(this LiaisonDb db, PersonId author, DateTimeOffset sentAt, long chatId, long messageId, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Records.FirstOrDefaultAsync(r => r.AuthorId == author && r.LoggedAt == sentAt && r.ChatId == chatId && r.MessageId == messageId, ct);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LiaisonBot.Storage.Commands;

/// <summary>A line the bot answered with a question: it is carried out once a button is pressed, or never.</summary>
public sealed class AskedLine(long id, PersonId personId, long chatId, long messageId, string line, DateTimeOffset sentAt, string? answers)
{
    /// <summary>The key; stands in the buttons.</summary>
    public long Id { get; private set; } = id;

    /// <summary>Who sent it; nobody else may answer.</summary>
    public PersonId PersonId { get; private set; } = personId;

    /// <summary>Where.</summary>
    public long ChatId { get; private set; } = chatId;

    /// <summary>The message it was sent in.</summary>
    public long MessageId { get; private set; } = messageId;

    /// <summary>The whole line as sent, with its command.</summary>
    public string Line { get; private set; } = line;

    /// <summary>When the person sent it: what "today" and "late" in it go by.</summary>
    public DateTimeOffset SentAt { get; private set; } = sentAt;

    /// <summary>What was answered to earlier questions about the same line, as <c>key=value</c> joined by semicolons.</summary>
    public string? Answers { get; private set; } = answers;

    /// <summary>When it was answered; a second press does nothing.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Is answered.</summary>
    public void Answer(DateTimeOffset now) => AnsweredAt = now;
}

internal sealed class AskedLineMapping : IEntityTypeConfiguration<AskedLine>
{
    public void Configure(EntityTypeBuilder<AskedLine> builder)
    {
        builder.ToTable("asked_lines");
        builder.Property(a => a.Id).ValueGeneratedNever();
    }
}

using LiaisonBot.Storage.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LiaisonBot.Storage.Letters;

/// <summary>What a hotline letter has besides its record.</summary>
public sealed class Letter(RecordId recordId, Direction direction)
{
    /// <summary>The record.</summary>
    public RecordId RecordId { get; private set; } = recordId;

    /// <summary>The direction; the record's kind and book say the same.</summary>
    public Direction Direction { get; private set; } = direction;

    /// <summary>The counterpart's own reference number, e.g. <c>12/QLBG</c>.</summary>
    public string? TheirRef { get; init; }

    /// <summary>The date on the counterpart's letter.</summary>
    public DateOnly? TheirRefDate { get; init; }

    /// <summary>How it was handed over.</summary>
    public Handover Handover { get; init; }

    /// <summary>The signer's post, no name needed.</summary>
    public string? Signer { get; init; }

    /// <summary>The languages it is written in.</summary>
    public WrittenLanguages Languages { get; init; }

    /// <summary>How fast it has to move.</summary>
    public Urgency Urgency { get; init; }

    /// <summary>Whether it waits for a reply from the side that did not write it.</summary>
    public bool NeedsReply { get; init; }

    /// <summary>The last good day for the reply.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>The working days the due date was given in, counted when both sides work; null when a day was said.</summary>
    public int? DueDays { get; init; }

    /// <summary>The line could be read both ways; the card offers to turn it.</summary>
    public bool DirectionUnsure { get; init; }

    /// <summary>The letter it answers.</summary>
    public RecordId? ReplyToId { get; init; }

    /// <summary>Turns the direction of a line that could be read both ways.</summary>
    public void Turn() => Direction = Direction == Direction.Sent ? Direction.Received : Direction.Sent;
}

internal sealed class LetterMapping : IEntityTypeConfiguration<Letter>
{
    public void Configure(EntityTypeBuilder<Letter> builder)
    {
        builder.ToTable("letters");
        builder.HasKey(l => l.RecordId);
        builder.Property(l => l.RecordId).ValueGeneratedNever();
        builder.HasIndex(l => l.ReplyToId).HasFilter("reply_to_id is not null");
        builder.HasOne<Record>().WithOne().HasForeignKey<Letter>(l => l.RecordId).OnDelete(DeleteBehavior.Restrict);
    }
}

using LiaisonBot.Storage.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LiaisonBot.Storage.Talks;

/// <summary>What a liaison talk has besides its record; members and online stand in the record, where they are counted.</summary>
public sealed class Talk(RecordId recordId)
{
    /// <summary>The record.</summary>
    public RecordId RecordId { get; private set; } = recordId;

    /// <summary>Its place in the row of talks of its kind (lần thứ …), if said.</summary>
    public int? Ordinal { get; init; }

    /// <summary>Who talked with whom, if said.</summary>
    public TalkLevel? Level { get; init; }

    /// <summary>Where it was held.</summary>
    public string? Place { get; init; }

    /// <summary>The side that hosted it, if said.</summary>
    public Side? Host { get; init; }

    /// <summary>The post of our head of delegation.</summary>
    public string? OurHead { get; init; }

    /// <summary>The post of their head of delegation.</summary>
    public string? TheirHead { get; init; }

    /// <summary>Who interpreted, as typed.</summary>
    public string? Interpreter { get; init; }

    /// <summary>Whether the minutes were signed.</summary>
    public bool MinutesSigned { get; init; }

    /// <summary>The languages of the minutes.</summary>
    public WrittenLanguages Languages { get; init; }
}

internal sealed class TalkMapping : IEntityTypeConfiguration<Talk>
{
    public void Configure(EntityTypeBuilder<Talk> builder)
    {
        builder.ToTable("talks");
        builder.HasKey(t => t.RecordId);
        builder.Property(t => t.RecordId).ValueGeneratedNever();
        builder.HasOne<Record>().WithOne().HasForeignKey<Talk>(t => t.RecordId).OnDelete(DeleteBehavior.Restrict);
    }
}

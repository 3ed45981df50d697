using LiaisonBot.Storage.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LiaisonBot.Storage.Patrols;

/// <summary>What a joint patrol has besides its record; people, teams and metres stand in the record, where they are counted.</summary>
public sealed class Patrol(RecordId recordId)
{
    /// <summary>The record.</summary>
    public RecordId RecordId { get; private set; } = recordId;

    /// <summary>The side that hosted it, if said.</summary>
    public Side? Host { get; init; }

    /// <summary>First marker, e.g. <c>165(1)</c>.</summary>
    public string? FromMarker { get; init; }

    /// <summary>Last marker.</summary>
    public string? ToMarker { get; init; }

    /// <summary>How the markers were found.</summary>
    public MarkerCondition Condition { get; init; }

    /// <summary>Whether the minutes were signed.</summary>
    public bool MinutesSigned { get; init; }
}

internal sealed class PatrolMapping : IEntityTypeConfiguration<Patrol>
{
    public void Configure(EntityTypeBuilder<Patrol> builder)
    {
        builder.ToTable("patrols");
        builder.HasKey(p => p.RecordId);
        builder.Property(p => p.RecordId).ValueGeneratedNever();
        builder.HasOne<Record>().WithOne().HasForeignKey<Patrol>(p => p.RecordId).OnDelete(DeleteBehavior.Restrict);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LiaisonBot.Storage.Tallies;

/// <summary>A tally that was posted: once per unit, month and chat, with the figures as they stood.</summary>
public sealed class TallyPost(UnitId unitId, DateOnly periodTo, long chatId, DateTimeOffset postedAt, string figures)
{
    /// <summary>The unit it sums up, with those below.</summary>
    public UnitId UnitId { get; private set; } = unitId;

    /// <summary>The last day of the period.</summary>
    public DateOnly PeriodTo { get; private set; } = periodTo;

    /// <summary>The chat it was posted to.</summary>
    public long ChatId { get; private set; } = chatId;

    /// <summary>When it was committed.</summary>
    public DateTimeOffset PostedAt { get; private set; } = postedAt;

    /// <summary>The figures in canonical text, to be compared with a recount.</summary>
    public string Figures { get; private set; } = figures;

    /// <summary>The newest audit row before the posting, 0 for none; null for what was posted before seals were kept.</summary>
    public long? AuditSeq { get; init; }

    /// <summary>SHA-256 over the figures and the hash of that audit row, hex; its first eight digits were printed. Null likewise.</summary>
    public string? Seal { get; init; }
}

internal sealed class TallyPostMapping : IEntityTypeConfiguration<TallyPost>
{
    public void Configure(EntityTypeBuilder<TallyPost> builder)
    {
        builder.ToTable("tally_posts");
        builder.HasKey(p => new { p.UnitId, p.PeriodTo, p.ChatId });
    }
}

using LiaisonBot.Storage.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LiaisonBot.Storage.Letters;

/// <summary>A letter that cannot wait: commanders are told of it until one of them has it.</summary>
public sealed class UrgentCall(RecordId recordId, UnitId unitId, DateTimeOffset since)
{
    /// <summary>The letter's record; the key.</summary>
    public RecordId RecordId { get; private set; } = recordId;

    /// <summary>The unit whose commanders are asked now: the letter's own first, later those above.</summary>
    public UnitId UnitId { get; private set; } = unitId;

    /// <summary>When it began.</summary>
    public DateTimeOffset Since { get; private set; } = since;

    /// <summary>How often that unit's commanders were told.</summary>
    public int Told { get; private set; }

    /// <summary>When they are told again; null when it is over.</summary>
    public DateTimeOffset? NextDue { get; private set; }

    /// <summary>The commander who has it.</summary>
    public PersonId? TakenById { get; private set; }

    /// <summary>Since when.</summary>
    public DateTimeOffset? TakenAt { get; private set; }

    /// <summary>Begins, or begins anew: it had ended without anybody taking it, and cannot wait again.</summary>
    public void Begin(UnitId unit, DateTimeOffset now) => (UnitId, Since, Told) = (unit, now, 0);

    /// <summary>They were told once more, and are again at <paramref name="again"/>.</summary>
    public void Tell(DateTimeOffset again) => (Told, NextDue) = (Told + 1, again);

    /// <summary>A unit above is asked from now on.</summary>
    public void Escalate(UnitId unit) => (UnitId, Told) = (unit, 0);

    /// <summary>Somebody has it.</summary>
    public void Take(PersonId by, DateTimeOffset now) => (TakenById, TakenAt, NextDue) = (by, now, null);

    /// <summary>Nobody is told any more.</summary>
    public void End() => NextDue = null;
}

internal sealed class UrgentCallMapping : IEntityTypeConfiguration<UrgentCall>
{
    public void Configure(EntityTypeBuilder<UrgentCall> builder)
    {
        builder.ToTable("urgent_calls");
        builder.HasKey(c => c.RecordId);
        builder.Property(c => c.RecordId).ValueGeneratedNever();
        builder.HasIndex(c => c.NextDue).HasFilter("next_due is not null");
        builder.HasOne<Record>().WithOne().HasForeignKey<UrgentCall>(c => c.RecordId).OnDelete(DeleteBehavior.Restrict);
    }
}

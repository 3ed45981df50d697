using LiaisonBot.Storage.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LiaisonBot.Storage.Letters;

/// <summary>
/// A letter that needs a reply, as long as it is done: what lists and figures ask of it, side by side, so that they read
/// these rows and never the register. Worked out of letters and records by <see cref="FollowUpKeeping"/>.
/// </summary>
public sealed class FollowUp(RecordId recordId, UnitId unitId, CounterpartId counterpartId, Direction direction, DateOnly askedOn, DateOnly? due)
{
    /// <summary>The letter's record; the key.</summary>
    public RecordId RecordId { get; private set; } = recordId;

    /// <summary>Its unit.</summary>
    public UnitId UnitId { get; private set; } = unitId;

    /// <summary>The other side.</summary>
    public CounterpartId CounterpartId { get; private set; } = counterpartId;

    /// <summary>Received letters wait on us, sent ones on them.</summary>
    public Direction Direction { get; private set; } = direction;

    /// <summary>Its event date.</summary>
    public DateOnly AskedOn { get; private set; } = askedOn;

    /// <summary>The last good day for the reply; null when none was said.</summary>
    public DateOnly? Due { get; private set; } = due;

    /// <summary>The earliest event date of a done letter of the other direction that answers it; null while it waits.</summary>
    public DateOnly? AnsweredOn { get; private set; }

    /// <summary>The day from which it no longer waits.</summary>
    public DateOnly? ClosedOn => AnsweredOn is { } day ? Later(day, AskedOn) : null;

    /// <summary>The first day on which it is overdue, if it waits still.</summary>
    public DateOnly? LapsesOn => Due is { } due ? Later(due.AddDays(1), AskedOn) : null;

    /// <summary>Takes the day of its first answer, or that it has none.</summary>
    public FollowUp Answer(DateOnly? on)
    {
        AnsweredOn = on;
        return this;
    }

    /// <summary>Whether a list or figure would tell the two apart.</summary>
    public bool Says(FollowUp other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return (UnitId, CounterpartId, Direction, AskedOn, Due, AnsweredOn)
            == (other.UnitId, other.CounterpartId, other.Direction, other.AskedOn, other.Due, other.AnsweredOn);
    }

    internal static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;
}

/// <summary>What became of letters that need a reply on one day, by unit and direction. Sums up to a day tell how things stood then.</summary>
public sealed class FollowUpDay(UnitId unitId, Direction direction, DateOnly date)
{
    /// <summary>The unit.</summary>
    public UnitId UnitId { get; private set; } = unitId;

    /// <summary>The letters' direction.</summary>
    public Direction Direction { get; private set; } = direction;

    /// <summary>The day, in the unit's zone.</summary>
    public DateOnly Date { get; private set; } = date;

    /// <summary>Letters that began to wait.</summary>
    public int Asked { get; private set; }

    /// <summary>Letters that no longer wait.</summary>
    public int Answered { get; private set; }

    /// <summary>Letters whose due date had passed the day before, whether they waited still or not.</summary>
    public int Lapsed { get; private set; }

    /// <summary>Letters both lapsed and answered since this day.</summary>
    public int Settled { get; private set; }

    internal void Add(int asked, int answered, int lapsed, int settled)
    {
        Asked += asked;
        Answered += answered;
        Lapsed += lapsed;
        Settled += settled;
    }
}

internal sealed class FollowUpMapping : IEntityTypeConfiguration<FollowUp>, IEntityTypeConfiguration<FollowUpDay>
{
    public void Configure(EntityTypeBuilder<FollowUp> builder)
    {
        builder.ToTable("follow_ups");
        builder.HasKey(f => f.RecordId);
        builder.Property(f => f.RecordId).ValueGeneratedNever();
        builder.HasIndex(f => new { f.UnitId, f.AskedOn, f.AnsweredOn });
        builder.HasIndex(f => new { f.UnitId, f.Direction, f.Due, f.AskedOn }).HasFilter("answered_on is null");
        builder.HasOne<Record>().WithOne().HasForeignKey<FollowUp>(f => f.RecordId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<FollowUpDay> builder)
    {
        builder.ToTable("follow_up_days");
        builder.HasKey(d => new { d.UnitId, d.Date, d.Direction });
    }
}

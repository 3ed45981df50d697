using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LiaisonBot.Storage.Reminders;

/// <summary>What a schedule does when it is due. The values are stored.</summary>
public enum SchedulePurpose
{
    /// <summary>Says its text in its chat.</summary>
    Reminder = 1,

    /// <summary>Posts the monthly tally of its unit in its chat.</summary>
    Tally = 2,
}

/// <summary>Something said in a chat at its times. <see cref="NextDue"/> is the truth; the engine's alarms only follow it.</summary>
public sealed class Schedule(
    ScheduleId id, SchedulePurpose purpose, long chatId, long? thread, PersonId createdById, UnitId? unitId, string text, string cadence,
    string zone, DateTimeOffset createdAt)
{
    /// <summary>The key.</summary>
    public ScheduleId Id { get; private set; } = id;

    /// <summary>What it does.</summary>
    public SchedulePurpose Purpose { get; private set; } = purpose;

    /// <summary>Where it speaks.</summary>
    public long ChatId { get; private set; } = chatId;

    /// <summary>The forum topic, or null.</summary>
    public long? Thread { get; private set; } = thread;

    /// <summary>Who set it.</summary>
    public PersonId CreatedById { get; private set; } = createdById;

    /// <summary>The unit it is about; null for one's own reminder.</summary>
    public UnitId? UnitId { get; private set; } = unitId;

    /// <summary>What it says, 1–500 characters; empty for a tally.</summary>
    public string Text { get; private set; } = text;

    /// <summary>Its times, in the canonical text that <c>Cadence</c> writes and reads.</summary>
    public string Cadence { get; private set; } = cadence;

    /// <summary>IANA zone of its wall-clock times.</summary>
    public string Zone { get; private set; } = zone;

    /// <summary>When it was set.</summary>
    public DateTimeOffset CreatedAt { get; private set; } = createdAt;

    /// <summary>The record it goes before (<c>3 days before P-2026-0004</c>).</summary>
    public RecordId? RecordId { get; init; }

    /// <summary>The next instant it is due; null when it is over, paused or deleted.</summary>
    public DateTimeOffset? NextDue { get; private set; }

    /// <summary>Set while it is paused.</summary>
    public DateTimeOffset? PausedAt { get; private set; }

    /// <summary>Set once it was deleted.</summary>
    public DateTimeOffset? DeletedAt { get; private set; }

    /// <summary>Is due next at <paramref name="due"/>, or never again.</summary>
    public void DueNext(DateTimeOffset? due) => NextDue = due;

    /// <summary>Other times from now on.</summary>
    public void Retime(string cadence, DateTimeOffset? due) => (Cadence, NextDue) = (cadence, due);

    /// <summary>Is silent until resumed.</summary>
    public void Pause(DateTimeOffset now) => (PausedAt, NextDue) = (now, null);

    /// <summary>Speaks again, next at <paramref name="due"/>.</summary>
    public void Resume(DateTimeOffset? due) => (PausedAt, NextDue) = (null, due);

    /// <summary>Is over for good.</summary>
    public void Delete(DateTimeOffset now) => (DeletedAt, NextDue) = (now, null);

    /// <summary>Was deleted by mistake: speaks again, next at <paramref name="due"/>.</summary>
    public void Undelete(DateTimeOffset? due) => (DeletedAt, PausedAt, NextDue) = (null, null, due);
}

/// <summary>One time a schedule spoke. Unique, so that a second ring for the same time does nothing.</summary>
public sealed class Firing(ScheduleId scheduleId, DateTimeOffset due, DateTimeOffset firedAt)
{
    /// <summary>The schedule.</summary>
    public ScheduleId ScheduleId { get; private set; } = scheduleId;

    /// <summary>The instant it was due.</summary>
    public DateTimeOffset Due { get; private set; } = due;

    /// <summary>The instant it was committed.</summary>
    public DateTimeOffset FiredAt { get; private set; } = firedAt;
}

internal sealed class ScheduleMapping : IEntityTypeConfiguration<Schedule>, IEntityTypeConfiguration<Firing>
{
    public void Configure(EntityTypeBuilder<Schedule> builder)
    {
        builder.ToTable("schedules");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.HasIndex(s => s.NextDue).HasFilter("next_due is not null");
        builder.HasIndex(s => s.ChatId);
        builder.HasIndex(s => s.RecordId);
    }

    public void Configure(EntityTypeBuilder<Firing> builder)
    {
        builder.ToTable("firings");
        builder.HasKey(f => new { f.ScheduleId, f.Due });
        builder.HasOne<Schedule>().WithMany().HasForeignKey(f => f.ScheduleId).OnDelete(DeleteBehavior.Restrict);
    }
}

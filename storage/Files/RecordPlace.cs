using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LiaisonBot.Storage.Files;

/// <summary>Where a patrol or a talk was, as sent from the phone.</summary>
/// <param name="holderId">The record it belongs to, or the draft that will be one.</param>
/// <param name="latitude">Degrees, WGS 84.</param>
/// <param name="longitude">Degrees, WGS 84.</param>
public sealed class RecordPlace(RecordId holderId, double latitude, double longitude, PersonId personId, DateTimeOffset sentAt)
{
    /// <summary>The record it belongs to, or the draft that will be one; the key.</summary>
    public RecordId HolderId { get; private set; } = holderId;

    /// <summary>Degrees, WGS 84; north is positive.</summary>
    public double Latitude { get; private set; } = latitude;

    /// <summary>Degrees, WGS 84; east is positive.</summary>
    public double Longitude { get; private set; } = longitude;

    /// <summary>Who sent it.</summary>
    public PersonId PersonId { get; private set; } = personId;

    /// <summary>When.</summary>
    public DateTimeOffset SentAt { get; private set; } = sentAt;

    /// <summary>It was somewhere else.</summary>
    public void Move(double latitude, double longitude, PersonId by, DateTimeOffset now) => (Latitude, Longitude, PersonId, SentAt) = (latitude, longitude, by, now);
}

internal sealed class RecordPlaceMapping : IEntityTypeConfiguration<RecordPlace>
{
    public void Configure(EntityTypeBuilder<RecordPlace> builder)
    {
        builder.ToTable("record_places");
        builder.HasKey(p => p.HolderId);
        builder.Property(p => p.HolderId).ValueGeneratedNever();
    }
}

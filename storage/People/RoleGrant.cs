using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LiaisonBot.Storage.People;

/// <summary>What a person may be. The values are stored.</summary>
public enum Role
{
    /// <summary>cán bộ: logs, looks up and corrects records of their own unit.</summary>
    Officer = 1,

    /// <summary>chỉ huy: reads their unit and those below, confirms the month.</summary>
    Commander = 2,

    /// <summary>điều phối: everything on records of units below, schedules, counterparts, people.</summary>
    Coordinator = 3,

    /// <summary>quản trị: people, units, backup, settings; sees no record by this right alone.</summary>
    Administrator = 4,
}

/// <summary>One role of one person in one unit; it counts for that unit and those below. Ended, never deleted.</summary>
public sealed class RoleGrant(long id, PersonId personId, Role role, UnitId? unitId, PersonId? grantedById, DateTimeOffset grantedAt)
{
    /// <summary>The key.</summary>
    public long Id { get; private set; } = id;

    /// <summary>Who holds it.</summary>
    public PersonId PersonId { get; private set; } = personId;

    /// <summary>The role.</summary>
    public Role Role { get; private set; } = role;

    /// <summary>The unit it is held in; null only for an administrator of the whole host.</summary>
    public UnitId? UnitId { get; private set; } = unitId;

    /// <summary>Who granted it; null for a code made on the host itself.</summary>
    public PersonId? GrantedById { get; private set; } = grantedById;

    /// <summary>Since when.</summary>
    public DateTimeOffset GrantedAt { get; private set; } = grantedAt;

    /// <summary>Until when; null while it is held.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Takes the role away.</summary>
    public void End(DateTimeOffset now) => EndedAt ??= now;
}

internal sealed class RoleGrantMapping : IEntityTypeConfiguration<RoleGrant>
{
    public void Configure(EntityTypeBuilder<RoleGrant> builder)
    {
        builder.ToTable("role_grants");
        builder.Property(g => g.Id).ValueGeneratedNever();
        builder.HasIndex(g => new { g.PersonId, g.EndedAt });
        builder.HasIndex(g => new { g.UnitId, g.Role });
        builder.HasOne<Person>().WithMany().HasForeignKey(g => g.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}

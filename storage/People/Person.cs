using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LiaisonBot.Storage.People;

/// <summary>Someone who was let in by a code. Rights come from <see cref="RoleGrant"/> rows alone.</summary>
public sealed class Person(PersonId id, long accountId, string name, string language, UnitId? unitId, DateTimeOffset joinedAt)
{
    /// <summary>The key.</summary>
    public PersonId Id { get; private set; } = id;

    /// <summary>The messenger's account id and private chat id; unique.</summary>
    public long AccountId { get; private set; } = accountId;

    /// <summary>The name shown beside what they log, 1–128 characters.</summary>
    public string Name { get; private set; } = name;

    /// <summary>The language the bot speaks to them: <c>vi</c> or <c>en</c>.</summary>
    public string Language { get; private set; } = language;

    /// <summary>The unit they log for; null for an administrator who belongs to none.</summary>
    public UnitId? UnitId { get; private set; } = unitId;

    /// <summary>When their first code was used.</summary>
    public DateTimeOffset JoinedAt { get; private set; } = joinedAt;

    /// <summary>Set while a lost phone is locked out; such a sender is a stranger.</summary>
    public DateTimeOffset? LockedAt { get; private set; }

    /// <summary>Set once they were removed; their records keep their name.</summary>
    public DateTimeOffset? LeftAt { get; private set; }

    /// <summary>Whether they may speak to the bot at all.</summary>
    public bool Active => LockedAt is null && LeftAt is null;

    /// <summary>Changes the language the bot speaks to them.</summary>
    public void Speak(string language) => Language = language;

    /// <summary>Follows a change of name in the messenger.</summary>
    public void Rename(string name) => Name = name;

    /// <summary>Belongs to another unit from now on.</summary>
    public void MoveTo(UnitId? unit) => UnitId = unit;

    /// <summary>Locks the account out at once.</summary>
    public void Lock(DateTimeOffset now) => LockedAt ??= now;

    /// <summary>Lets a locked account in again.</summary>
    public void Unlock() => LockedAt = null;

    /// <summary>Is removed.</summary>
    public void Leave(DateTimeOffset now) => LeftAt ??= now;

    /// <summary>Comes back with a new code.</summary>
    public void Return() => (LeftAt, LockedAt) = (null, null);
}

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("people");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.HasIndex(p => p.AccountId).IsUnique();
    }
}

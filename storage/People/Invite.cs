using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LiaisonBot.Storage.People;

/// <summary>A one-time code that lets its bearer in. Only the code's hash is kept.</summary>
public sealed class Invite(string codeHash, Role role, UnitId? unitId, PersonId? createdById, DateTimeOffset createdAt, DateTimeOffset expiresAt)
{
    /// <summary>SHA-256 of the code, hex; the key.</summary>
    public string CodeHash { get; private set; } = codeHash;

    /// <summary>The role it grants.</summary>
    public Role Role { get; private set; } = role;

    /// <summary>The unit it grants it in; null for an administrator.</summary>
    public UnitId? UnitId { get; private set; } = unitId;

    /// <summary>Who made it; null when it was made on the host itself.</summary>
    public PersonId? CreatedById { get; private set; } = createdById;

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; private set; } = createdAt;

    /// <summary>The last instant it works.</summary>
    public DateTimeOffset ExpiresAt { get; private set; } = expiresAt;

    /// <summary>When it was used; null while it waits.</summary>
    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>Who used it.</summary>
    public PersonId? UsedById { get; private set; }

    /// <summary>Whether it still lets somebody in.</summary>
    public bool Works(DateTimeOffset now) => UsedAt is null && now <= ExpiresAt;

    /// <summary>Is used up.</summary>
    public void Use(PersonId by, DateTimeOffset now) => (UsedById, UsedAt) = (by, now);
}

/// <summary>A sender without any right: when they were last told so, and how often they guessed a code today.</summary>
public sealed class Stranger(long accountId, DateOnly toldOn)
{
    /// <summary>The messenger's account id; the key.</summary>
    public long AccountId { get; private set; } = accountId;

    /// <summary>The local day they were last answered.</summary>
    public DateOnly ToldOn { get; private set; } = toldOn;

    /// <summary>Wrong codes on that day.</summary>
    public int WrongCodes { get; private set; }

    /// <summary>Was answered today; a new day starts the count of guesses again.</summary>
    public void Told(DateOnly today)
    {
        if (ToldOn != today)
        {
            (ToldOn, WrongCodes) = (today, 0);
        }
    }

    /// <summary>Guessed a code that does not work.</summary>
    public void Guess(DateOnly today)
    {
        Told(today);
        WrongCodes++;
    }
}

internal sealed class InviteMapping : IEntityTypeConfiguration<Invite>, IEntityTypeConfiguration<Stranger>
{
    public void Configure(EntityTypeBuilder<Invite> builder)
    {
        builder.ToTable("invites");
        builder.HasKey(i => i.CodeHash);
        builder.Property(i => i.CodeHash).HasMaxLength(64);
    }

    public void Configure(EntityTypeBuilder<Stranger> builder)
    {
        builder.ToTable("strangers");
        builder.HasKey(s => s.AccountId);
        builder.Property(s => s.AccountId).ValueGeneratedNever();
    }
}

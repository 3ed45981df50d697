using LiaisonBot.Storage.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LiaisonBot.Storage.Groups;

/// <summary>A chat the bot is or was in; a group may be bound to a unit.</summary>
public sealed class KnownChat(long chatId, bool isGroup, string? title)
{
    /// <summary>The messenger's chat id; the key.</summary>
    public long ChatId { get; private set; } = chatId;

    /// <summary>A group, not a private chat.</summary>
    public bool IsGroup { get; private set; } = isGroup;

    /// <summary>The group's title as last seen.</summary>
    public string? Title { get; private set; } = title;

    /// <summary>Set while nothing can be sent there: the bot was blocked or removed.</summary>
    public DateTimeOffset? GoneAt { get; private set; }

    /// <summary>The unit the group is bound to.</summary>
    public UnitId? UnitId { get; private set; }

    /// <summary>The forum topic that what is posted goes to; null for none.</summary>
    public long? Thread { get; private set; }

    /// <summary>Who bound it.</summary>
    public PersonId? BoundById { get; private set; }

    /// <summary>Binds the group to a unit.</summary>
    public void Bind(UnitId unit, PersonId by, long? thread) => (UnitId, BoundById, Thread) = (unit, by, thread);

    /// <summary>Loosens the group from its unit.</summary>
    public void Unbind() => (UnitId, BoundById, Thread) = (null, null, null);

    /// <summary>Nothing can be sent there any more.</summary>
    public void Gone(DateTimeOffset now) => GoneAt ??= now;

    /// <summary>The bot may write there again.</summary>
    public void Back(string? title) => (GoneAt, Title) = (null, title ?? Title);
}

internal sealed class KnownChatMapping : IEntityTypeConfiguration<KnownChat>
{
    public void Configure(EntityTypeBuilder<KnownChat> builder)
    {
        builder.ToTable("known_chats");
        builder.HasKey(c => c.ChatId);
        builder.Property(c => c.ChatId).ValueGeneratedNever();
        builder.HasIndex(c => c.UnitId);
        builder.HasOne<Unit>().WithMany().HasForeignKey(c => c.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}

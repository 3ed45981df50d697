using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LiaisonBot.Storage.Delivery;

/// <summary>What waits to leave. It is committed with what caused it and deleted once it was sent.</summary>
public sealed class OutboxRow(long id, long chatId, int rank, string payload, RecordId? recordId, DateTimeOffset createdAt)
{
    /// <summary>The key; within a chat, the order of leaving.</summary>
    public long Id { get; private set; } = id;

    /// <summary>The chat it goes to; follows a group that moves.</summary>
    public long ChatId { get; private set; } = chatId;

    /// <summary>Ranks chats, lower first: 0 answers to a person, 1 reminders, 2 tallies and other broadcasts.</summary>
    public int Rank { get; private set; } = rank;

    /// <summary>The message as JSON.</summary>
    public string Payload { get; private set; } = payload;

    /// <summary>The record it shows, if any.</summary>
    public RecordId? RecordId { get; private set; } = recordId;

    /// <summary>When it was written.</summary>
    public DateTimeOffset CreatedAt { get; private set; } = createdAt;
}

/// <summary>An update that was taken in. A second delivery of it does nothing.</summary>
public sealed class SeenUpdate(long botId, long updateId, DateTimeOffset seenAt)
{
    /// <summary>The bot's account: another token starts its ids anew.</summary>
    public long BotId { get; private set; } = botId;

    /// <summary>The messenger's update id.</summary>
    public long UpdateId { get; private set; } = updateId;

    /// <summary>When it was taken in; rows older than the messenger keeps updates are cleared away.</summary>
    public DateTimeOffset SeenAt { get; private set; } = seenAt;
}

/// <summary>A small fact the host keeps between runs, e.g. when it was last alive.</summary>
public sealed class HostMark(string name, string value)
{
    /// <summary>The name; the key.</summary>
    public string Name { get; private set; } = name;

    /// <summary>The value as text.</summary>
    public string Value { get; private set; } = value;

    /// <summary>Takes another value.</summary>
    public void Set(string value) => Value = value;
}

internal sealed class DeliveryMapping : IEntityTypeConfiguration<OutboxRow>, IEntityTypeConfiguration<SeenUpdate>,
    IEntityTypeConfiguration<DeadLetter>, IEntityTypeConfiguration<HostMark>
{
    public void Configure(EntityTypeBuilder<OutboxRow> builder)
    {
        builder.ToTable("outbox");
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.HasIndex(o => o.ChatId);
    }

    public void Configure(EntityTypeBuilder<SeenUpdate> builder)
    {
        builder.ToTable("seen_updates");
        builder.HasKey(s => new { s.BotId, s.UpdateId });
    }

    public void Configure(EntityTypeBuilder<DeadLetter> builder)
    {
        builder.ToTable("dead_letters");
        builder.HasKey(d => d.ErrorId);
        builder.HasIndex(d => d.At).HasFilter("replayed_at is null and dismissed_at is null");
        builder.HasIndex(d => d.WantedAt).HasFilter("wanted_at is not null");
    }

    public void Configure(EntityTypeBuilder<HostMark> builder)
    {
        builder.ToTable("host_marks");
        builder.HasKey(m => m.Name);
    }
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LiaisonBot.Storage.Records;

/// <summary>The last number given in one sequence. It moves in the transaction of the record, so no number is lost.</summary>
public sealed class RecordCounter(UnitId unitId, Register register, int year, int book)
{
    /// <summary>The book of the register's single sequence.</summary>
    public const int WholeRegister = -1;

    /// <summary>The unit.</summary>
    public UnitId UnitId { get; private set; } = unitId;

    /// <summary>The register.</summary>
    public Register Register { get; private set; } = register;

    /// <summary>The year of registration.</summary>
    public int Year { get; private set; } = year;

    /// <summary><see cref="WholeRegister"/>, or the book of a direction: 0 sent or out, 1 received or in.</summary>
    public int Book { get; private set; } = book;

    /// <summary>The last number given, 0 for none.</summary>
    public int Last { get; private set; }

    /// <summary>Gives the next number.</summary>
    public int Next() => ++Last;

    /// <summary>Takes the last number back, because its record leaves this book.</summary>
    public int GiveBack() => Last--;
}

/// <summary>What happened on one day, per unit, register and kind: void and planned records are not in it.</summary>
public sealed class DayCount(UnitId unitId, Register register, int kind, DateOnly date)
{
    /// <summary>The unit.</summary>
    public UnitId UnitId { get; private set; } = unitId;

    /// <summary>The register.</summary>
    public Register Register { get; private set; } = register;

    /// <summary>The register's own kind.</summary>
    public int Kind { get; private set; } = kind;

    /// <summary>The event date, in the unit's zone.</summary>
    public DateOnly Date { get; private set; } = date;

    /// <summary>Records.</summary>
    public int Records { get; private set; }

    /// <summary>People of ours, in turns.</summary>
    public int Ours { get; private set; }

    /// <summary>People of theirs, in turns.</summary>
    public int Theirs { get; private set; }

    /// <summary>Teams.</summary>
    public int Teams { get; private set; }

    /// <summary>Metres patrolled.</summary>
    public long Metres { get; private set; }

    /// <summary>Records held online.</summary>
    public int Online { get; private set; }

    /// <summary>Counts a record in (<paramref name="sign"/> 1) or out again (-1).</summary>
    public void Add(Record record, int sign)
    {
        Records += sign;
        Ours += sign * record.Ours;
        Theirs += sign * record.Theirs;
        Teams += sign * record.Teams;
        Metres += sign * (long)record.Metres;
        Online += record.Online ? sign : 0;
    }
}

/// <summary>Which record a message of ours shows: replies and presses need it long after the outbox row is gone.</summary>
public sealed class RecordMessage(long chatId, long messageId, RecordId recordId)
{
    /// <summary>The chat.</summary>
    public long ChatId { get; private set; } = chatId;

    /// <summary>The message in that chat.</summary>
    public long MessageId { get; private set; } = messageId;

    /// <summary>The record it shows.</summary>
    public RecordId RecordId { get; private set; } = recordId;
}

internal sealed class CounterMapping : IEntityTypeConfiguration<RecordCounter>, IEntityTypeConfiguration<DayCount>,
    IEntityTypeConfiguration<RecordMessage>
{
    public void Configure(EntityTypeBuilder<RecordCounter> builder)
    {
        builder.ToTable("record_counters");
        builder.HasKey(c => new { c.UnitId, c.Register, c.Year, c.Book });
    }

    public void Configure(EntityTypeBuilder<DayCount> builder)
    {
        builder.ToTable("day_counts");
        builder.HasKey(c => new { c.UnitId, c.Date, c.Register, c.Kind });
    }

    public void Configure(EntityTypeBuilder<RecordMessage> builder)
    {
        builder.ToTable("record_messages");
        builder.HasKey(m => new { m.ChatId, m.MessageId });
        builder.HasIndex(m => m.RecordId);
    }
}

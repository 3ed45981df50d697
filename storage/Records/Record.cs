using LiaisonBot.Storage.Counterparts;
using LiaisonBot.Storage.People;
using LiaisonBot.Storage.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LiaisonBot.Storage.Records;

/// <summary>
/// What all registers share: one row a record. The register's own fields stand in its detail table under the same key.
/// </summary>
public sealed class Record
{
    private Record() => (Summary, Folded, Zone, SubjectCodes) = ("", "", "", "");

    /// <summary>Enters a record under its numbers.</summary>
    public Record(RecordId id, RecordNumbers numbers, RecordEvent what, RecordOrigin origin, bool planned)
    {
        Id = id;
        (UnitId, Register, Year, Number, Book, BookNumber) = numbers;
        (CounterpartId, Kind, EventAt, EndAt, TimeSaid, EventDate, Zone, Summary, SubjectCodes) = what;
        (AuthorId, LoggedAt, LoggedOn, Late, ChatId, MessageId, Digest) = origin;
        State = planned ? RecordState.Planned : RecordState.Done;
        Version = 1;
        Folded = "";
    }

    /// <summary>The key.</summary>
    public RecordId Id { get; private set; }

    /// <summary>The unit whose register it stands in.</summary>
    public UnitId UnitId { get; private set; }

    /// <summary>The register.</summary>
    public Register Register { get; private set; }

    /// <summary>The year of registration, in the unit's zone.</summary>
    public int Year { get; private set; }

    /// <summary>From 1 without gaps within unit, register and year.</summary>
    public int Number { get; private set; }

    /// <summary>The book of its direction: 0 sent or out, 1 received or in; null where the register has none.</summary>
    public int? Book { get; private set; }

    /// <summary>From 1 without gaps within unit, register, year and book.</summary>
    public int? BookNumber { get; private set; }

    /// <summary>The other side.</summary>
    public CounterpartId CounterpartId { get; private set; }

    /// <summary>The register's own kind (Direction, PatrolKind, TalkKind), by which it is counted.</summary>
    public int Kind { get; private set; }

    /// <summary>When it happened, or is planned to.</summary>
    public DateTimeOffset EventAt { get; private set; }

    /// <summary>When it ended, if said.</summary>
    public DateTimeOffset? EndAt { get; private set; }

    /// <summary>Whether a clock time was said, or only a day.</summary>
    public bool TimeSaid { get; private set; }

    /// <summary>The day of <see cref="EventAt"/> in <see cref="Zone"/>: the day it counts on.</summary>
    public DateOnly EventDate { get; private set; }

    /// <summary>IANA zone of its wall-clock times.</summary>
    public string Zone { get; private set; }

    /// <summary>The summary (trích yếu), 3–500 characters.</summary>
    public string Summary { get; private set; }

    /// <summary>
    /// What <c>/find</c> looks at: summary, counterpart and references, folded (lower case, no tone marks), words between
    /// single spaces, one space at each end.
    /// </summary>
    public string Folded { get; private set; }

    /// <summary>Subject codes in order, joined by commas: <c>6,9</c>; empty for none.</summary>
    public string SubjectCodes { get; private set; }

    /// <summary>Who entered it.</summary>
    public PersonId AuthorId { get; private set; }

    /// <summary>When the person sent it.</summary>
    public DateTimeOffset LoggedAt { get; private set; }

    /// <summary>The day of <see cref="LoggedAt"/> in the unit's zone.</summary>
    public DateOnly LoggedOn { get; private set; }

    /// <summary>Registered later than the next working day after the event.</summary>
    public bool Late { get; private set; }

    /// <summary>The chat it was sent from.</summary>
    public long ChatId { get; private set; }

    /// <summary>The message it was sent in.</summary>
    public long MessageId { get; private set; }

    /// <summary>First 8 bytes of SHA-256 of the author's text, to know a resend by.</summary>
    public long Digest { get; private set; }

    /// <summary>Where it stands.</summary>
    public RecordState State { get; private set; }

    /// <summary>Why it was voided.</summary>
    public string? VoidReason { get; private set; }

    /// <summary>When it was voided.</summary>
    public DateTimeOffset? VoidedAt { get; private set; }

    /// <summary>Who voided it.</summary>
    public PersonId? VoidedById { get; private set; }

    /// <summary>The state it had before it was voided, so that an undo can be undone.</summary>
    public RecordState? StateBeforeVoid { get; private set; }

    /// <summary>Who corrected it last; null while nobody has.</summary>
    public PersonId? CorrectedById { get; private set; }

    /// <summary>When it was corrected last.</summary>
    public DateTimeOffset? CorrectedAt { get; private set; }

    /// <summary>The remark it was sent back with to be looked at again; null while it is not.</summary>
    public string? Remark { get; private set; }

    /// <summary>Who sent it back.</summary>
    public PersonId? SentBackById { get; private set; }

    /// <summary>Raised with every change; a change made from an older version fails.</summary>
    public int Version { get; private set; }

    /// <summary>People of our side who took part, in turns.</summary>
    public int Ours { get; private set; }

    /// <summary>People of the other side who took part, in turns.</summary>
    public int Theirs { get; private set; }

    /// <summary>Teams (đội); 0 where the register counts none.</summary>
    public int Teams { get; private set; }

    /// <summary>Length of a patrol in metres.</summary>
    public int Metres { get; private set; }

    /// <summary>Held online.</summary>
    public bool Online { get; private set; }

    /// <summary>Sets what the register counts besides the record itself.</summary>
    public void Count(int ours = 0, int theirs = 0, int teams = 0, int metres = 0, bool online = false) =>
        (Ours, Theirs, Teams, Metres, Online) = (ours, theirs, teams, metres, online);

    /// <summary>Sets what <c>/find</c> looks at.</summary>
    public void FindBy(string folded) => Folded = folded;

    /// <summary>Says in other words what happened, once a plan has.</summary>
    public void Retell(string summary) => Summary = summary;

    /// <summary>A plan has happened.</summary>
    public void Confirm()
    {
        State = RecordState.Done;
        Version++;
    }

    /// <summary>Moves a plan to another time.</summary>
    public void Move(DateTimeOffset eventAt, DateTimeOffset? endAt, bool timeSaid, DateOnly eventDate)
    {
        (EventAt, EndAt, TimeSaid, EventDate) = (eventAt, endAt, timeSaid, eventDate);
        Version++;
    }

    /// <summary>Says otherwise what happened, with whom and when; the numbers stay.</summary>
    public void Correct(RecordEvent now, bool late, PersonId by, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(now);
        (CounterpartId, Kind, EventAt, EndAt, TimeSaid) = (now.CounterpartId, now.Kind, now.EventAt, now.EndAt, now.TimeSaid);
        (EventDate, Summary, SubjectCodes, Late) = (now.EventDate, now.Summary, now.SubjectCodes, late);
        (CorrectedById, CorrectedAt) = (by, at);
        (Remark, SentBackById) = (null, null);
        Version++;
    }

    /// <summary>Is sent back to its author with a remark.</summary>
    public void SendBack(string remark, PersonId by)
    {
        (Remark, SentBackById) = (remark, by);
        Version++;
    }

    /// <summary>Was looked at again and is right as it is.</summary>
    public void KeepAsItIs()
    {
        (Remark, SentBackById) = (null, null);
        Version++;
    }

    /// <summary>Goes over into the other book of its register.</summary>
    public void Rebook(int book, int bookNumber) => (Book, BookNumber) = (book, bookNumber);

    /// <summary>Another reading of the same line: the direction of a letter that was ambiguous.</summary>
    public void Turn(int kind, int book, int bookNumber)
    {
        (Kind, Book, BookNumber) = (kind, book, bookNumber);
        Version++;
    }

    /// <summary>Withdraws it; the numbers stay.</summary>
    public void Void(string reason, PersonId by, DateTimeOffset now)
    {
        (StateBeforeVoid, State) = (State, RecordState.Void);
        (VoidReason, VoidedById, VoidedAt) = (reason, by, now);
        Version++;
    }

    /// <summary>Takes the withdrawal back.</summary>
    public void Restore()
    {
        (State, StateBeforeVoid) = (StateBeforeVoid ?? RecordState.Done, null);
        (VoidReason, VoidedById, VoidedAt) = (null, null, null);
        Version++;
    }
}

/// <summary>The numbers a record is entered under.</summary>
public sealed record RecordNumbers(UnitId UnitId, Register Register, int Year, int Number, int? Book, int? BookNumber);

/// <summary>What happened, with whom and when.</summary>
public sealed record RecordEvent(
    CounterpartId CounterpartId, int Kind, DateTimeOffset EventAt, DateTimeOffset? EndAt, bool TimeSaid, DateOnly EventDate,
    string Zone, string Summary, string SubjectCodes);

/// <summary>Who entered it, when and from which message.</summary>
public sealed record RecordOrigin(
    PersonId AuthorId, DateTimeOffset LoggedAt, DateOnly LoggedOn, bool Late, long ChatId, long MessageId, long Digest);

internal sealed class RecordMapping : IEntityTypeConfiguration<Record>
{
    public void Configure(EntityTypeBuilder<Record> builder)
    {
        builder.ToTable("records");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.HasIndex(r => new { r.UnitId, r.Register, r.Year, r.Number }).IsUnique();
        builder.HasIndex(r => new { r.UnitId, r.Register, r.Year, r.Book, r.BookNumber }).IsUnique();
        builder.HasIndex(r => new { r.UnitId, r.EventDate });
        builder.HasIndex(r => new { r.UnitId, r.Register, r.EventAt });

        // By time and not by digest: what is entered now stands together on disk, however large the register.
        builder.HasIndex(r => new { r.AuthorId, r.LoggedAt });
        builder.HasIndex(r => new { r.UnitId, r.EventAt }).HasFilter("state = 0");
        builder.HasOne<Unit>().WithMany().HasForeignKey(r => r.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.AuthorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Counterpart>().WithMany().HasForeignKey(r => r.CounterpartId).OnDelete(DeleteBehavior.Restrict);
    }
}

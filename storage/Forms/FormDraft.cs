using LiaisonBot.Storage.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LiaisonBot.Storage.Forms;

/// <summary>A form somebody is filling in. Nothing of it is in a register yet.</summary>
public sealed class FormDraft(long id, PersonId personId, long chatId, Register register, DateTimeOffset startedAt)
{
    /// <summary>The key.</summary>
    public long Id { get; private set; } = id;

    /// <summary>Who fills it in; nobody else may.</summary>
    public PersonId PersonId { get; private set; } = personId;

    /// <summary>The private chat it stands in.</summary>
    public long ChatId { get; private set; } = chatId;

    /// <summary>The register it is for.</summary>
    public Register Register { get; private set; } = register;

    /// <summary>The record it corrects, as a person writes its number; null when it makes a new one.</summary>
    public string? Corrects { get; init; }

    /// <summary>The version of that record as it was when the form was opened.</summary>
    public int? CorrectsVersion { get; init; }

    /// <summary>What was answered, a line each: the field, a tab, its words as they stand in a line of the register.</summary>
    public string Said { get; private set; } = "";

    /// <summary>What is not sure of it, a line each: the field, and behind a tab what it may be; nothing where there is no idea.</summary>
    public string Doubts { get; private set; } = "";

    /// <summary>The field that is asked for; null when all of it is shown to be looked over.</summary>
    public string? Asks { get; private set; }

    /// <summary>All questions were gone through once: an answer leads back to the whole.</summary>
    public bool LookedOver { get; private set; }

    /// <summary>Grows with every drawing: a button drawn before is known by it.</summary>
    public int Revision { get; private set; }

    /// <summary>What the buttons of this revision offer, a line each.</summary>
    public string Offered { get; private set; } = "";

    /// <summary>When it was begun.</summary>
    public DateTimeOffset StartedAt { get; private set; } = startedAt;

    /// <summary>When it was last answered.</summary>
    public DateTimeOffset TouchedAt { get; private set; } = startedAt;

    /// <summary>When the person was told that it will soon be thrown away.</summary>
    public DateTimeOffset? WarnedAt { get; private set; }

    /// <summary>Became a record; null while it is a draft.</summary>
    public DateTimeOffset? SavedAt { get; private set; }

    /// <summary>Was put aside by the person, who may still take it up again; null otherwise.</summary>
    public DateTimeOffset? DroppedAt { get; private set; }

    /// <summary>Waits to be gone on with.</summary>
    public bool IsOpen => SavedAt is null && DroppedAt is null;

    /// <summary>Takes an answer: what is said now, and what is asked next (null: nothing, all is shown).</summary>
    public void Answer(string said, string? asks, DateTimeOffset now)
    {
        (Said, Asks, TouchedAt, WarnedAt, DroppedAt) = (said, asks, now, null, null);
        LookedOver |= asks is null;
    }

    /// <summary>Something was known from the start: what is asked are only the gaps, and what is not sure.</summary>
    public void Skim(string doubts) => (LookedOver, Doubts) = (true, doubts);

    /// <summary>Some of what was not sure is.</summary>
    public void Settle(string doubtsLeft) => Doubts = doubtsLeft;

    /// <summary>Is drawn anew, be it only to show the same question another way: the buttons drawn before offer nothing any more.</summary>
    public void Draw() => Revision++;

    /// <summary>Notes what the buttons drawn now offer.</summary>
    public void Offer(string offered) => Offered = offered;

    /// <summary>It was told that it will be thrown away.</summary>
    public void Warn(DateTimeOffset now) => WarnedAt = now;

    /// <summary>It became a record.</summary>
    public void Save(DateTimeOffset now) => (SavedAt, Revision) = (now, Revision + 1);

    /// <summary>It was put aside.</summary>
    public void Drop(DateTimeOffset now) => (DroppedAt, Revision) = (now, Revision + 1);
}

internal sealed class FormDraftMapping : IEntityTypeConfiguration<FormDraft>
{
    public void Configure(EntityTypeBuilder<FormDraft> builder)
    {
        builder.ToTable("form_drafts");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Ignore(d => d.IsOpen);
        builder.HasIndex(d => d.PersonId);
        builder.HasIndex(d => d.TouchedAt);
    }
}

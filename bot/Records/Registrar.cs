using LiaisonBot.Calendar;
using LiaisonBot.Commands;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Letters;
using LiaisonBot.Storage.Records;

namespace LiaisonBot.Records;

/// <summary>Keeps the registers: gives numbers, counts days, voids and confirms. Every change of a record goes through here.</summary>
internal sealed class Registrar(LiaisonDb db, Keys keys, AuditNotes notes, ReminderFollow reminders)
{
    /// <summary>Enters a record under the next numbers of its unit, register and year; none is lost or given twice.</summary>
    /// <param name="detailOf">Makes the register's own fields, which are added with the record.</param>
    public async Task<Record> EnterAsync(CommandCall call, Entry entry, Func<Record, object> detailOf, CancellationToken ct)
    {
        var zone = call.Actor.Units.ZoneOf(entry.UnitId);
        var loggedOn = WallClock.DayOf(call.SentAt, zone);
        var eventDate = DateOnly.FromDateTime(entry.Start);
        var record = new Record(
            new RecordId(keys.Next()),
            await NumberAsync(entry, loggedOn.Year, ct),
            new RecordEvent(
                entry.Counterpart.Id, entry.Kind, WallClock.ToInstant(entry.Start, zone), entry.End is { } end ? WallClock.ToInstant(end, zone) : null,
                entry.TimeSaid, eventDate, zone.Id, entry.Summary, string.Join(',', entry.SubjectCodes)),
            new RecordOrigin(
                call.Actor.Id, call.SentAt, loggedOn, !entry.Planned && call.Roster.WorkingDaysOf("VN").IsLate(eventDate, loggedOn),
                call.Chat.Id, call.MessageId, Resend.Digest(call.Line)),
            entry.Planned);
        record.Count(entry.Ours, entry.Theirs, entry.Teams, entry.Metres, entry.Online);
        record.FindBy(FindWords.Of([entry.Summary, entry.Counterpart.NameVi, .. entry.FindBy]));
        var detail = detailOf(record);
        db.Insert(record);
        db.Insert(detail);
        db.NoteText(record);
        await CountAsync(record, 1, ct);
        await FollowAsync(record, detail, ct);
        notes.AddWritten("record.entered", AuditSubject.Of(record.Id), null, RecordFacts.Of(record, db.Model, detail));
        return record;
    }

    /// <summary>Withdraws a record; its numbers stay and print as void.</summary>
    public async Task VoidAsync(Record record, string reason, PersonId by, DateTimeOffset now, CancellationToken ct)
    {
        var before = RecordFacts.Of(record, db.Model);
        await CountAsync(record, -1, ct);
        record.Void(reason, by, now);
        await reminders.FollowAsync(record, ct);
        await FollowAsync(record, ct);
        notes.AddWritten("record.voided", AuditSubject.Of(record.Id), before, RecordFacts.Of(record, db.Model));
    }

    /// <summary>Takes a withdrawal back.</summary>
    public async Task RestoreAsync(Record record, CancellationToken ct)
    {
        var before = RecordFacts.Of(record, db.Model);
        record.Restore();
        await reminders.FollowAsync(record, ct);
        await CountAsync(record, 1, ct);
        await FollowAsync(record, ct);
        notes.AddWritten("record.restored", AuditSubject.Of(record.Id), before, RecordFacts.Of(record, db.Model));
    }

    /// <summary>
    /// Says otherwise what happened. A letter that changes its direction changes its book, which is only possible while its
    /// number is the last there: false then, and nothing was done.
    /// </summary>
    /// <param name="lineOf">The record as a line, as it stands when asked.</param>
    public async Task<bool> CorrectAsync(Record record, Correction correction, string? why, CommandCall call, Func<Task<string>> lineOf, CancellationToken ct)
    {
        var (entry, told) = correction;
        var detail = await db.FindAsync(told.GetType(), [record.Id], ct) ?? throw new InvalidOperationException("A record has no fields of its register.");
        var formerly = (detail as Letter)?.ReplyToId;
        var before = RecordFacts.Of(record, db.Model, detail, await lineOf());
        if (entry.Book is { } book && book != record.Book && !await RebookAsync(record, book, ct))
        {
            return false;
        }

        await CountAsync(record, -1, ct);
        Rewrite(record, entry, call);
        db.Entry(detail).CurrentValues.SetValues(told);
        await CountAsync(record, 1, ct);
        await reminders.FollowAsync(record, ct);
        await (detail is Letter letter ? db.FollowCorrectedAsync(record, letter, formerly, ct) : Task.CompletedTask);
        notes.AddWritten("record.corrected", AuditSubject.Of(record.Id), before, RecordFacts.Of(record, db.Model, detail, await lineOf(), why));
        return true;
    }

    private static void Rewrite(Record record, Entry entry, CommandCall call)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(record.Zone);
        var day = DateOnly.FromDateTime(entry.Start);
        record.Correct(
            new RecordEvent(
                entry.Counterpart.Id, entry.Kind, WallClock.ToInstant(entry.Start, zone), entry.End is { } end ? WallClock.ToInstant(end, zone) : null,
                entry.TimeSaid, day, record.Zone, entry.Summary, string.Join(',', entry.SubjectCodes)),
            record.State != RecordState.Planned && call.Roster.WorkingDaysOf("VN").IsLate(day, record.LoggedOn), call.Actor.Id, call.SentAt);
        record.Count(entry.Ours, entry.Theirs, entry.Teams, entry.Metres, entry.Online);
        record.FindBy(FindWords.Of([entry.Summary, entry.Counterpart.NameVi, .. entry.FindBy]));
    }

    private async Task<bool> RebookAsync(Record record, int book, CancellationToken ct)
    {
        if (!await db.GiveBackAsync(record, ct))
        {
            return false;
        }

        record.Rebook(book, await db.NextNumberAsync(record.UnitId, record.Register, record.Year, book, ct));
        return true;
    }

    /// <summary>Sends a record back to its author with a remark; it goes on counting as it stands.</summary>
    public void SendBack(Record record, string remark, PersonId by)
    {
        var before = RecordFacts.Of(record, db.Model);
        record.SendBack(remark, by);
        notes.AddWritten("record.sentback", AuditSubject.Of(record.Id), before, RecordFacts.Of(record, db.Model, why: remark));
    }

    /// <summary>A record that was sent back is right as it is.</summary>
    public void KeepAsItIs(Record record)
    {
        var before = RecordFacts.Of(record, db.Model);
        record.KeepAsItIs();
        notes.AddWritten("record.kept", AuditSubject.Of(record.Id), before, RecordFacts.Of(record, db.Model));
    }

    /// <summary>A plan has happened.</summary>
    public async Task ConfirmAsync(Record record, CancellationToken ct)
    {
        var before = RecordFacts.Of(record, db.Model);
        record.Confirm();
        await CountAsync(record, 1, ct);
        notes.AddWritten("record.done", AuditSubject.Of(record.Id), before, RecordFacts.Of(record, db.Model));
    }

    /// <summary>What became known when a plan had happened; it is counted once <see cref="ConfirmAsync"/> says so.</summary>
    /// <param name="detail">The register's own fields as they stand; they take the values of <paramref name="told"/>.</param>
    public void Tell(Record record, Entry entry, object detail, object told)
    {
        var before = RecordFacts.Of(record, db.Model, detail);
        db.Entry(detail).CurrentValues.SetValues(told);
        record.Retell(entry.Summary);
        record.Count(entry.Ours, entry.Theirs, entry.Teams, entry.Metres, entry.Online);
        record.FindBy(FindWords.Of([entry.Summary, entry.Counterpart.NameVi, .. entry.FindBy]));
        notes.AddWritten("record.detailed", AuditSubject.Of(record.Id), before, RecordFacts.Of(record, db.Model, detail));
        if (entry.TimeSaid)
        {
            Move(record, entry.Start, entry.End, timeSaid: true);
        }
    }

    // Wall clocks in the record's zone. What had moved has happened by now, so no reminder goes before it any more.
    private void Move(Record record, DateTime start, DateTime? end, bool timeSaid)
    {
        var before = RecordFacts.Of(record, db.Model);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(record.Zone);
        record.Move(WallClock.ToInstant(start, zone), end is { } e ? WallClock.ToInstant(e, zone) : null, timeSaid, DateOnly.FromDateTime(start));
        notes.AddWritten("record.moved", AuditSubject.Of(record.Id), before, RecordFacts.Of(record, db.Model));
    }

    /// <summary>
    /// Gives a record the other direction of a line that could be read both ways. Its number in the old book is given back,
    /// which is only possible while it is the last of that book: otherwise a hole would stay. Returns false then.
    /// </summary>
    public async Task<bool> TurnAsync(Record record, int kind, int book, CancellationToken ct)
    {
        if (!await db.GiveBackAsync(record, ct))
        {
            return false;
        }

        var before = RecordFacts.Of(record, db.Model);
        await CountAsync(record, -1, ct);
        record.Turn(kind, book, await db.NextNumberAsync(record.UnitId, record.Register, record.Year, book, ct));
        await CountAsync(record, 1, ct);
        notes.AddWritten("record.turned", AuditSubject.Of(record.Id), before, RecordFacts.Of(record, db.Model));
        return true;
    }

    private async Task<RecordNumbers> NumberAsync(Entry entry, int year, CancellationToken ct)
    {
        var number = await db.NextNumberAsync(entry.UnitId, entry.Register, year, RecordCounter.WholeRegister, ct);
        var bookNumber = entry.Book is { } book ? await db.NextNumberAsync(entry.UnitId, entry.Register, year, book, ct) : (int?)null;
        return new RecordNumbers(entry.UnitId, entry.Register, year, number, entry.Book, bookNumber);
    }

    private async Task FollowAsync(Record record, CancellationToken ct)
    {
        if (record.Register == Register.Letter)
        {
            await FollowAsync(record, await db.Letters.FindAsync([record.Id], ct), ct);
        }
    }

    // What waits for a reply is a letter's own, but it stands and falls with the record.
    private Task FollowAsync(Record record, object? detail, CancellationToken ct) =>
        detail is Letter letter ? db.FollowAsync(record, letter, ct) : Task.CompletedTask;

    // Only what is done counts: a plan and a void record stand in the register and in no tally.
    private async ValueTask CountAsync(Record record, int sign, CancellationToken ct)
    {
        if (record.State == RecordState.Done)
        {
            await db.CountAsync(record, sign, ct);
        }
    }
}

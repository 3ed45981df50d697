using LiaisonBot.Calendar;
using LiaisonBot.Commands;
using LiaisonBot.Storage;
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
        db.Records.Add(record);
        await CountAsync(record, 1, ct);
        var detail = db.Add(detailOf(record)).Entity;
        notes.Add("record.entered", SubjectOf(record), null, Facts(record, detail));
        return record;
    }

    /// <summary>Withdraws a record; its numbers stay and print as void.</summary>
    public async Task VoidAsync(Record record, string reason, PersonId by, DateTimeOffset now, CancellationToken ct)
    {
        var before = Facts(record);
        await CountAsync(record, -1, ct);
        record.Void(reason, by, now);
        await reminders.FollowAsync(record, ct);
        notes.Add("record.voided", SubjectOf(record), before, Facts(record));
    }

    /// <summary>Takes a withdrawal back.</summary>
    public async Task RestoreAsync(Record record, CancellationToken ct)
    {
        var before = Facts(record);
        record.Restore();
        await reminders.FollowAsync(record, ct);
        await CountAsync(record, 1, ct);
        notes.Add("record.restored", SubjectOf(record), before, Facts(record));
    }

    /// <summary>A plan has happened.</summary>
    public async Task ConfirmAsync(Record record, CancellationToken ct)
    {
        var before = Facts(record);
        record.Confirm();
        await CountAsync(record, 1, ct);
        notes.Add("record.done", SubjectOf(record), before, Facts(record));
    }

    /// <summary>What became known when a plan had happened; it is counted once <see cref="ConfirmAsync"/> says so.</summary>
    /// <param name="detail">The register's own fields as they stand; they take the values of <paramref name="told"/>.</param>
    public void Tell(Record record, Entry entry, object detail, object told)
    {
        var before = Facts(record, detail);
        db.Entry(detail).CurrentValues.SetValues(told);
        record.Retell(entry.Summary);
        record.Count(entry.Ours, entry.Theirs, entry.Teams, entry.Metres, entry.Online);
        record.FindBy(FindWords.Of([entry.Summary, entry.Counterpart.NameVi, .. entry.FindBy]));
        notes.Add("record.detailed", SubjectOf(record), before, Facts(record, detail));
        if (entry.TimeSaid)
        {
            Move(record, entry.Start, entry.End, timeSaid: true);
        }
    }

    // Wall clocks in the record's zone. What had moved has happened by now, so no reminder goes before it any more.
    private void Move(Record record, DateTime start, DateTime? end, bool timeSaid)
    {
        var before = Facts(record);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(record.Zone);
        record.Move(WallClock.ToInstant(start, zone), end is { } e ? WallClock.ToInstant(e, zone) : null, timeSaid, DateOnly.FromDateTime(start));
        notes.Add("record.moved", SubjectOf(record), before, Facts(record));
    }

    /// <summary>
    /// Gives a record the other direction of a line that could be read both ways. Its number in the old book is given back,
    /// which is only possible while it is the last of that book: otherwise a hole would stay. Returns false then.
    /// </summary>
    public async Task<bool> TurnAsync(Record record, int kind, int book, CancellationToken ct)
    {
        var old = await CounterAsync(record.UnitId, record.Register, record.Year, record.Book!.Value, ct);
        if (old.Last != record.BookNumber)
        {
            return false;
        }

        var before = Facts(record);
        await CountAsync(record, -1, ct);
        old.GiveBack();
        record.Turn(kind, book, (await CounterAsync(record.UnitId, record.Register, record.Year, book, ct)).Next());
        await CountAsync(record, 1, ct);
        notes.Add("record.turned", SubjectOf(record), before, Facts(record));
        return true;
    }

    private static string SubjectOf(Record record) => FormattableString.Invariant($"record:{record.Id.Value}");

    // The audit is read again by verify (storage/Records/AuditedRecords.cs, Verbs/Proof/RecordFacts.cs): a name here never changes.
    private object Facts(Record r, object? detail = null) => new
    {
        unit = r.UnitId.Value, number = FormattableString.Invariant($"{(char)r.Register}-{r.Year}-{r.Number:0000}"), r.Book, r.BookNumber,
        counterpart = r.CounterpartId.Value, r.Kind, r.EventAt, r.EndAt, r.TimeSaid, r.EventDate, r.Summary, r.SubjectCodes, r.Late,
        state = r.State.ToString(), r.VoidReason, r.Version, r.Ours, r.Theirs, r.Teams, r.Metres, r.Online,
        detail = detail is null ? null : FieldsOf(detail),
    };

    // Read off the mapping, so that a field a register gets later is not forgotten here.
    private Dictionary<string, object?> FieldsOf(object detail) => db.Entry(detail).Properties.Where(p => !p.Metadata.IsPrimaryKey())
        .ToDictionary(p => p.Metadata.Name, p => p.CurrentValue switch { RecordId id => id.Value, Enum word => word.ToString(), var value => value });

    private async Task<RecordNumbers> NumberAsync(Entry entry, int year, CancellationToken ct)
    {
        var number = (await CounterAsync(entry.UnitId, entry.Register, year, RecordCounter.WholeRegister, ct)).Next();
        var bookNumber = entry.Book is { } book ? (await CounterAsync(entry.UnitId, entry.Register, year, book, ct)).Next() : (int?)null;
        return new RecordNumbers(entry.UnitId, entry.Register, year, number, entry.Book, bookNumber);
    }

    private async Task<RecordCounter> CounterAsync(UnitId unit, Register register, int year, int book, CancellationToken ct) =>
        await db.FindCounterAsync(unit, register, year, book, ct)
        ?? db.RecordCounters.Add(new RecordCounter(unit, register, year, book)).Entity;

    // Only what is done counts: a plan and a void record stand in the register and in no tally.
    private async Task CountAsync(Record record, int sign, CancellationToken ct)
    {
        if (record.State != RecordState.Done)
        {
            return;
        }

        var day = await db.FindDayAsync(record.UnitId, record.EventDate, record.Register, record.Kind, ct)
            ?? db.DayCounts.Add(new DayCount(record.UnitId, record.Register, record.Kind, record.EventDate)).Entity;
        day.Add(record, sign);
    }
}

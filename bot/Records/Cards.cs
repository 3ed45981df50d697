using LiaisonBot.Chat;
using LiaisonBot.Commands;
using LiaisonBot.Commands.Lines;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Files;
using LiaisonBot.Storage.Records;

namespace LiaisonBot.Records;

/// <summary>Shows records of any register.</summary>
internal sealed class Cards(IEnumerable<RegisterSpec> registers, LiaisonDb db, IServiceProvider services)
{
    /// <summary>The prefix of the button that shows a record's files.</summary>
    public const string FilesButton = "files";

    private static readonly TimeSpan UndoLasts = TimeSpan.FromMinutes(10);

    /// <summary>The reply to a command that entered or changed a record.</summary>
    public async Task<Reply> ReplyAsync(Record record, Reader reader, DateTimeOffset now, CancellationToken ct) => await ShowAsync(record, reader, now, ct) with
    {
        InGroup = reader.Say.LoggedInGroup(RecordName.Full(record, reader.Actor.Units), reader.Roster.Units.Get(record.UnitId)),
    };

    /// <summary>The card of a record with the buttons that fit it now; never for a group to read.</summary>
    public async Task<Reply> ShowAsync(Record record, Reader reader, DateTimeOffset now, CancellationToken ct)
    {
        var enclosed = await EnclosedAsync(record, ct);
        return Reply.Say(await WriteAsync(record, enclosed, reader, ct), Buttons(record, enclosed, reader, now)) with { Shows = record.Id, InGroup = reader.Say.AnsweredInPrivate() };
    }

    /// <summary>The card of a record.</summary>
    public async Task<string> WriteAsync(Record record, Reader reader, CancellationToken ct) => await WriteAsync(record, await EnclosedAsync(record, ct), reader, ct);

    /// <summary>The record as its canonical line, behind the command word.</summary>
    public async Task<string> LineAsync(Record record, Reader reader, Tongue tongue, CancellationToken ct) =>
        CommandLine.Read(await CardOf(record).LineAsync(record, reader, tongue, ct))!.Argument;

    /// <summary>Whether the author may still take the record back by one tap.</summary>
    public static bool CanUndo(Record record, DateTimeOffset now) => now - record.LoggedAt <= UndoLasts;

    /// <summary>Whether this person voided it so lately that one tap takes it back.</summary>
    public static bool CanRestore(Record record, PersonId by, DateTimeOffset now) =>
        record.State == RecordState.Void && record.VoidedById == by && now - record.VoidedAt <= UndoLasts;

    // What was entered a moment ago has nothing with it yet.
    private async Task<Enclosed> EnclosedAsync(Record record, CancellationToken ct) =>
        db.Fresh<Record>().Contains(record) ? Enclosed.Nothing : await db.EnclosedAsync(record.Id, ct);

    private async Task<string> WriteAsync(Record record, Enclosed enclosed, Reader reader, CancellationToken ct) =>
        await CardOf(record).WriteAsync(record, reader, ct) + (reader.Say.EnclosedLine(enclosed) is { Length: > 0 } line ? "\n" + line : "");

    private Keyboard? Buttons(Record record, Enclosed enclosed, Reader reader, DateTimeOffset now)
    {
        var buttons = record.State == RecordState.Void ? OfVoid(record, reader, now) : OfLive(record, reader, now);
        IReadOnlyList<IReadOnlyList<Button>> rows =
        [
            .. buttons.Count == 0 ? Array.Empty<IReadOnlyList<Button>>() : [buttons],
            .. enclosed.Files == 0 ? Array.Empty<IReadOnlyList<Button>>() : [[On(record, FilesButton, reader.Say.FilesButton(enclosed.Files))]],
        ];
        return rows.Count == 0 ? null : new Keyboard(rows);
    }

    private static List<Button> OfVoid(Record record, Reader reader, DateTimeOffset now) =>
        CanRestore(record, reader.Actor.Id, now) ? [On(record, RecordRestored.Prefix, reader.Say.RestoreButton())] : [];

    private List<Button> OfLive(Record record, Reader reader, DateTimeOffset now)
    {
        var buttons = new List<Button>();
        if (!reader.Actor.Logs(record.UnitId))
        {
            return buttons;
        }

        if (record.State == RecordState.Planned)
        {
            buttons.Add(On(record, PlanDone.Prefix, reader.Say.DoneButton()));
        }

        var fresh = record.AuthorId == reader.Actor.Id && CanUndo(record, now);
        buttons.Add(fresh ? On(record, RecordUndone.Prefix, reader.Say.UndoButton()) : On(record, VoidOffered.Prefix, reader.Say.VoidButton()));
        buttons.Add(On(record, EditPressed.Prefix, reader.Say.EditButton()));
        buttons.AddRange(fresh ? CardOf(record).Buttons(record, reader) : []);
        return buttons;
    }

    private static Button On(Record record, string prefix, string label) => new(label, FormattableString.Invariant($"{prefix}:{record.Id.Value}"));

    private IRegisterCard CardOf(Record record) =>
        (IRegisterCard)services.GetRequiredService(registers.First(r => r.Register == record.Register).Card);
}

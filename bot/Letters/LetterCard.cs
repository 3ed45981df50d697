using LiaisonBot.Calendar;
using LiaisonBot.Chat;
using LiaisonBot.Commands.Lines;
using LiaisonBot.Records;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Letters;
using LiaisonBot.Storage.Records;

namespace LiaisonBot.Letters;

/// <summary>The card of a letter: number, books, direction, time, what it waits for, its line to copy.</summary>
internal sealed class LetterCard(LiaisonDb db) : IRegisterCard
{
    public async Task<string> WriteAsync(Record record, Reader reader, CancellationToken ct)
    {
        var letter = await db.FindDetailAsync<Letter>(record.Id, l => l.RecordId, ct) ?? throw new InvalidOperationException("A letter's record has no letter.");
        var counterpart = reader.Roster.Counterparts.Get(record.CounterpartId);
        var answered = letter.ReplyToId is { } id ? await db.Records.FindAsync([id], ct) : null;
        var sum = letter.DueDays is { } days ? ReplyDue.Sum(reader.Roster, counterpart, record.EventDate, days) : null;
        return reader.Say.LetterCard(new LetterView(
            record, letter, RecordName.Of(record, reader.Actor), counterpart,
            WallClock.ToLocal(record.EventAt, TimeZoneInfo.FindSystemTimeZoneById(record.Zone)),
            answered is null ? null : RecordName.Of(answered, reader.Actor), await ClosesAsync(record, answered, ct),
            letter.NeedsReply && await db.FirstReplyAsync(record.Id, ct) is { } reply ? RecordName.Of(reply, reader.Actor) : null,
            await GapAsync(record, letter, ct), sum, Line(record, letter, answered, reader, reader.Say.Language)));
    }

    public async Task<string> LineAsync(Record record, Reader reader, Tongue tongue, CancellationToken ct)
    {
        var letter = await db.FindDetailAsync<Letter>(record.Id, l => l.RecordId, ct) ?? throw new InvalidOperationException("A letter's record has no letter.");
        return Line(record, letter, letter.ReplyToId is { } id ? await db.Records.FindAsync([id], ct) : null, reader, tongue);
    }

    public IReadOnlyList<Button> Buttons(Record record, Reader reader) =>
        record.State == RecordState.Done && (db.Fresh<Letter>().FirstOrDefault(l => l.RecordId == record.Id) ?? db.Letters.Find(record.Id)) is { } letter && DirectionTurned.CanTurn(letter)
            ? [new Button(reader.Say.TurnButton(), FormattableString.Invariant($"{DirectionTurned.Prefix}:{record.Id.Value}"))]
            : [];

    // The reply may not be saved yet; then no earlier one may be.
    private async Task<bool> ClosesAsync(Record record, Record? answered, CancellationToken ct) =>
        answered is { State: RecordState.Done } && record.State != RecordState.Void && record.Kind != answered.Kind
        && await db.Letters.FindAsync([answered.Id], ct) is { NeedsReply: true }
        && (await db.FirstReplyAsync(answered.Id, ct) is not { } first || first.Id == record.Id);

    private async Task<RefGap?> GapAsync(Record record, Letter letter, CancellationToken ct) =>
        letter is { Direction: Direction.Received, TheirRef: { } number } && record.State == RecordState.Done
            ? RefGap.Before(number, await db.TheirNumbersAsync(
                record.UnitId, record.CounterpartId, (letter.TheirRefDate ?? record.EventDate).Year, record.Id, ct))
            : null;

    private static string Line(Record record, Letter letter, Record? answered, Reader reader, Tongue tongue) => LetterLine.Write(
        new LetterDraft(
            letter.Direction, false, reader.Roster.Counterparts.Get(record.CounterpartId).NameVi, letter.TheirRef, letter.TheirRefDate,
            WallClock.ToLocal(record.EventAt, TimeZoneInfo.FindSystemTimeZoneById(record.Zone)), record.TimeSaid, letter.Handover, letter.Signer,
            letter.Languages, letter.Urgency, letter.NeedsReply, letter.DueDays is null ? letter.Due : null, letter.DueDays,
            answered is null ? null : RecordName.Of(answered, reader.Actor), SubjectCodes.Read(record.SubjectCodes), record.Summary),
        tongue);
}

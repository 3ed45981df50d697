using LiaisonBot.Commands.Lines;
using LiaisonBot.Commands;
using LiaisonBot.Records;
using LiaisonBot.Storage.Counterparts;
using LiaisonBot.Storage.Letters;
using LiaisonBot.Storage.Records;
using LiaisonBot.Storage;
using LiaisonBot.Words;

namespace LiaisonBot.Letters;

/// <summary><c>/letter sent|received COUNTERPART[, DETAIL]…: SUMMARY</c></summary>
internal sealed class LetterLogged(Registrar registrar, RecordDesk desk, Resend resend, Cards cards)
    : RecordLogged<LetterDraft>(resend, cards)
{
    protected override string Examples(Phrases say, string word) => say.LetterExamples(word);

    protected override Parsed<LetterDraft> Read(string text, LineContext context) => LetterLine.Read(text, context);

    protected override string CounterpartOf(LetterDraft draft) => draft.Counterpart;

    protected override async Task<(Record? Record, Reply? Instead)> EnterAsync(
        CommandCall call, UnitId unit, LetterDraft draft, Counterpart counterpart, CancellationToken ct)
    {
        var (answered, refusal) = await FindAnsweredAsync(call, draft, counterpart, ct);
        if (refusal is not null)
        {
            return (null, refusal);
        }

        return (await registrar.EnterAsync(call, EntryOf(unit, draft, counterpart), r => LetterOf(r, draft, counterpart, answered, call), ct), null);
    }

    private async Task<(Record? Answered, Reply? Refusal)> FindAnsweredAsync(CommandCall call, LetterDraft draft, Counterpart counterpart, CancellationToken ct)
    {
        if (draft.ReplyTo is not { } text || RecordNumber.Read(text) is not { } number)
        {
            return (null, null);
        }

        var found = await desk.FindAsync(number, call.Actor, ct);
        return found switch
        {
            [] => (null, Reply.Refuse(call.Say.ReplyToUnknown(text))),
            [{ Register: Register.Letter } letter] when letter.CounterpartId == counterpart.Id && letter.Kind != (int)draft.Direction => (letter, null),
            [{ Register: Register.Letter } letter] => (null, Reply.Refuse(call.Say.ReplyToDoesNotFit(RecordName.Of(letter, call.Actor)))),
            [var other] => (null, Reply.Refuse(call.Say.ReplyToUnknown(RecordName.Of(other, call.Actor)))),
            var many => (null, Reply.Refuse(call.Say.WhichRecord([.. many.Select(r => RecordName.Full(r, call.Actor.Units))]))),
        };
    }

    private static Entry EntryOf(UnitId unit, LetterDraft draft, Counterpart counterpart) => new(
        unit, Register.Letter, (int)draft.Direction, (int)draft.Direction, counterpart, draft.EventAt, null, draft.TimeSaid, draft.Summary, draft.SubjectCodes)
    {
        FindBy = [draft.TheirRef, draft.Signer],
    };

    private static Letter LetterOf(Record record, LetterDraft draft, Counterpart counterpart, Record? answered, CommandCall call) => new(record.Id, draft.Direction)
    {
        TheirRef = draft.TheirRef,
        TheirRefDate = draft.TheirRefDate,
        Handover = draft.Handover,
        Signer = draft.Signer,
        Languages = draft.LetterLanguage,
        Urgency = draft.Urgency,
        NeedsReply = draft.NeedsReply,
        Due = draft.Due ?? (draft.DueWorkingDays is { } days
            ? ReplyDue.Sum(call.Roster, counterpart, DateOnly.FromDateTime(draft.EventAt), days).Result : null),
        DueDays = draft.DueWorkingDays,
        ReplyToId = answered?.Id,
        DirectionUnsure = draft.DirectionWasAmbiguous,
    };
}

using LiaisonBot.Commands.Lines;
using LiaisonBot.Commands;
using LiaisonBot.Records;
using LiaisonBot.Storage.Counterparts;
using LiaisonBot.Storage.Letters;
using LiaisonBot.Storage.Records;
using LiaisonBot.Storage;

namespace LiaisonBot.Letters;

/// <summary><c>/letter sent|received COUNTERPART[, DETAIL]…: SUMMARY</c></summary>
internal sealed class LetterLogged(AnsweredLetter answers, UrgentLetters urgent, LiaisonDb db, RecordFlow flow) : RecordLogged<LetterDraft>(Register.Letter, flow)
{
    public override Task<IReadOnlyList<Post>> TellAsync(CommandCall call, Record record, CancellationToken ct) => urgent.OpenAsync(record, call.Roster, ct);

    protected override Parsed<LetterDraft> Read(string text, LineContext context) => LetterLine.Read(text, context);

    protected override string CounterpartOf(LetterDraft draft) => draft.Counterpart;

    protected override Task<Record?> FindTwinAsync(UnitId unit, LetterDraft draft, Counterpart counterpart, CancellationToken ct) =>
        draft.TheirRef is not { } number ? Task.FromResult<Record?>(null)
        : db.FindLetterTwinAsync(unit, counterpart.Id, draft.Direction, number, draft.TheirRefDate, DateOnly.FromDateTime(draft.EventAt), ct);

    protected override async Task<(Made? Made, Reply? Instead)> MakeAsync(
        CommandCall call, UnitId unit, LetterDraft draft, Counterpart counterpart, CancellationToken ct)
    {
        var (answered, refusal) = await answers.FindAsync(call, unit, draft, counterpart, ct);
        if (refusal is not null)
        {
            return (null, refusal);
        }

        return (new Made(EntryOf(unit, draft, counterpart), r => LetterOf(r, draft, counterpart, answered, call)), null);
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

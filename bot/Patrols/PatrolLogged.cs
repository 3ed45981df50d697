using LiaisonBot.Commands.Lines;
using LiaisonBot.Commands;
using LiaisonBot.Records;
using LiaisonBot.Storage.Counterparts;
using LiaisonBot.Storage.Patrols;
using LiaisonBot.Storage.Records;
using LiaisonBot.Storage;

namespace LiaisonBot.Patrols;

/// <summary><c>/patrol COUNTERPART, bilateral|joint[, DETAIL]…: SUMMARY</c>; one that starts later is a plan.</summary>
internal sealed class PatrolLogged(LiaisonDb db, RecordFlow flow) : RecordLogged<PatrolDraft>(Register.Patrol, flow)
{
    protected override Parsed<PatrolDraft> Read(string text, LineContext context) => PatrolLine.Read(text, context);

    protected override string CounterpartOf(PatrolDraft draft) => draft.Counterpart;

    protected override Task<Record?> FindTwinAsync(UnitId unit, PatrolDraft draft, Counterpart counterpart, CancellationToken ct) =>
        draft.FromMarker is not { } from ? Task.FromResult<Record?>(null)
        : db.FindPatrolTwinAsync(unit, counterpart.Id, DateOnly.FromDateTime(draft.Start), from, draft.ToMarker, ct);

    /// <summary>What the register of all records keeps of a patrol.</summary>
    public static Entry EntryOf(UnitId unit, PatrolDraft draft, Counterpart counterpart) => new(
        unit, Register.Patrol, (int)draft.Kind, null, counterpart, draft.Start, draft.End, draft.TimeSaid, draft.Summary, draft.SubjectCodes)
    {
        Planned = draft.Planned,
        FindBy = [FindWords.Markers(draft.FromMarker, draft.ToMarker)],
        Ours = draft.Ours ?? 0,
        Theirs = draft.Theirs ?? 0,
        Teams = draft.Teams ?? 0,
        Metres = draft.LengthMetres ?? 0,
    };

    /// <summary>What a patrol has besides.</summary>
    public static Patrol PatrolOf(RecordId record, PatrolDraft draft) => new(record)
    {
        Host = draft.Host,
        FromMarker = draft.FromMarker,
        ToMarker = draft.ToMarker,
        Condition = draft.Condition,
        MinutesSigned = draft.MinutesSigned,
    };

    protected override Task<(Made? Made, Reply? Instead)> MakeAsync(
        CommandCall call, UnitId unit, PatrolDraft draft, Counterpart counterpart, CancellationToken ct) =>
        Task.FromResult<(Made?, Reply?)>((new Made(EntryOf(unit, draft, counterpart), r => PatrolOf(r.Id, draft)), null));
}

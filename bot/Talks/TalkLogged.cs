using LiaisonBot.Commands.Lines;
using LiaisonBot.Commands;
using LiaisonBot.Records;
using LiaisonBot.Storage.Counterparts;
using LiaisonBot.Storage.Records;
using LiaisonBot.Storage.Talks;
using LiaisonBot.Storage;

namespace LiaisonBot.Talks;

/// <summary><c>/talk COUNTERPART, periodic|…[, DETAIL]…: SUMMARY</c>; one that starts later is a plan.</summary>
internal sealed class TalkLogged(RecordFlow flow) : RecordLogged<TalkDraft>(Register.Talk, flow)
{
    protected override Parsed<TalkDraft> Read(string text, LineContext context) => TalkLine.Read(text, context);

    protected override string CounterpartOf(TalkDraft draft) => draft.Counterpart;

    /// <summary>What the register of all records keeps of a talk.</summary>
    public static Entry EntryOf(UnitId unit, TalkDraft draft, Counterpart counterpart) => new(
        unit, Register.Talk, (int)draft.Kind, null, counterpart, draft.Start, draft.End, draft.TimeSaid, draft.Summary, draft.SubjectCodes)
    {
        Planned = draft.Planned,
        FindBy = [draft.Place, draft.HeadOurs, draft.HeadTheirs, draft.Interpreter],
        Ours = draft.Ours ?? 0,
        Theirs = draft.Theirs ?? 0,
        Online = draft.Online,
    };

    /// <summary>What a talk has besides.</summary>
    public static Talk TalkOf(RecordId record, TalkDraft draft) => new(record)
    {
        Ordinal = draft.Ordinal,
        Level = draft.Level,
        Place = draft.Place,
        Host = draft.Host,
        OurHead = draft.HeadOurs,
        TheirHead = draft.HeadTheirs,
        Interpreter = draft.Interpreter,
        MinutesSigned = draft.MinutesSigned,
        Languages = draft.MinutesLanguages,
    };

    protected override Task<(Made? Made, Reply? Instead)> MakeAsync(
        CommandCall call, UnitId unit, TalkDraft draft, Counterpart counterpart, CancellationToken ct)
    {
        // A unit with nobody above it talks as a province, any other as a post.
        var level = draft.Level ?? (call.Actor.Units.ParentOf(unit, call.Today) is null ? TalkLevel.Province : TalkLevel.Post);
        return Task.FromResult<(Made?, Reply?)>((new Made(EntryOf(unit, draft, counterpart), r => TalkOf(r.Id, draft with { Level = level })), null));
    }
}

using LiaisonBot.Commands;
using LiaisonBot.Commands.Lines;
using LiaisonBot.Records;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Counterparts;
using LiaisonBot.Storage.Records;
using LiaisonBot.Storage.Talks;

namespace LiaisonBot.Talks;

/// <summary><c>/talk COUNTERPART, periodic|…[, DETAIL]…: SUMMARY</c>; one that starts later is a plan.</summary>
internal sealed class TalkLogged(LiaisonDb db, Registrar registrar, Resend resend, Cards cards) : ICommand
{
    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        if (call.Text.Length == 0)
        {
            return Reply.Say(call.Say.TalkExamples(call.Typed));
        }

        if (call.Actor.UnitId is not { } unit || !call.Actor.Logs(unit))
        {
            return Reply.Refuse(call.Say.NoUnitToLogFor());
        }

        var parsed = TalkLine.Read(call.Text, new LineContext(call.SentAt, call.Zone, call.Actor.Language));
        if (!parsed.Ok)
        {
            return Reply.Refuse(call.Say.LineProblem(parsed.Problem));
        }

        return await resend.AskAsync(call, ct) ?? await LogAsync(call, unit, parsed.Value, ct);
    }

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

    private async Task<Reply> LogAsync(CommandCall call, UnitId unit, TalkDraft draft, CancellationToken ct)
    {
        var (counterpart, instead) = CounterpartDesk.Find(call, unit, draft.Counterpart);
        if (counterpart is null)
        {
            return instead!;
        }

        // A unit with nobody above it talks as a province, any other as a post.
        var level = draft.Level ?? (call.Actor.Units.ParentOf(unit, call.Today) is null ? TalkLevel.Province : TalkLevel.Post);
        var record = await registrar.EnterAsync(call, EntryOf(unit, draft, counterpart), ct);
        db.Talks.Add(TalkOf(record.Id, draft with { Level = level }));
        return await cards.ReplyAsync(record, new Reader(call.Actor, call.Roster, call.Say), call.SentAt, ct);
    }
}

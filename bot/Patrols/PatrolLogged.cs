using LiaisonBot.Commands;
using LiaisonBot.Commands.Lines;
using LiaisonBot.Records;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Counterparts;
using LiaisonBot.Storage.Patrols;
using LiaisonBot.Storage.Records;

namespace LiaisonBot.Patrols;

/// <summary><c>/patrol COUNTERPART, bilateral|joint[, DETAIL]…: SUMMARY</c>; one that starts later is a plan.</summary>
internal sealed class PatrolLogged(LiaisonDb db, Registrar registrar, Resend resend, Cards cards) : ICommand
{
    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        if (call.Text.Length == 0)
        {
            return Reply.Say(call.Say.PatrolExamples(call.Typed));
        }

        if (call.Actor.UnitId is not { } unit || !call.Actor.Logs(unit))
        {
            return Reply.Refuse(call.Say.NoUnitToLogFor());
        }

        var parsed = PatrolLine.Read(call.Text, new LineContext(call.SentAt, call.Zone, call.Actor.Language));
        if (!parsed.Ok)
        {
            return Reply.Refuse(call.Say.LineProblem(parsed.Problem));
        }

        return await resend.AskAsync(call, ct) ?? await LogAsync(call, unit, parsed.Value, ct);
    }

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

    private async Task<Reply> LogAsync(CommandCall call, UnitId unit, PatrolDraft draft, CancellationToken ct)
    {
        var (counterpart, instead) = CounterpartDesk.Find(call, unit, draft.Counterpart);
        if (counterpart is null)
        {
            return instead!;
        }

        var record = await registrar.EnterAsync(call, EntryOf(unit, draft, counterpart), ct);
        db.Patrols.Add(PatrolOf(record.Id, draft));
        return await cards.ReplyAsync(record, new Reader(call.Actor, call.Roster, call.Say), call.SentAt, ct);
    }
}

using LiaisonBot.Commands;
using LiaisonBot.Storage.Records;

namespace LiaisonBot.Records;

/// <summary><c>/done NUMBER [DETAILS]</c>: a plan has happened, with what is known now (people, markers, kilometres).</summary>
internal sealed class PlanConfirmed(RecordPick pick, Registrar registrar, Cards cards, PlanDetails details) : ICommand
{
    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        if (RecordPick.Cut(call.Text) is var (number, rest))
        {
            var (found, instead) = await pick.FindAsync(call, number, ct);
            return found is null ? instead! : await ConfirmAsync(call, found, rest, ct);
        }

        return await pick.AnsweredAsync(call, ct) is { } answered
            ? await ConfirmAsync(call, answered, call.Text, ct)
            : Reply.Refuse(call.Say.DoneWhat(call.Text, call.Typed));
    }

    private async Task<Reply> ConfirmAsync(CommandCall call, Record record, string rest, CancellationToken ct)
    {
        if (WhyNot(call, record) is { } refusal)
        {
            return Reply.Refuse(refusal);
        }

        if (rest.Length > 0 && await details.AddAsync(record, rest, call, ct) is { } problem)
        {
            return Reply.Refuse(call.Say.LineProblem(problem));
        }

        await registrar.ConfirmAsync(record, ct);
        return await cards.ShowAsync(record, new Reader(call.Actor, call.Roster, call.Say), call.SentAt, ct) with
        {
            InGroup = call.Say.DoneInGroup(RecordName.Full(record, call.Actor.Units)),
        };
    }

    private static string? WhyNot(CommandCall call, Record record)
    {
        var name = RecordName.Of(record, call.Actor);
        return !call.Actor.Logs(record.UnitId) ? call.Say.OnlyReads(name)
            : record.State == RecordState.Void ? call.Say.AlreadyVoid(name, record.VoidReason)
            : record.Register == Register.Letter ? call.Say.NotAPlan(name)
            : record.State == RecordState.Done ? call.Say.AlreadyDone(name)
            : !PlanDone.HasBegun(record, call.SentAt) ? call.Say.NotYetHappened(name)
            : null;
    }
}

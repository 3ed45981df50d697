using LiaisonBot.Commands;
using LiaisonBot.Storage.Records;

namespace LiaisonBot.Records;

/// <summary><c>/void NUMBER: reason</c>; without a number it drops the questions that still wait.</summary>
internal sealed class RecordVoided(OpenQuestions open, RecordPick pick, Registrar registrar, Cards cards) : ICommand
{
    private const int ShortestReason = 3;
    private const int LongestReason = 300;

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var answered = await pick.AnsweredAsync(call, ct);
        if (call.Text.Length == 0 && answered is null)
        {
            return Reply.Say(await open.DropAsync(call, ct) ? call.Say.Dropped() : call.Say.NothingUnfinished(call.Typed));
        }

        if (RecordPick.Cut(call.Text) is not var (number, reason))
        {
            return answered is null
                ? Reply.Refuse(call.Say.VoidWhat(call.Text, call.Typed))
                : await VoidAsync(call, answered, call.Text.TrimStart(':', ' '), ct);
        }

        var (found, instead) = await pick.FindAsync(call, number, ct);
        return found is null ? instead! : await VoidAsync(call, found, reason, ct);
    }

    private async Task<Reply> VoidAsync(CommandCall call, Record record, string typed, CancellationToken ct)
    {
        var name = RecordName.Of(record, call.Actor);
        var reason = Commands.Lines.LineText.Collapse(Calendar.Folding.Whole(typed));
        if (!call.Actor.Logs(record.UnitId))
        {
            return Reply.Refuse(call.Say.OnlyReads(name));
        }

        if (record.State == RecordState.Void)
        {
            return Reply.Refuse(call.Say.AlreadyVoid(name, record.VoidReason));
        }

        if (reason.Length is < ShortestReason or > LongestReason || !Commands.Lines.LineText.SaysSomething(reason))
        {
            return Reply.Refuse(call.Say.VoidNeedsReason(name, call.Typed, reason.Length > LongestReason));
        }

        await registrar.VoidAsync(record, reason, call.Actor.Id, call.SentAt, ct);
        return await cards.ShowAsync(record, new Reader(call.Actor, call.Roster, call.Say), call.SentAt, ct) with
        {
            InGroup = call.Say.VoidedInGroup(RecordName.Full(record, call.Actor.Units)),
        };
    }
}

using LiaisonBot.Commands;
using LiaisonBot.Storage.Records;

namespace LiaisonBot.Records;

/// <summary><c>/restore NUMBER</c>: a void record counts again, under the number it always kept. The void and its undoing stay in its history.</summary>
internal sealed class VoidTakenBack(RecordPick pick, Registrar registrar, Cards cards) : ICommand
{
    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        if (RecordPick.Cut(call.Text) is var (number, _))
        {
            var (found, instead) = await pick.FindAsync(call, number, ct);
            return found is null ? instead! : await RestoreAsync(call, found, ct);
        }

        return await pick.AnsweredAsync(call, ct) is { } answered ? await RestoreAsync(call, answered, ct) : Reply.Refuse(call.Say.RestoreWhat(call.Typed));
    }

    private async Task<Reply> RestoreAsync(CommandCall call, Record record, CancellationToken ct)
    {
        var name = RecordName.Of(record, call.Actor);
        if (!call.Actor.Logs(record.UnitId) || record.State != RecordState.Void)
        {
            return Reply.Refuse(record.State != RecordState.Void && call.Actor.Logs(record.UnitId) ? call.Say.IsNotVoid(name) : call.Say.OnlyReads(name));
        }

        await registrar.RestoreAsync(record, ct);
        return await cards.ShowAsync(record, new Reader(call.Actor, call.Roster, call.Say), call.SentAt, ct);
    }
}

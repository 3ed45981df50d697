using LiaisonBot.Commands;
using LiaisonBot.Storage.Records;

namespace LiaisonBot.Records;

/// <summary>A plan was confirmed by one tap.</summary>
internal sealed class PlanDone(RecordDesk desk, Registrar registrar, Cards cards) : IButton
{
    public const string Prefix = "done";

    public async Task<Reply> PressAsync(PressCall press, CancellationToken ct)
    {
        var record = await desk.FindAsync(press.RecordKey, press.Actor, ct);
        if (record is not { State: RecordState.Planned } || !press.Actor.Logs(record.UnitId))
        {
            return Reply.Over(press.Say.ButtonIsStale());
        }

        if (record.EventAt > press.At)
        {
            return Reply.Over(press.Say.NotYetHappened(RecordName.Of(record, press.Actor)));
        }

        await registrar.ConfirmAsync(record, ct);
        var reader = new Reader(press.Actor, press.Roster, press.Say);
        return Reply.Overwrite(await cards.WriteAsync(record, reader, ct)) with { Shows = record.Id };
    }
}

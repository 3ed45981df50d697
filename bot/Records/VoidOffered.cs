using LiaisonBot.Commands;
using LiaisonBot.Storage.Records;

namespace LiaisonBot.Records;

/// <summary>"Hủy" below a card or a plan: a voiding needs a reason, so the line to send is handed over.</summary>
internal sealed class VoidOffered(RecordDesk desk) : IButton
{
    public const string Prefix = "drop";

    public async Task<Reply> PressAsync(PressCall press, CancellationToken ct)
    {
        var record = await desk.FindAsync(press.RecordKey, press.Actor, ct);
        if (record is null || record.State == RecordState.Void || !press.Actor.Logs(record.UnitId))
        {
            return Reply.Over(press.Say.ButtonIsStale());
        }

        var name = RecordName.Of(record, press.Actor);
        return Reply.Say(press.Say.VoidLine(name, record.State == RecordState.Planned)) with { Shows = record.Id, InGroup = press.Say.AnsweredInPrivate() };
    }
}

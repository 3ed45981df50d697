using LiaisonBot.Commands;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Records;

namespace LiaisonBot.Records;

/// <summary>A plan was confirmed by one tap, below its card or in the list of what is coming up.</summary>
internal sealed class PlanDone(LiaisonDb db, RecordDesk desk, Registrar registrar, Cards cards) : IButton
{
    public const string Prefix = "done";

    public async Task<Reply> PressAsync(PressCall press, CancellationToken ct)
    {
        var record = await desk.FindAsync(press.RecordKey, press.Actor, ct);
        if (record is null || !press.Actor.Logs(record.UnitId))
        {
            return Reply.Over(press.Say.ButtonIsStale());
        }

        var name = RecordName.Of(record, press.Actor);
        if (record.State != RecordState.Planned)
        {
            return Reply.Over(record.State == RecordState.Done ? press.Say.AlreadyDone(name) : press.Say.AlreadyVoid(name, null));
        }

        if (!HasBegun(record, press.At))
        {
            return Reply.Over(press.Say.NotYetHappened(name));
        }

        await registrar.ConfirmAsync(record, ct);
        var shown = await cards.ShowAsync(record, new Reader(press.Actor, press.Roster, press.Say), press.At, ct);
        return shown with { Overwrites = await IsCardAsync(press, record.Id, ct) };
    }

    /// <summary>A plan can be confirmed from its start on.</summary>
    public static bool HasBegun(Record record, DateTimeOffset now) => record.EventAt <= now;

    // A list is not written over: the other plans in it still wait.
    private async Task<bool> IsCardAsync(PressCall press, RecordId record, CancellationToken ct) =>
        await db.RecordMessages.FindAsync([press.Chat.Id, press.MessageId], ct) is { } shown && shown.RecordId == record;
}

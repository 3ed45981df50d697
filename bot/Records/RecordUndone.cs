using LiaisonBot.Commands;
using LiaisonBot.Storage.Records;

namespace LiaisonBot.Records;

/// <summary>The author took a fresh record back: it is voided, its numbers stay.</summary>
internal sealed class RecordUndone(RecordDesk desk, Registrar registrar, Cards cards) : IButton
{
    public const string Prefix = "undo";

    public async Task<Reply> PressAsync(PressCall press, CancellationToken ct)
    {
        var record = await desk.FindAsync(press.RecordKey, press.Actor, ct);
        if (record is null || record.AuthorId != press.Actor.Id || record.State == RecordState.Void || !press.Actor.Logs(record.UnitId))
        {
            return Reply.Over(press.Say.ButtonIsStale());
        }

        if (!Cards.CanUndo(record, press.At))
        {
            return Reply.Over(press.Say.UndoIsOver(RecordName.Bare(record)));
        }

        // The reason stands in the register book, which is kept in Vietnamese whoever undoes.
        await registrar.VoidAsync(record, Words.Phrases.In(Commands.Lines.Tongue.Vi).WithdrawnByAuthor(), press.Actor.Id, press.At, ct);
        return await cards.ShowAsync(record, new Reader(press.Actor, press.Roster, press.Say), press.At, ct) with { Overwrites = true };
    }
}

/// <summary>The author took the undo back.</summary>
internal sealed class RecordRestored(RecordDesk desk, Registrar registrar, Cards cards) : IButton
{
    public const string Prefix = "redo";

    public async Task<Reply> PressAsync(PressCall press, CancellationToken ct)
    {
        var record = await desk.FindAsync(press.RecordKey, press.Actor, ct);
        if (record is null || !Cards.CanRestore(record, press.Actor.Id, press.At) || !press.Actor.Logs(record.UnitId))
        {
            return Reply.Over(press.Say.ButtonIsStale());
        }

        await registrar.RestoreAsync(record, ct);
        return await cards.ShowAsync(record, new Reader(press.Actor, press.Roster, press.Say), press.At, ct) with { Overwrites = true };
    }
}

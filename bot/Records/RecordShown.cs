using LiaisonBot.Commands;
using LiaisonBot.Commands.Lines;

namespace LiaisonBot.Records;

/// <summary><c>/show NUMBER</c>, or as an answer to a card; a number in a list opens its card by one tap.</summary>
internal sealed class RecordShown(RecordDesk desk, RecordPick pick, Cards cards) : ICommand, IButton
{
    public const string Prefix = "show";

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var reader = new Reader(call.Actor, call.Roster, call.Say);
        if (call.Text.Length == 0)
        {
            return await pick.AnsweredAsync(call, ct) is { } answered
                ? await cards.ShowAsync(answered, reader, call.SentAt, ct)
                : Reply.Refuse(call.Say.ShowWhat(call.Typed));
        }

        if (RecordNumber.Read(call.Text) is not { } number)
        {
            return Reply.Refuse(call.Say.NotARecordNumber(call.Text, call.Typed));
        }

        var (found, instead) = await pick.FindAsync(call, number, ct);
        return found is null ? instead! : await cards.ShowAsync(found, reader, call.SentAt, ct);
    }

    public async Task<Reply> PressAsync(PressCall press, CancellationToken ct) =>
        await desk.FindAsync(press.RecordKey, press.Actor, ct) is { } record
            ? await cards.ShowAsync(record, new Reader(press.Actor, press.Roster, press.Say), press.At, ct)
            : Reply.Over(press.Say.ButtonIsStale());
}

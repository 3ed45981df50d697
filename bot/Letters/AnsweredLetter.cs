using LiaisonBot.Commands;
using LiaisonBot.Commands.Lines;
using LiaisonBot.Records;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Counterparts;
using LiaisonBot.Storage.Letters;
using LiaisonBot.Storage.Records;

namespace LiaisonBot.Letters;

/// <summary>A line to send when the letter answered was not found: with the letter that waits, or with none.</summary>
internal sealed record ReplyCopy(string? Waiting, string Line);

/// <summary>Finds the letter that a line answers: of the same counterpart, in the opposite direction.</summary>
internal sealed class AnsweredLetter(RecordDesk desk, LiaisonDb db)
{
    /// <summary>The letter, or what to say instead; neither when the line answers none.</summary>
    public async Task<(Record? Answered, Reply? Refusal)> FindAsync(
        CommandCall call, UnitId unit, LetterDraft draft, Counterpart counterpart, CancellationToken ct)
    {
        if (draft.ReplyTo is not { } text || RecordNumber.Read(text) is not { } number)
        {
            return (null, null);
        }

        var found = await desk.FindAsync(number, call.Actor, ct);
        if (found is [{ Register: Register.Letter } letter] && letter.CounterpartId == counterpart.Id && letter.Kind != (int)draft.Direction)
        {
            return (letter, null);
        }

        if (found.Count > 1)
        {
            return (null, Reply.Refuse(call.Say.WhichRecord([.. found.Select(r => RecordName.Full(r, call.Actor.Units))])));
        }

        var copy = await CopyAsync(call, unit, draft, counterpart, ct);
        return (null, Reply.Refuse(found switch
        {
            [{ Register: Register.Letter } other] => call.Say.ReplyToDoesNotFit(RecordName.Of(other, call.Actor), copy),
            [var other] => call.Say.ReplyToUnknown(RecordName.Of(other, call.Actor), copy),
            _ => call.Say.ReplyToUnknown(text, copy),
        }));
    }

    private async Task<ReplyCopy> CopyAsync(CommandCall call, UnitId unit, LetterDraft draft, Counterpart counterpart, CancellationToken ct)
    {
        var opposite = draft.Direction == Direction.Sent ? Direction.Received : Direction.Sent;
        var waiting = await db.FirstWaitingAsync(unit, counterpart.Id, opposite, ct) is { } record ? RecordName.Of(record, call.Actor) : null;
        return new(waiting, LetterLine.Write(draft with { ReplyTo = waiting }, call.Actor.Language));
    }
}

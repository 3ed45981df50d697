using LiaisonBot.Commands;
using LiaisonBot.Records;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Letters;
using LiaisonBot.Storage.Records;

namespace LiaisonBot.Letters;

/// <summary>"đến Kim Bình" was meant as "to": the letter changes its direction and its book by one tap.</summary>
internal sealed class DirectionTurned(LiaisonDb db, RecordDesk desk, Registrar registrar, Cards cards) : IButton
{
    public const string Prefix = "turn";

    /// <summary>A reply goes the other way than the letter it answers, so its direction is sure.</summary>
    public static bool CanTurn(Letter letter) => letter is { DirectionUnsure: true, ReplyToId: null };

    public async Task<Reply> PressAsync(PressCall press, CancellationToken ct)
    {
        var record = await desk.FindAsync(press.RecordKey, press.Actor, ct);
        if (record is not { Register: Register.Letter, State: RecordState.Done } || record.AuthorId != press.Actor.Id || !press.Actor.Logs(record.UnitId)
            || !Cards.CanUndo(record, press.At) || await db.Letters.FindAsync([record.Id], ct) is not { } letter || !CanTurn(letter))
        {
            return Reply.Over(press.Say.ButtonIsStale());
        }

        var turned = letter.Direction == Direction.Sent ? Direction.Received : Direction.Sent;
        if (!await registrar.TurnAsync(record, (int)turned, (int)turned, ct))
        {
            return Reply.Over(press.Say.TurnIsTooLate());
        }

        letter.Turn();
        await db.FollowAsync(record, letter, ct);
        return await cards.ShowAsync(record, new Reader(press.Actor, press.Roster, press.Say), press.At, ct) with { Overwrites = true };
    }
}

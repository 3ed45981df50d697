using System.Security.Cryptography;
using System.Text;
using LiaisonBot.Chat;
using LiaisonBot.Commands;
using LiaisonBot.Commands.Secrecy;
using LiaisonBot.Known;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Delivery;
using LiaisonBot.Words;

namespace LiaisonBot.Delivery;

/// <summary>What becomes of an item that could not be carried out: a dead letter, and a short word to the person.</summary>
internal sealed partial class Apology(LiaisonDb db, Outgoings outgoings, RosterCache rosters, SeenUpdates seen, ReplayMarks replays, Meters meters, TimeProvider time, ILogger<Apology> log)
{
    /// <summary>Writes the dead letter and the apology; the caller saves them.</summary>
    public async Task WriteAsync(WorkItem item, Exception failure, CancellationToken ct)
    {
        meters.DeadLetters.Add(1);

        var error = Describe(failure);
        if (item is ReplayItem replay)
        {
            // The person was told when it failed first, and it is still true that nothing was logged.
            replays.Fail(replay, error);
            LogFailed(replay.ErrorId, "replay", error);
            return;
        }

        if (item is not ArrivalItem { Arrival: var arrival })
        {
            LogFailed(await BuryAsync(item, error, ct), item.GetType().Name, error);
            return;
        }

        seen.Mark(arrival.UpdateId);
        var id = Bury(arrival, error);
        LogFailed(id, "update", error);
        await ApologiseAsync(arrival.What, id, ct);
    }

    /// <summary>Keeps an update that cannot be carried out; returns the id a person can name.</summary>
    public string Bury(Arrival arrival, string error)
    {
        var id = NewId();
        db.DeadLetters.Add(new DeadLetter(id, IdOf(arrival), arrival.What?.Chat.Id, LengthOf(arrival),
            arrival.Digest.Sha256, error, time.GetUtcNow())
        {
            // What cannot be decoded cannot be looked through for marks of secrecy, so its text is not kept either.
            Raw = arrival.What is null || SecrecyGate.FindsAnywhere(arrival) ? null : Encoding.UTF8.GetString(arrival.Raw.Span),
        });
        return id;
    }

    /// <summary>Keeps no more than that an item failed, when not even the apology for it can be written; reads nothing of what it says.</summary>
    public void Bury(WorkItem item, Exception failure)
    {
        var (id, error) = (NewId(), Describe(failure));
        if (item is ArrivalItem { Arrival: var arrival })
        {
            seen.Mark(arrival.UpdateId);
            db.DeadLetters.Add(new DeadLetter(id, IdOf(arrival), null, LengthOf(arrival), arrival.Digest.Sha256, error, time.GetUtcNow()));
        }
        else if (item is ReplayItem replay)
        {
            id = replay.ErrorId;
            replays.Fail(replay, error);
        }
        else
        {
            db.DeadLetters.Add(new DeadLetter(id, null, null, 0, "", error, time.GetUtcNow()));
        }

        LogFailed(id, item.GetType().Name, error);
    }

    // An alarm that fails is rung again every minute; it is one dead letter all the same.
    private async Task<string> BuryAsync(WorkItem item, string error, CancellationToken ct)
    {
        var id = item is RingItem { Name: { } name } ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 4)) : NewId();
        if (await db.DeadLetters.FindAsync([id], ct) is null)
        {
            db.DeadLetters.Add(new DeadLetter(id, null, null, 0, "", (item is RingItem ring ? ring.Key + " " : "") + error, time.GetUtcNow()));
        }

        return id;
    }

    // The message of an exception may quote a row, so only its type and the place it was thrown are kept.
    private static string Describe(Exception failure) => failure.GetType().Name + " in " + (failure.TargetSite?.DeclaringType?.FullName ?? "?");

    // The id that stands for one that could not be read says nothing to anybody.
    private static long? IdOf(Arrival arrival) => arrival.IsNamed ? arrival.UpdateId : null;

    private static int LengthOf(Arrival arrival) => (int)Math.Min(arrival.TooLarge?.Length ?? arrival.Raw.Length, int.MaxValue);

    private async Task ApologiseAsync(Incoming? what, string id, CancellationToken ct)
    {
        if (what is not (MessageIn or ButtonPress) || what.From is not { } from || (await rosters.GetAsync(ct)).FindActor(from.Id, time.GetUtcNow()) is not { } actor)
        {
            return;
        }

        var say = Phrases.In(actor.Language);
        await outgoings.WriteAsync(new Turn(Reply.Refuse(say.SomethingBroke(id)), what.Chat, null, say)
        {
            Actor = actor, PressId = (what as ButtonPress)?.PressId,
        }, ct);
    }

    private static string NewId() => RandomNumberGenerator.GetHexString(8, lowercase: true);

    [LoggerMessage(Level = LogLevel.Error, Message = "Dead letter {ErrorId}: {Item} failed with {Error}")]
    private partial void LogFailed(string errorId, string item, string error);
}

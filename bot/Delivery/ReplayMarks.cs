using LiaisonBot.Commands;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Delivery;

namespace LiaisonBot.Delivery;

/// <summary>What is noted of a dead letter that is replayed, in the transaction of what the replay does.</summary>
internal sealed class ReplayMarks(LiaisonDb db, AuditNotes notes, TimeProvider time)
{
    /// <summary>
    /// Whether to carry it out now. Its update was seen long ago, so that it is the dead letter itself which says that this is
    /// still to be done: marked with what the replay does or not at all, it is done once however often it is asked for.
    /// </summary>
    public async Task<bool> TakeUpAsync(ReplayItem replay, CancellationToken ct)
    {
        if (await db.DeadLetters.FindAsync([replay.ErrorId], ct) is not { WantedAt: not null } letter)
        {
            return false;
        }

        if (replay.Arrival.What is null)
        {
            letter.FailAgain(DeadLetter.Undecodable);
            return false;
        }

        letter.Replay(time.GetUtcNow());
        notes.Add("deadletter.replayed", SubjectOf(replay.ErrorId), null, new { update = replay.Arrival.UpdateId });
        return true;
    }

    /// <summary>It failed again, and stays a dead letter.</summary>
    public void Fail(ReplayItem replay, string error) => db.DeadLetters.Find(replay.ErrorId)?.FailAgain(error);

    /// <summary>How a dead letter is called in the audit.</summary>
    public static string SubjectOf(string errorId) => "deadletter:" + errorId;
}

using LiaisonBot.Commands;
using LiaisonBot.Known;
using LiaisonBot.Storage;

namespace LiaisonBot.Letters;

/// <summary>Nobody has taken an urgent letter yet: commanders are told again. A ring for another time than the one stored does nothing.</summary>
internal sealed class UrgentDue(LiaisonDb db, UrgentLetters letters, RosterCache rosters, TimeProvider time) : IAlarm
{
    public const string Prefix = "urgent";

    public async Task<Reply> RingAsync(long id, DateTimeOffset due, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        return await db.UrgentCalls.FindAsync([new RecordId(id)], ct) is { } call && call.NextDue == due && due <= now
            ? Reply.Silent with { Posts = await letters.GoOnAsync(call, await rosters.GetAsync(ct), now, ct) }
            : Reply.Silent;
    }
}

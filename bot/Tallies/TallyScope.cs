using LiaisonBot.Chat;
using LiaisonBot.Known;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Units;

namespace LiaisonBot.Tallies;

/// <summary>
/// Whose figures may be shown in a chat: in private those of the units the person reads; in a group those of the unit it
/// is bound to and below, whoever asks, since all there see the answer.
/// </summary>
/// <param name="Own">The unit meant when none is named.</param>
internal sealed record TallyScope(UnitId Own, Actor Actor, bool InGroup)
{
    /// <summary>The scope; null when the group is bound to no unit or the person reads no unit.</summary>
    public static async Task<TallyScope?> FindAsync(LiaisonDb db, Actor actor, ChatRef chat, CancellationToken ct)
    {
        if (chat.Kind == ChatKind.Group)
        {
            return await db.KnownChats.FindAsync([chat.Id], ct) is { UnitId: { } bound } ? new(bound, actor, true) : null;
        }

        var readable = actor.Readable;
        return actor.UnitId is { } own && actor.Reads(own) ? new(own, actor, false)
            : readable.Count > 0 ? new(readable[0], actor, false)
            : null;
    }

    /// <summary>Whether this unit's figures may be shown here.</summary>
    public bool Allows(UnitId unit) => InGroup ? Actor.Units.Within(Own, Actor.Today).Any(u => u.Id == unit) : Actor.Reads(unit);

    /// <summary>The units that may be named, by code.</summary>
    public IReadOnlyList<Unit> Offered => [.. Actor.Units.All.Where(u => Allows(u.Id))];
}

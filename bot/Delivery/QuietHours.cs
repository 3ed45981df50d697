using LiaisonBot.Calendar;
using LiaisonBot.Commands;
using LiaisonBot.Known;
using LiaisonBot.Storage;

namespace LiaisonBot.Delivery;

/// <summary>At night messages come without a sound. The night is that of the unit: of the person's own, or of the one a group is bound to.</summary>
internal sealed class QuietHours(LiaisonDb db, RosterCache rosters, TimeProvider time)
{
    private const int FromHour = 22;
    private const int ToHour = 6;

    /// <summary>Whether it is night now for who reads this chat.</summary>
    public async ValueTask<bool> AreNowAsync(long chatId, CancellationToken ct)
    {
        var roster = await rosters.GetAsync(ct);
        var unit = roster.FindPerson(chatId) is { } person ? person.UnitId : chatId < 0 ? (await db.KnownChats.FindAsync([chatId], ct))?.UnitId : null;
        return WallClock.ToLocal(time.GetUtcNow(), unit is { } home ? roster.Units.ZoneOf(home) : Zones.Default).Hour is >= FromHour or < ToHour;
    }
}

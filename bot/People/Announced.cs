using LiaisonBot.Commands;
using LiaisonBot.Known;
using LiaisonBot.Storage;
using LiaisonBot.Storage.People;
using LiaisonBot.Words;

namespace LiaisonBot.People;

/// <summary>An administrator who takes a reading role is announced: nobody reads a unit's registers unseen.</summary>
internal static class Announced
{
    /// <summary>One line to each commander of the unit, or of the nearest unit above that has one.</summary>
    public static IReadOnlyList<Post> ToCommanders(Actor administrator, Role role, UnitId? unit, Roster roster)
    {
        if (!administrator.Administers || role == Role.Administrator || unit is not { } id)
        {
            return [];
        }

        var commanders = roster.Units.Upwards(id, administrator.Today)
            .Select(u => roster.Holders(Role.Commander, u.Id).Where(p => p.Id != administrator.Id).ToList())
            .FirstOrDefault(found => found.Count > 0) ?? [];
        return [.. commanders.Select(c => new Post(
            c.AccountId, Phrases.Of(c).AdministratorReads(administrator.Name, role, roster.Units.Get(id)), Rank.Reminder))];
    }
}

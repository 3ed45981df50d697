using LiaisonBot.Known;
using LiaisonBot.Storage;
using LiaisonBot.Storage.People;

namespace LiaisonBot.People;

/// <summary>Who sees to whom: administrators to everybody, coordinators to the people of their units.</summary>
internal static class Charge
{
    /// <summary>Whether a person stands on the actor's list.</summary>
    public static bool Sees(Actor actor, Person person, Roster roster) =>
        actor.Administers || PlacesOf(person, roster).Any(actor.Coordinates);

    /// <summary>Whether the actor may remove, lock or move a person: only one who holds nothing the actor could not have granted.</summary>
    public static bool Manages(Actor actor, Person person, Roster roster) =>
        Sees(actor, person, roster) && roster.GrantsOf(person.Id).All(g => actor.Grants(g.Role, g.UnitId));

    /// <summary>Whether nobody else could run the host if this person could not.</summary>
    public static bool IsLastAdministrator(Person person, Roster roster) =>
        Administers(person, roster) && !roster.People.Any(p => p.Id != person.Id && Administers(p, roster));

    private static bool Administers(Person person, Roster roster) =>
        person.Active && roster.GrantsOf(person.Id).Any(g => g.Role == Role.Administrator);

    private static IEnumerable<UnitId> PlacesOf(Person person, Roster roster) =>
        roster.GrantsOf(person.Id).Select(g => g.UnitId).Append(person.UnitId).OfType<UnitId>();
}

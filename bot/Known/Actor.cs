using LiaisonBot.Commands.Lines;
using LiaisonBot.Storage;
using LiaisonBot.Storage.People;

namespace LiaisonBot.Known;

/// <summary>A role held in a unit; the unit is null only for the administrator of the whole host.</summary>
internal sealed record Holding(Role Role, UnitId? UnitId);

/// <summary>Someone who may speak to the bot, with what they may do today. A value: it does not follow later changes.</summary>
internal sealed record Actor(
    PersonId Id, long AccountId, string Name, Tongue Language, UnitId? UnitId, IReadOnlyList<Holding> Holdings, UnitTree Units, DateOnly Today)
{
    /// <summary>Whether any of the roles is held anywhere.</summary>
    public bool Is(params IReadOnlyList<Role> roles) => Holdings.Any(h => roles.Contains(h.Role));

    /// <summary>May read the records of a unit: officers their own, commanders and coordinators also those below.</summary>
    public bool Reads(UnitId unit) => Holdings.Any(h => h.UnitId is { } held && h.Role switch
    {
        Role.Officer => held == unit,
        Role.Commander or Role.Coordinator => Units.IsWithin(unit, held, Today),
        _ => false,
    });

    /// <summary>May enter and correct records of a unit: officers their own, coordinators also those below.</summary>
    public bool Logs(UnitId unit) => Holdings.Any(h => h.UnitId is { } held && h.Role switch
    {
        Role.Officer => held == unit,
        Role.Coordinator => Units.IsWithin(unit, held, Today),
        _ => false,
    });

    /// <summary>Looks over the records of a unit: its commander, and the coordinator and commanders above.</summary>
    public bool Oversees(UnitId unit) => Commands(unit) || Coordinates(unit);

    /// <summary>Commands a unit or one above it.</summary>
    public bool Commands(UnitId unit) => Holds(Role.Commander, unit);

    /// <summary>May set schedules and counterparts of a unit, bind groups to it and see to its people.</summary>
    public bool Coordinates(UnitId unit) => Holds(Role.Coordinator, unit);

    /// <summary>Runs the host: people, units, settings; no record by this right.</summary>
    public bool Administers => Is(Role.Administrator);

    /// <summary>May invite people to a role in a unit: administrators to any, coordinators to all but administrator.</summary>
    public bool Grants(Role role, UnitId? unit) =>
        Administers || (role != Role.Administrator && unit is { } at && Coordinates(at));

    /// <summary>The units whose records they may read, in order of code.</summary>
    public IReadOnlyList<UnitId> Readable => [.. Units.All.Select(u => u.Id).Where(Reads)];

    private bool Holds(Role role, UnitId unit) =>
        Holdings.Any(h => h.Role == role && h.UnitId is { } held && Units.IsWithin(unit, held, Today));
}

using LiaisonBot.Calendar;
using LiaisonBot.Commands;
using LiaisonBot.Commands.Lines;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Counterparts;
using LiaisonBot.Storage.Holidays;
using LiaisonBot.Storage.People;
using LiaisonBot.Storage.Units;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Known;

/// <summary>
/// The small tables that nearly every command asks, read once: people and their roles, units, counterparts, holidays.
/// A snapshot; <see cref="RosterCache"/> drops it whenever one of its tables may have changed.
/// </summary>
internal sealed class Roster
{
    private readonly Dictionary<long, Person> _byAccount;
    private readonly ILookup<PersonId, RoleGrant> _grants;
    private readonly Recollection<string, WorkingDays> _workingDays = new();

    private Roster(Tables tables)
    {
        Units = new UnitTree(tables.Units, tables.Placements);
        People = tables.People;
        Counterparts = new CounterpartBook(tables.Counterparts, tables.Aliases, tables.Facing);
        Holidays = tables.Holidays;
        _byAccount = tables.People.ToDictionary(p => p.AccountId);
        _grants = tables.Grants.Where(g => g.EndedAt is null).ToLookup(g => g.PersonId);
    }

    /// <summary>The units.</summary>
    public UnitTree Units { get; }

    /// <summary>Everyone who ever joined.</summary>
    public IReadOnlyList<Person> People { get; }

    /// <summary>The other side's units.</summary>
    public CounterpartBook Counterparts { get; }

    /// <summary>Days off and make-up working days of all countries.</summary>
    public IReadOnlyList<Holiday> Holidays { get; }

    /// <summary>Reads the snapshot, in the order of the keys on every database; nothing stays tracked.</summary>
    public static async Task<Roster> ReadAsync(LiaisonDb db, CancellationToken ct) => new(new Tables(
        await db.People.AsNoTracking().OrderBy(p => p.Id).ToListAsync(ct),
        await db.RoleGrants.AsNoTracking().OrderBy(g => g.Id).ToListAsync(ct),
        await db.Units.AsNoTracking().OrderBy(u => u.Id).ToListAsync(ct),
        await db.UnitPlacements.AsNoTracking().OrderBy(p => p.UnitId).ThenBy(p => p.From).ToListAsync(ct),
        await db.Counterparts.AsNoTracking().OrderBy(c => c.Id).ToListAsync(ct),
        await db.CounterpartAliases.AsNoTracking().OrderBy(a => a.CounterpartId).ThenBy(a => a.Alias).ToListAsync(ct),
        await db.CounterpartUnits.AsNoTracking().OrderBy(u => u.CounterpartId).ThenBy(u => u.UnitId).ToListAsync(ct),
        await db.Holidays.AsNoTracking().OrderBy(h => h.Country).ThenBy(h => h.Date).ToListAsync(ct)));

    /// <summary>Whoever this account is and what they may do now; null for a stranger, also one locked out or removed.</summary>
    public Actor? FindActor(long accountId, DateTimeOffset now) =>
        _byAccount.TryGetValue(accountId, out var person) && person.Active ? ActorOf(person, now) : null;

    /// <summary>The person with this account, also one who left.</summary>
    public Person? FindPerson(long accountId) => _byAccount.GetValueOrDefault(accountId);

    /// <summary>The person with this key, also one who left.</summary>
    public Person? FindPerson(PersonId id) => People.FirstOrDefault(p => p.Id == id);

    /// <summary>The roles a person holds now.</summary>
    public IEnumerable<RoleGrant> GrantsOf(PersonId id) => _grants[id];

    /// <summary>Active people who hold a role in exactly this unit.</summary>
    public IEnumerable<Person> Holders(Role role, UnitId unit) =>
        People.Where(p => p.Active && _grants[p.Id].Any(g => g.Role == role && g.UnitId == unit));

    /// <summary>The working days of the countries named; with two, a day counts when both work.</summary>
    public WorkingDays WorkingDaysOf(params IReadOnlyList<string> countries) =>
        _workingDays.Get(string.Join(',', countries), _ => new WorkingDays([.. countries.Select(DaysOf)]));

    /// <summary>What a person may do now.</summary>
    public Actor ActorOf(Person person, DateTimeOffset now)
    {
        var zone = person.UnitId is { } unit ? Units.ZoneOf(unit) : Zones.Default;
        return new Actor(
            person.Id, person.AccountId, person.Name, person.Language == "en" ? Tongue.En : Tongue.Vi, person.UnitId,
            [.. _grants[person.Id].Select(g => new Holding(g.Role, g.UnitId))], Units, WallClock.DayOf(now, zone));
    }

    private CountryDays DaysOf(string country)
    {
        var days = Holidays.Where(h => h.Country == country).ToLookup(h => h.Works, h => h.Date);
        return new CountryDays(country, days[false].ToHashSet(), days[true].ToHashSet());
    }

    private sealed record Tables(
        List<Person> People, List<RoleGrant> Grants, List<Unit> Units, List<UnitPlacement> Placements, List<Counterpart> Counterparts,
        List<CounterpartAlias> Aliases, List<CounterpartUnit> Facing, List<Holiday> Holidays);
}

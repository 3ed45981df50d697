using LiaisonBot.Storage;
using LiaisonBot.Storage.Units;

namespace LiaisonBot.Known;

/// <summary>The units and how they stand above one another on a day.</summary>
internal sealed class UnitTree
{
    private readonly Dictionary<UnitId, Unit> _units;
    private readonly ILookup<UnitId, UnitPlacement> _placements;

    public UnitTree(IReadOnlyList<Unit> units, IReadOnlyList<UnitPlacement> placements)
    {
        _units = units.ToDictionary(u => u.Id);
        _placements = placements.OrderBy(p => p.From).ToLookup(p => p.UnitId);
    }

    /// <summary>Every unit there is or was, by code.</summary>
    public IEnumerable<Unit> All => _units.Values.OrderBy(u => u.Code, StringComparer.Ordinal);

    /// <summary>The unit with this key.</summary>
    public Unit Get(UnitId id) => _units[id];

    /// <summary>The unit with this code or, folded, this name; null when there is none.</summary>
    public Unit? Find(string codeOrName)
    {
        var folded = Calendar.Folding.Fold(codeOrName);
        return _units.Values.FirstOrDefault(u => Calendar.Folding.Fold(u.Code) == folded)
            ?? _units.Values.FirstOrDefault(u => Calendar.Folding.Fold(u.NameVi) == folded || Calendar.Folding.Fold(u.NameEn) == folded);
    }

    /// <summary>The unit above on a day; null for a top unit. Before its first placement a unit stands where it first stood.</summary>
    public UnitId? ParentOf(UnitId id, DateOnly day)
    {
        var placed = _placements[id];
        return (placed.LastOrDefault(p => p.From <= day) ?? placed.FirstOrDefault())?.ParentId;
    }

    /// <summary>The unit, the one above it, and so on to the top.</summary>
    public IEnumerable<Unit> Upwards(UnitId id, DateOnly day)
    {
        var met = new HashSet<UnitId>();
        for (UnitId? at = id; at is { } here && met.Add(here) && _units.TryGetValue(here, out var unit); at = ParentOf(here, day))
        {
            yield return unit;
        }
    }

    /// <summary>Whether <paramref name="id"/> is <paramref name="top"/> or stands below it.</summary>
    public bool IsWithin(UnitId id, UnitId top, DateOnly day) => Upwards(id, day).Any(u => u.Id == top);

    /// <summary>The unit and all below it on a day, in order of code; a merged unit counts with its successor.</summary>
    public IReadOnlyList<Unit> Within(UnitId top, DateOnly day) => [.. All.Where(u => IsWithin(Successor(u).Id, top, day) || IsWithin(u.Id, top, day))];

    /// <summary>The units directly below on a day.</summary>
    public IReadOnlyList<Unit> Below(UnitId id, DateOnly day) => [.. All.Where(u => u.Id != id && ParentOf(u.Id, day) == id)];

    /// <summary>The top unit above, whose monthly window holds for all below.</summary>
    public Unit TopOf(UnitId id, DateOnly day) => Upwards(id, day).Last();

    /// <summary>The zone of a unit's wall clocks.</summary>
    public TimeZoneInfo ZoneOf(UnitId id) => TimeZoneInfo.FindSystemTimeZoneById(_units[id].Zone);

    private Unit Successor(Unit unit)
    {
        for (var steps = 0; steps < _units.Count && unit.SuccessorId is { } next && _units.TryGetValue(next, out var successor); steps++)
        {
            unit = successor;
        }

        return unit;
    }
}

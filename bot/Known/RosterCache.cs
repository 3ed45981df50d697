using LiaisonBot.Storage;
using LiaisonBot.Storage.Counterparts;
using LiaisonBot.Storage.Holidays;
using LiaisonBot.Storage.People;
using LiaisonBot.Storage.Units;

namespace LiaisonBot.Known;

/// <summary>Keeps the roster between commands of the single writer, and forgets it when it may be stale.</summary>
internal sealed class RosterCache(LiaisonDb db, Members members)
{
    private Roster? _roster;

    /// <summary>The roster as it stands inside the writer's transaction.</summary>
    public ValueTask<Roster> GetAsync(CancellationToken ct) => _roster is { } roster ? new(roster) : ReadAsync(ct);

    /// <summary>Forgets it: after a rollback, and when a verb wrote beside the writer.</summary>
    public void Drop() => _roster = null;

    private async ValueTask<Roster> ReadAsync(CancellationToken ct)
    {
        _roster = await Roster.ReadAsync(db, ct);
        members.Know(_roster.People);
        return _roster;
    }

    /// <summary>Whether a row stands in one of its tables.</summary>
    public static bool Holds(object row) =>
        row is Person or RoleGrant or Unit or UnitPlacement or Counterpart or CounterpartAlias or CounterpartUnit or Holiday;
}

using LiaisonBot.Calendar;
using LiaisonBot.Commands;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Counterparts;

namespace LiaisonBot.Counterparts;

/// <summary>A counterpart as somebody entered it.</summary>
internal sealed record NewCounterpart(
    string NameVi, string? NameEn, string? NameLocal, string Country, IReadOnlyList<string> Aliases, IReadOnlyList<UnitId> FacedBy);

/// <summary>Changes counterparts in the database and notes it; whether it may be done is asked before.</summary>
internal sealed class CounterpartTable(LiaisonDb db, Keys keys, AuditNotes notes)
{
    /// <summary>A new unit of the other side with its aliases and the units that face it.</summary>
    public Counterpart Add(NewCounterpart what)
    {
        var counterpart = db.Counterparts.Add(new Counterpart(
            new CounterpartId(keys.Next()), what.NameVi, what.NameEn ?? what.NameVi, what.NameLocal, what.Country, Countries.ZoneOf(what.Country))).Entity;
        foreach (var alias in what.Aliases.Distinct(StringComparer.Ordinal))
        {
            db.CounterpartAliases.Add(new CounterpartAlias(counterpart.Id, alias));
        }

        foreach (var unit in what.FacedBy.Distinct())
        {
            db.CounterpartUnits.Add(new CounterpartUnit(counterpart.Id, unit));
        }

        notes.Add("counterpart.added", SubjectOf(counterpart.Id), null,
            new { what.NameVi, what.NameEn, what.NameLocal, what.Country, what.Aliases, units = what.FacedBy.Select(u => u.Value) });
        return counterpart;
    }

    /// <summary>One more way its name is written.</summary>
    public void Alias(CounterpartId id, string alias)
    {
        db.CounterpartAliases.Add(new CounterpartAlias(id, alias));
        notes.Add("counterpart.alias", SubjectOf(id), null, new { alias });
    }

    /// <summary>One more unit of ours faces it.</summary>
    public void Face(CounterpartId id, UnitId unit)
    {
        db.CounterpartUnits.Add(new CounterpartUnit(id, unit));
        notes.Add("counterpart.faced", SubjectOf(id), null, new { unit = unit.Value });
    }

    /// <summary>Is no longer offered.</summary>
    public async Task RetireAsync(CounterpartId id, DateTimeOffset now, CancellationToken ct)
    {
        var counterpart = await db.Counterparts.FindAsync([id], ct) ?? throw new InvalidOperationException("The counterpart is not there any more.");
        counterpart.Retire(now);
        notes.Add("counterpart.retired", SubjectOf(id), null, new { counterpart.RetiredAt });
    }

    private static string SubjectOf(CounterpartId id) => FormattableString.Invariant($"counterpart:{id.Value}");
}

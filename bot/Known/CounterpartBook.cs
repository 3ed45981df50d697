using LiaisonBot.Calendar;
using LiaisonBot.Commands.Lines;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Counterparts;

namespace LiaisonBot.Known;

/// <summary>The other side's units, their aliases and who faces them.</summary>
internal sealed class CounterpartBook
{
    private readonly Dictionary<CounterpartId, Counterpart> _all;
    private readonly ILookup<CounterpartId, string> _aliases;
    private readonly ILookup<UnitId, CounterpartId> _facing;
    private readonly Recollection<(UnitId Unit, string Typed), CounterpartFinding<CounterpartId>> _found = new();

    public CounterpartBook(
        IReadOnlyList<Counterpart> all, IReadOnlyList<CounterpartAlias> aliases, IReadOnlyList<CounterpartUnit> facing)
    {
        _all = all.ToDictionary(c => c.Id);
        _aliases = aliases.ToLookup(a => a.CounterpartId, a => a.Alias);
        _facing = facing.ToLookup(f => f.UnitId, f => f.CounterpartId);
    }

    /// <summary>Every counterpart that is still offered, by Vietnamese name.</summary>
    public IEnumerable<Counterpart> Offered => _all.Values.Where(c => c.RetiredAt is null).OrderBy(c => c.NameVi, StringComparer.Ordinal);

    /// <summary>The counterpart with this key, also a retired one.</summary>
    public Counterpart Get(CounterpartId id) => _all[id];

    /// <summary>The counterpart with this key, or null.</summary>
    public Counterpart? Find(CounterpartId id) => _all.GetValueOrDefault(id);

    /// <summary>Other ways its name is written.</summary>
    public IEnumerable<string> AliasesOf(CounterpartId id) => _aliases[id];

    /// <summary>Every name it goes by: Vietnamese, English, its own script, aliases.</summary>
    public IReadOnlyList<string> NamesOf(Counterpart of) =>
        [of.NameVi, of.NameEn, .. of.NameLocal is { } local ? [local] : Array.Empty<string>(), .. _aliases[of.Id]];

    /// <summary>Those a unit faces.</summary>
    public IReadOnlySet<CounterpartId> FacedBy(UnitId unit) => _facing[unit].ToHashSet();

    /// <summary>Whom a unit means by what it typed; looked for once for as long as this snapshot lives.</summary>
    public CounterpartFinding<CounterpartId> Find(UnitId unit, string typed) => _found.Get((unit, typed), Match);

    private CounterpartFinding<CounterpartId> Match((UnitId Unit, string Typed) what)
    {
        var faced = FacedBy(what.Unit);
        return CounterpartMatch.Find([.. Offered.Select(c => new KnownCounterpart<CounterpartId>(
            c.Id, faced.Contains(c.Id), c.NameLocal is { } local ? [c.NameVi, c.NameEn, local] : [c.NameVi, c.NameEn], [.. AliasesOf(c.Id)]))], what.Typed);
    }
}

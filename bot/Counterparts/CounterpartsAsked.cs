using LiaisonBot.Calendar;
using LiaisonBot.Commands;
using LiaisonBot.Commands.Lines;
using LiaisonBot.Known;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Counterparts;
using LiaisonBot.Storage.People;

namespace LiaisonBot.Counterparts;

/// <summary><c>/counterparts</c>: who faces us; with a verb, one change by a coordinator.</summary>
internal sealed class CounterpartsAsked(CounterpartTable table) : ICommand
{
    private const int LongestName = 120;

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        if (call.Text.Length == 0)
        {
            return CounterpartsShown.Draw(call.Actor, call.Roster, call.Say, 0);
        }

        if (CounterpartLine.Read(call.Text) is not var (deed, names, fields))
        {
            return Reply.Refuse(call.Say.CounterpartsHow());
        }

        if (!call.Actor.Is(Role.Coordinator))
        {
            return Reply.Refuse(call.Say.CounterpartsNotYours());
        }

        return names.Count == 0 || names.Any(n => n.Length is < 2 or > LongestName || !LineText.SaysSomething(n))
            ? Reply.Refuse(call.Say.CounterpartsHow())
            : deed == CounterpartDeed.Add ? Add(call, names, fields) : await ChangeAsync(call, deed, names, fields, ct);
    }

    private Reply Add(CommandCall call, IReadOnlyList<string> names, KeyedText fields)
    {
        var country = fields[CounterpartLine.Country] is { } typed ? Countries.Find(typed) : "CN";
        if (country is null or "VN")
        {
            return Reply.Refuse(call.Say.WhichCountry(fields[CounterpartLine.Country] ?? "", names[0]));
        }

        var (units, refusal) = UnitsOf(call, fields[CounterpartLine.For] ?? "", $"/{call.Typed} {call.Say.CounterpartAddWord()} {string.Join(", ", names)} {call.Say.ForWord()}");
        if (refusal is not null)
        {
            return refusal;
        }

        if (names.Select(n => SameAs(call, n)).FirstOrDefault(c => c is not null) is { } there)
        {
            return Reply.Refuse(call.Say.CounterpartIsThere(there, units.Count > 0 ? call.Actor.Units.Get(units[0]) : null));
        }

        var added = table.Add(new NewCounterpart(names[0], fields[CounterpartLine.English], fields[CounterpartLine.Local], country, [.. names.Skip(1)], units));
        return Reply.Say(call.Say.CounterpartAdded(added, [.. names.Skip(1)], [.. units.Select(call.Actor.Units.Get)]));
    }

    private async Task<Reply> ChangeAsync(CommandCall call, CounterpartDeed deed, IReadOnlyList<string> names, KeyedText fields, CancellationToken ct)
    {
        if (SameAs(call, names[0]) is not { } counterpart)
        {
            return Reply.Refuse(call.Say.NoSuchCounterpart(names[0]));
        }

        if (!IsOurs(call, counterpart) && deed != CounterpartDeed.Face)
        {
            return Reply.Refuse(call.Say.CounterpartNotYours(counterpart));
        }

        switch (deed)
        {
            case CounterpartDeed.Alias:
                return Alias(call, counterpart, [.. names.Skip(1)]);
            case CounterpartDeed.Face:
                return Face(call, counterpart, fields[CounterpartLine.For] ?? "");
            default:
                await table.RetireAsync(counterpart.Id, call.SentAt, ct);
                return Reply.Say(call.Say.CounterpartRetired(counterpart));
        }
    }

    private Reply Alias(CommandCall call, Counterpart counterpart, IReadOnlyList<string> aliases)
    {
        if (aliases.Count == 0)
        {
            return Reply.Refuse(call.Say.AliasHow(counterpart));
        }

        if (aliases.Select(a => (Alias: a, Of: SameAs(call, a))).FirstOrDefault(a => a.Of is not null) is { Of: { } other } taken)
        {
            return Reply.Refuse(call.Say.AliasIsTaken(taken.Alias, other));
        }

        aliases.Distinct(StringComparer.Ordinal).ToList().ForEach(a => table.Alias(counterpart.Id, a));
        return Reply.Say(call.Say.AliasAdded(counterpart, aliases));
    }

    private Reply Face(CommandCall call, Counterpart counterpart, string typed)
    {
        var (units, refusal) = UnitsOf(call, typed, $"/{call.Typed} {call.Say.CounterpartFaceWord()} {counterpart.NameVi} {call.Say.ForWord()}");
        if (refusal is not null)
        {
            return refusal;
        }

        foreach (var unit in units.Where(u => !call.Roster.Counterparts.FacedBy(u).Contains(counterpart.Id)))
        {
            table.Face(counterpart.Id, unit);
        }

        return Reply.Say(call.Say.CounterpartFaced(counterpart, [.. units.Select(call.Actor.Units.Get)]));
    }

    private static (IReadOnlyList<UnitId> Units, Reply? Refusal) UnitsOf(CommandCall call, string typed, string line)
    {
        var units = new List<UnitId>();
        foreach (var part in LineText.Segments(typed).DefaultIfEmpty(""))
        {
            var found = call.Actor.Units.Match(part, call.Today);
            if (found.Certain is not { } unit)
            {
                return ([], Reply.Refuse(call.Say.WhichUnit(part, found.OrOwn(part, call.Actor, call.Today), line)));
            }

            if (!call.Actor.Coordinates(unit.Id))
            {
                return ([], Reply.Refuse(call.Say.UnitNotYours(unit)));
            }

            units.Add(unit.Id);
        }

        return (units, null);
    }

    // Names and aliases folded: a second counterpart of the same name would make every later line ambiguous.
    private static Counterpart? SameAs(CommandCall call, string name) => call.Roster.Counterparts.Offered
        .FirstOrDefault(c => call.Roster.Counterparts.NamesOf(c).Any(n => Folding.Fold(n) == Folding.Fold(name)));

    private static bool IsOurs(CommandCall call, Counterpart counterpart) => call.Actor.Units.All
        .Any(u => call.Actor.Coordinates(u.Id) && call.Roster.Counterparts.FacedBy(u.Id).Contains(counterpart.Id));
}

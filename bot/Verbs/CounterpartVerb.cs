using System.CommandLine;
using LiaisonBot.Calendar;
using LiaisonBot.Counterparts;
using LiaisonBot.Words;

namespace LiaisonBot.Verbs;

/// <summary><c>counterpart add --name "…" [--alias "…"]… --unit CODE</c></summary>
internal static class CounterpartVerb
{
    public static Command Build(VerbDesk desk)
    {
        var name = new Option<string>("--name") { Required = true, Description = "the name as our officers write it" };
        var english = new Option<string?>("--en") { Description = "English name" };
        var local = new Option<string?>("--local") { Description = "name in its own script" };
        var alias = new Option<string[]>("--alias") { Description = "another way to write it; may be said again" };
        var unit = new Option<string>("--unit") { Required = true, Description = "code of the unit of ours that faces it" };
        var country = new Option<string>("--country") { DefaultValueFactory = _ => "CN", Description = "CN, LA or KH" };
        var add = new Command("add", "Add a counterpart") { name, english, local, alias, unit, country }.Does((parsed, ct) => desk.ChangeAsync(call =>
        {
            var facing = InviteVerb.UnitOf(call, parsed.GetRequiredValue(unit));
            return Task.FromResult(Add(call, facing.Code, new NewCounterpart(
                parsed.GetRequiredValue(name).Trim(), parsed.GetValue(english), parsed.GetValue(local), CountryOf(parsed.GetRequiredValue(country)),
                parsed.GetValue(alias) ?? [], [facing.Id])));
        }, ct));
        return new Command("counterpart", "Units of the other side") { add };
    }

    private static string CountryOf(string typed) =>
        Countries.Find(typed) is { } country and not "VN" ? country : throw new VerbException(VerbWords.NoSuchCountry(typed), usage: true);

    private static string Add(VerbCall call, string unit, NewCounterpart what)
    {
        if (what.NameVi.Length is < 2 or > 120)
        {
            throw new VerbException(VerbWords.BadName(), usage: true);
        }

        var book = call.Roster.Counterparts;
        if (book.Offered.SelectMany(book.NamesOf).Any(n => what.Aliases.Prepend(what.NameVi).Any(w => Folding.Fold(w) == Folding.Fold(n))))
        {
            throw new VerbException(VerbWords.CounterpartIsThere(what.NameVi));
        }

        new CounterpartTable(call.Db, call.Keys, call.Notes).Add(what);
        return VerbWords.CounterpartAdded(what.NameVi, unit);
    }
}

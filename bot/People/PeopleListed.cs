using LiaisonBot.Chat;
using LiaisonBot.Commands;
using LiaisonBot.Known;
using LiaisonBot.Storage;
using LiaisonBot.Storage.People;
using LiaisonBot.Words;

namespace LiaisonBot.People;

/// <summary><c>/people [UNIT]</c> and its page buttons: who is in, one button a person.</summary>
internal sealed class PeopleListed : ICommand, IButton
{
    /// <summary>The prefix of its buttons; the argument is <c>page</c> or <c>page:unit</c>.</summary>
    public const string Prefix = "people";

    private const int PageLength = 8;

    public Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        if (call.Text.Length == 0)
        {
            return Task.FromResult(Draw(call.Actor, call.Roster, call.Say, null, 0));
        }

        var found = call.Actor.Units.Match(call.Text, call.Today);
        return Task.FromResult(found.Certain is { } unit
            ? Draw(call.Actor, call.Roster, call.Say, unit.Id, 0)
            : Reply.Refuse(call.Say.WhichUnit(call.Text, found, "/" + call.Typed)));
    }

    public Task<Reply> PressAsync(PressCall press, CancellationToken ct)
    {
        var parts = press.Argument.Split(':');
        var unit = parts.Length > 1 && long.TryParse(parts[1], out var id) && press.Actor.Units.All.Any(u => u.Id.Value == id) ? new UnitId(id) : (UnitId?)null;
        var page = int.TryParse(parts[0], out var number) ? number : 0;
        return Task.FromResult(Draw(press.Actor, press.Roster, press.Say, unit, page) with { Overwrites = true });
    }

    private static Reply Draw(Actor actor, Roster roster, Phrases say, UnitId? unit, int page)
    {
        var people = roster.People
            .Where(p => p.LeftAt is null && Charge.Sees(actor, p, roster) && (unit is not { } within || IsIn(p, within, actor, roster)))
            .OrderBy(p => p.UnitId is { } u ? roster.Units.Get(u).Code : "", StringComparer.Ordinal).ThenBy(p => p.Name, StringComparer.Ordinal).ToList();
        var cut = Pages.Cut(people, page, n => FormattableString.Invariant($"{Prefix}:{n}:{unit?.Value}"), PageLength);
        var rows = cut.Shown.Select(p => new[] { new Button(say.PersonLabel(p, UnitOf(p, roster), roster.GrantsOf(p.Id)), PersonCard.DataOf(p)) });
        return Reply.Say(say.PeopleTitle(people.Count, unit is { } at ? roster.Units.Get(at) : null), Pages.Below(rows, cut.Turning));
    }

    private static Storage.Units.Unit? UnitOf(Person person, Roster roster) => person.UnitId is { } id ? roster.Units.Get(id) : null;

    private static bool IsIn(Person person, UnitId unit, Actor actor, Roster roster) =>
        roster.GrantsOf(person.Id).Select(g => g.UnitId).Append(person.UnitId).OfType<UnitId>().Any(u => roster.Units.IsWithin(u, unit, actor.Today));
}

using LiaisonBot.Chat;
using LiaisonBot.Commands.Lines;
using LiaisonBot.Known;
using LiaisonBot.Storage.People;
using LiaisonBot.Words;

namespace LiaisonBot.Commands.Door;

/// <summary>The first words to someone who was let in, and the command menu that fits their roles.</summary>
internal sealed class Welcome(CommandBook book)
{
    /// <summary>Greets with name, role and unit, and sets the menu.</summary>
    public Reply To(Person person, Invite invite, Roster roster)
    {
        var say = Phrases.Of(person);
        var unit = invite.UnitId is { } id ? roster.Units.Get(id) : null;
        var roles = roster.GrantsOf(person.Id).Select(g => g.Role).Append(invite.Role).ToHashSet();
        return Reply.Say(say.Welcome(person.Name, invite.Role, unit)) with { Menus = [MenuFor(person.AccountId, roles, say)] };
    }

    /// <summary>The menu of a person's private chat: what their roles may use, in their language.</summary>
    public MenuPost MenuFor(long chatId, IReadOnlySet<Role> roles, Phrases say) => new(
        new MenuScope(MenuAudience.Chat, chatId),
        [.. book.Commands.Where(c => c.Venue != Venue.GroupOnly && (c.OfferedTo.Count == 0 || c.OfferedTo.Any(roles.Contains)))
            .Select(c => new MenuLine(say.WordOf(c), say.MenuText(c.Name)))]);

    /// <summary>The menus everybody else sees: in private the way in, in groups what concerns a group.</summary>
    public IReadOnlyList<MenuPost> ForAll()
    {
        var (vietnamese, english) = (Phrases.In(Tongue.Vi), Phrases.In(Tongue.En));
        return [.. ForAll(vietnamese, null), .. ForAll(vietnamese, "vi"), .. ForAll(english, "en")];
    }

    private MenuPost[] ForAll(Phrases say, string? language) =>
    [
        new(new MenuScope(MenuAudience.Private, null, language), Lines(c => c.Name == "start", say)),
        new(new MenuScope(MenuAudience.Groups, null, language), Lines(c => c.Venue is Venue.GroupOnly or Venue.Anywhere, say)),
    ];

    private MenuLine[] Lines(Func<CommandSpec, bool> shown, Phrases say) =>
        [.. book.Commands.Where(shown).Select(c => new MenuLine(say.WordOf(c), say.MenuText(c.Name)))];
}

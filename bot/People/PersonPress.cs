using System.Text;
using LiaisonBot.Chat;
using LiaisonBot.Commands;
using LiaisonBot.Commands.Door;
using LiaisonBot.Storage;
using LiaisonBot.Storage.People;
using LiaisonBot.Words;

namespace LiaisonBot.People;

/// <summary>What the deeds on a person's card share: reading the press with rights checked anew, confirming, menus.</summary>
internal static class PersonPress
{
    /// <summary>The last part of the data once the person confirmed.</summary>
    public const string Yes = "y";

    /// <summary>The person named by a press, tracked, and the parts behind; null when there is none or the actor does not see to them.</summary>
    public static async Task<(Person Person, string[] Parts)?> ReadAsync(PressCall press, LiaisonDb db, CancellationToken ct)
    {
        var parts = press.Argument.Split(':');
        return long.TryParse(parts[0], out var id) && await db.People.FindAsync([new PersonId(id)], ct) is { LeftAt: null } person
            && Charge.Manages(press.Actor, person, press.Roster) ? (person, parts[1..]) : null;
    }

    /// <summary>Asks once more before a deed is done; back shows the card.</summary>
    public static Reply Confirm(PressCall press, Person person, string html, string prefix)
    {
        // What no button of ours said may leave no room for the answer.
        var yes = FormattableString.Invariant($"{prefix}:{press.Argument}:{Yes}");
        return Encoding.UTF8.GetByteCount(yes) > Button.LongestData ? Reply.Over(press.Say.ButtonIsStale()) : Reply.Overwrite(html, Keyboard.Row(
            new Button(press.Say.YesLabel(), yes), new Button(press.Say.BackLabel(), PersonCard.DataOf(person))));
    }

    /// <summary>The person's command menu after their roles changed; none for one who is out.</summary>
    public static MenuPost Menu(Welcome welcome, Person person, IReadOnlyList<RoleGrant> grants) => person.Active
        ? welcome.MenuFor(person.AccountId, grants.Select(g => g.Role).ToHashSet(), Phrases.Of(person))
        : new MenuPost(new MenuScope(MenuAudience.Chat, person.AccountId), []);
}

using LiaisonBot.Chat;
using LiaisonBot.Commands;
using LiaisonBot.Storage;
using LiaisonBot.Storage.People;

namespace LiaisonBot.People;

/// <summary>A person was pressed in the list: their card with what may be done. It also draws the card for the others.</summary>
internal sealed class PersonCard : IButton
{
    /// <summary>The prefix of its buttons; the argument is a person's key.</summary>
    public const string Prefix = "person";

    public Task<Reply> PressAsync(PressCall press, CancellationToken ct)
    {
        var person = press.Key is { } key ? press.Roster.FindPerson(new PersonId(key)) : null;
        return Task.FromResult(person is { LeftAt: null } && Charge.Sees(press.Actor, person, press.Roster)
            ? Draw(press, person, [.. press.Roster.GrantsOf(person.Id)])
            : Reply.Over(press.Say.ButtonIsStale()));
    }

    /// <summary>The data that shows a person's card.</summary>
    public static string DataOf(Person person) => FormattableString.Invariant($"{Prefix}:{person.Id.Value}");

    /// <summary>A person as the subject of an audit note.</summary>
    public static string SubjectOf(Person person) => FormattableString.Invariant($"person:{person.Id.Value}");

    /// <summary>The card, over the message pressed. <paramref name="grants"/>: what the person holds now, also when the roster does not know yet.</summary>
    public static Reply Draw(PressCall press, Person person, IReadOnlyList<RoleGrant> grants, string? toast = null)
    {
        var say = press.Say;
        var unit = person.UnitId is { } id ? press.Roster.Units.Get(id) : null;
        var html = say.PersonCard(person, unit, [.. grants.Select(g => say.RoleLine(g.Role, g.UnitId is { } u ? press.Roster.Units.Get(u) : null))]);
        return Reply.Overwrite(html, new Keyboard(Rows(press, person, grants)), toast);
    }

    private static IReadOnlyList<IReadOnlyList<Button>> Rows(PressCall press, Person person, IReadOnlyList<RoleGrant> grants)
    {
        var say = press.Say;
        var back = new[] { new Button(say.BackLabel(), PeopleListed.Prefix + ":0:") };
        if (!Charge.Manages(press.Actor, person, press.Roster))
        {
            return [back];
        }

        Button Deed(string label, string prefix) => new(label, FormattableString.Invariant($"{prefix}:{person.Id.Value}"));
        return
        [
            [Deed(say.GiveRoleLabel(), RoleGiven.Prefix), .. grants.Count > 0 ? [Deed(say.TakeRoleLabel(), RoleTaken.Prefix)] : Array.Empty<Button>()],
            [Deed(say.TransferLabel(), PersonTransferred.Prefix), Deed(person.LockedAt is null ? say.LockLabel() : say.UnlockLabel(), PersonLocked.Prefix)],
            [Deed(say.RemoveLabel(), PersonRemoved.Prefix)],
            back,
        ];
    }
}

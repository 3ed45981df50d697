using System.Globalization;
using LiaisonBot.Chat;
using LiaisonBot.Commands;
using LiaisonBot.Commands.Door;
using LiaisonBot.Storage;
using LiaisonBot.Storage.People;
using LiaisonBot.Storage.Units;
using LiaisonBot.Words;

namespace LiaisonBot.People;

/// <summary>A role is given: which one, in which unit, sure.</summary>
internal sealed class RoleGiven(LiaisonDb db, Keys keys, AuditNotes notes, Welcome welcome) : IButton
{
    /// <summary>The prefix of its buttons; the argument is <c>person</c>, <c>person:role</c>, <c>person:role:unit</c>, then with <c>:y</c>.</summary>
    public const string Prefix = "pgive";

    // Stands in the data where an administrator's unit would.
    private const string NoUnit = "0";

    public async Task<Reply> PressAsync(PressCall press, CancellationToken ct)
    {
        if (await PersonPress.ReadAsync(press, db, ct) is not var (person, parts))
        {
            return Reply.Over(press.Say.ButtonIsStale());
        }

        if (parts.Length == 0)
        {
            return AskRole(press, person);
        }

        if (!int.TryParse(parts[0], CultureInfo.InvariantCulture, out var number) || !Enum.IsDefined((Role)number))
        {
            return Reply.Over(press.Say.ButtonIsStale());
        }

        var role = (Role)number;
        var unit = parts.Length > 1 ? UnitPicker.Read(press, parts[1]) : null;
        return role != Role.Administrator && unit is null ? AskUnit(press, person, role, parts.Length > 1 ? UnitPicker.PageOf(parts[1]) ?? 0 : 0)
            : !press.Actor.Grants(role, unit?.Id) ? Reply.Over(press.Say.ButtonIsStale())
            : parts is not [_, _, PersonPress.Yes] ? PersonPress.Confirm(press, person, press.Say.GiveSure(person, press.Say.RoleLine(role, unit)), Prefix)
            : Give(press, person, role, unit);
    }

    /// <summary>One line to the person about the roles held now.</summary>
    public static IReadOnlyList<Post> Tell(PressCall press, Person person, IReadOnlyList<RoleGrant> grants)
    {
        var say = Phrases.Of(person);
        var lines = grants.Select(g => say.RoleLine(g.Role, g.UnitId is { } u ? press.Roster.Units.Get(u) : null)).ToList();
        return person.Active && person.Id != press.Actor.Id ? [new Post(person.AccountId, say.RolesChanged(lines), Rank.Reminder)] : [];
    }

    private static Reply AskRole(PressCall press, Person person)
    {
        var offered = Enum.GetValues<Role>().Where(r => r == Role.Administrator ? press.Actor.Administers : press.Actor.Administers || press.Actor.Is(Role.Coordinator));
        var buttons = offered.Select(r => new Button(press.Say.RoleLabel(r), string.Create(CultureInfo.InvariantCulture,
            $"{Prefix}:{person.Id.Value}:{(int)r}{(r == Role.Administrator ? ":" + NoUnit : "")}")));
        return Reply.Overwrite(press.Say.GiveWhich(person), Keyboard.Column(buttons.Append(new Button(press.Say.BackLabel(), PersonCard.DataOf(person)))));
    }

    private static Reply AskUnit(PressCall press, Person person, Role role, int page) => UnitPicker.Offer(
        press, press.Say.GiveWhere(person, role), string.Create(CultureInfo.InvariantCulture, $"{Prefix}:{person.Id.Value}:{(int)role}:"),
        PersonCard.DataOf(person), page, u => press.Actor.Grants(role, u.Id));

    private Reply Give(PressCall press, Person person, Role role, Unit? unit)
    {
        List<RoleGrant> grants = [.. press.Roster.GrantsOf(person.Id)];
        if (grants.Exists(g => g.Role == role && g.UnitId == unit?.Id))
        {
            return PersonCard.Draw(press, person, grants, press.Say.HeldAlready());
        }

        grants.Add(db.RoleGrants.Add(new RoleGrant(keys.Next(), person.Id, role, unit?.Id, press.Actor.Id, press.At)).Entity);
        notes.Add("role.granted", PersonCard.SubjectOf(person), null, new { role, unit = unit?.Id.Value, home = (person.UnitId ?? unit?.Id)?.Value });
        if (person.UnitId is null)
        {
            person.MoveTo(unit?.Id);
        }

        var announced = person.Id == press.Actor.Id ? Announced.ToCommanders(press.Actor, role, unit?.Id, press.Roster) : [];
        return PersonCard.Draw(press, person, grants, press.Say.Done()) with
        {
            Menus = [PersonPress.Menu(welcome, person, grants)],
            Posts = [.. Tell(press, person, grants), .. announced],
        };
    }
}

using LiaisonBot.Commands;
using LiaisonBot.Commands.Door;
using LiaisonBot.Storage;
using LiaisonBot.Storage.People;
using LiaisonBot.Storage.Units;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.People;

/// <summary>A person goes to another unit: roles of the old unit end, an officer is an officer there.</summary>
internal sealed class PersonTransferred(LiaisonDb db, Keys keys, AuditNotes notes, Welcome welcome) : IButton
{
    /// <summary>The prefix of its buttons; the argument is <c>person</c>, <c>person:unit</c>, then <c>person:unit:y</c>.</summary>
    public const string Prefix = "pmove";

    public async Task<Reply> PressAsync(PressCall press, CancellationToken ct)
    {
        if (await PersonPress.ReadAsync(press, db, ct) is not var (person, parts))
        {
            return Reply.Over(press.Say.ButtonIsStale());
        }

        if (parts.Length == 0 || UnitPicker.PageOf(parts[0]) is not null)
        {
            return UnitPicker.Offer(press, press.Say.TransferWhere(person), FormattableString.Invariant($"{Prefix}:{person.Id.Value}:"),
                PersonCard.DataOf(person), parts.Length == 0 ? 0 : UnitPicker.PageOf(parts[0]) ?? 0, u => Fits(press, person, u));
        }

        return UnitPicker.Read(press, parts[0]) is not { } unit || !Fits(press, person, unit) ? Reply.Over(press.Say.ButtonIsStale())
            : parts is not [_, PersonPress.Yes] ? PersonPress.Confirm(press, person, press.Say.TransferSure(person, unit), Prefix)
            : await TransferAsync(press, person, unit, ct);
    }

    private static bool Fits(PressCall press, Person person, Unit unit) => unit.Id != person.UnitId && press.Actor.Grants(Role.Officer, unit.Id);

    private async Task<Reply> TransferAsync(PressCall press, Person person, Unit unit, CancellationToken ct)
    {
        var grants = await db.RoleGrants.Where(g => g.PersonId == person.Id && g.EndedAt == null).OrderBy(g => g.Id).ToListAsync(ct);
        var left = grants.FindAll(g => g.UnitId is { } at && at == person.UnitId);
        left.ForEach(g => g.End(press.At));
        grants.RemoveAll(left.Contains);
        RoleGrant[] given = left.Exists(g => g.Role == Role.Officer) && !grants.Exists(g => g.Role == Role.Officer && g.UnitId == unit.Id)
            ? [new RoleGrant(keys.Next(), person.Id, Role.Officer, unit.Id, press.Actor.Id, press.At)] : [];
        db.RoleGrants.AddRange(given);
        grants.AddRange(given);
        notes.Add("person.transferred", PersonCard.SubjectOf(person), new { unit = person.UnitId?.Value, roles = left.Select(g => g.Role) },
            new { unit = unit.Id.Value, roles = given.Select(g => g.Role) });
        person.MoveTo(unit.Id);
        var announced = given.Length > 0 && person.Id == press.Actor.Id ? Announced.ToCommanders(press.Actor, Role.Officer, unit.Id, press.Roster) : [];
        return PersonCard.Draw(press, person, grants, press.Say.Done()) with
        {
            Menus = [PersonPress.Menu(welcome, person, grants)],
            Posts = [.. RoleGiven.Tell(press, person, grants), .. announced],
        };
    }
}

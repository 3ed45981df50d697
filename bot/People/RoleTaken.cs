using LiaisonBot.Chat;
using LiaisonBot.Commands;
using LiaisonBot.Commands.Door;
using LiaisonBot.Storage;
using LiaisonBot.Storage.People;

namespace LiaisonBot.People;

/// <summary>A role is taken away: which one, sure.</summary>
internal sealed class RoleTaken(LiaisonDb db, AuditNotes notes, Welcome welcome) : IButton
{
    /// <summary>The prefix of its buttons; the argument is <c>person</c>, <c>person:grant</c>, then <c>person:grant:y</c>.</summary>
    public const string Prefix = "ptake";

    public async Task<Reply> PressAsync(PressCall press, CancellationToken ct)
    {
        if (await PersonPress.ReadAsync(press, db, ct) is not var (person, parts))
        {
            return Reply.Over(press.Say.ButtonIsStale());
        }

        if (parts.Length == 0)
        {
            return AskWhich(press, person);
        }

        if (!long.TryParse(parts[0], out var id) || await db.RoleGrants.FindAsync([id], ct) is not { EndedAt: null } grant || grant.PersonId != person.Id)
        {
            return Reply.Over(press.Say.ButtonIsStale());
        }

        return grant.Role == Role.Administrator && Charge.IsLastAdministrator(person, press.Roster) ? Reply.Over(press.Say.LastAdministrator())
            : parts is not [_, PersonPress.Yes] ? PersonPress.Confirm(press, person, press.Say.TakeSure(person, LineOf(press, grant)), Prefix)
            : Take(press, person, grant);
    }

    private static string LineOf(PressCall press, RoleGrant grant) =>
        press.Say.RoleLine(grant.Role, grant.UnitId is { } unit ? press.Roster.Units.Get(unit) : null);

    private static Reply AskWhich(PressCall press, Person person)
    {
        var buttons = press.Roster.GrantsOf(person.Id).Select(g => new Button(
            press.Say.GrantLabel(g.Role, g.UnitId is { } unit ? press.Roster.Units.Get(unit) : null),
            FormattableString.Invariant($"{Prefix}:{person.Id.Value}:{g.Id}")));
        return Reply.Overwrite(press.Say.TakeWhich(person), Keyboard.Column(buttons.Append(new Button(press.Say.BackLabel(), PersonCard.DataOf(person)))));
    }

    private Reply Take(PressCall press, Person person, RoleGrant grant)
    {
        grant.End(press.At);
        notes.Add("role.taken", PersonCard.SubjectOf(person), new { grant.Role, unit = grant.UnitId?.Value }, null);
        IReadOnlyList<RoleGrant> left = [.. press.Roster.GrantsOf(person.Id).Where(g => g.Id != grant.Id)];
        return PersonCard.Draw(press, person, left, press.Say.Done()) with
        {
            Menus = [PersonPress.Menu(welcome, person, left)],
            Posts = RoleGiven.Tell(press, person, left),
        };
    }
}

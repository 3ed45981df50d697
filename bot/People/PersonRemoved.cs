using LiaisonBot.Commands;
using LiaisonBot.Commands.Door;
using LiaisonBot.Storage;
using LiaisonBot.Storage.People;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.People;

/// <summary>A person is removed: every role ends, unused codes they made die with it, their own reminders stop.</summary>
internal sealed class PersonRemoved(LiaisonDb db, AuditNotes notes, Welcome welcome) : IButton
{
    /// <summary>The prefix of its buttons; the argument is <c>person</c>, then <c>person:y</c>.</summary>
    public const string Prefix = "prem";

    public async Task<Reply> PressAsync(PressCall press, CancellationToken ct)
    {
        if (await PersonPress.ReadAsync(press, db, ct) is not var (person, parts))
        {
            return Reply.Over(press.Say.ButtonIsStale());
        }

        return person.Id == press.Actor.Id ? Reply.Over(press.Say.NotYourself())
            : Charge.IsLastAdministrator(person, press.Roster) ? Reply.Over(press.Say.LastAdministrator())
            : parts is not [PersonPress.Yes] ? PersonPress.Confirm(press, person, press.Say.RemoveSure(person), Prefix)
            : await RemoveAsync(press, person, ct);
    }

    private async Task<Reply> RemoveAsync(PressCall press, Person person, CancellationToken ct)
    {
        var grants = await db.RoleGrants.Where(g => g.PersonId == person.Id && g.EndedAt == null).OrderBy(g => g.Id).ToListAsync(ct);
        grants.ForEach(g => g.End(press.At));
        var schedules = await db.Schedules.Where(s => s.ChatId == person.AccountId && s.DeletedAt == null).OrderBy(s => s.Id).ToListAsync(ct);
        schedules.ForEach(s => s.Delete(press.At));
        var invites = await db.Invites.Where(i => i.CreatedById == person.Id && i.UsedAt == null).ToListAsync(ct);
        db.Invites.RemoveRange(invites);
        notes.Add("person.removed", PersonCard.SubjectOf(person), new
        {
            person.Name, unit = person.UnitId?.Value, roles = grants.Select(g => new { g.Role, unit = g.UnitId?.Value }),
            schedules = schedules.Select(s => s.Id.Value), invites = invites.Select(i => i.CodeHash[..12]),
        }, null);
        person.Leave(press.At);
        person.MoveTo(null);
        return Reply.Overwrite(press.Say.Removed(person)) with { Menus = [PersonPress.Menu(welcome, person, Array.Empty<RoleGrant>())] };
    }
}

using LiaisonBot.Commands;
using LiaisonBot.Commands.Door;
using LiaisonBot.Storage;
using LiaisonBot.Storage.People;

namespace LiaisonBot.People;

/// <summary>A lost phone is locked out at once, or let in again. Roles stay, so that nothing has to be granted anew.</summary>
internal sealed class PersonLocked(LiaisonDb db, AuditNotes notes, Welcome welcome) : IButton
{
    /// <summary>The prefix of its buttons; the argument is <c>person</c>, then <c>person:y</c>.</summary>
    public const string Prefix = "plock";

    public async Task<Reply> PressAsync(PressCall press, CancellationToken ct)
    {
        if (await PersonPress.ReadAsync(press, db, ct) is not var (person, parts))
        {
            return Reply.Over(press.Say.ButtonIsStale());
        }

        if (person.LockedAt is not null)
        {
            return Unlock(press, person);
        }

        return person.Id == press.Actor.Id ? Reply.Over(press.Say.NotYourself())
            : Charge.IsLastAdministrator(person, press.Roster) ? Reply.Over(press.Say.LastAdministrator())
            : parts is not [PersonPress.Yes] ? PersonPress.Confirm(press, person, press.Say.LockSure(person), Prefix)
            : Lock(press, person);
    }

    private Reply Lock(PressCall press, Person person)
    {
        person.Lock(press.At);
        notes.Add("person.locked", PersonCard.SubjectOf(person), null, new { person.LockedAt });
        return Drawn(press, person, press.Say.LockedOut());
    }

    private Reply Unlock(PressCall press, Person person)
    {
        notes.Add("person.unlocked", PersonCard.SubjectOf(person), new { person.LockedAt }, null);
        person.Unlock();
        return Drawn(press, person, press.Say.LetInAgain());
    }

    private Reply Drawn(PressCall press, Person person, string toast)
    {
        IReadOnlyList<RoleGrant> grants = [.. press.Roster.GrantsOf(person.Id)];
        return PersonCard.Draw(press, person, grants, toast) with { Menus = [PersonPress.Menu(welcome, person, grants)] };
    }
}

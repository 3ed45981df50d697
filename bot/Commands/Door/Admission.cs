using System.Security.Cryptography;
using System.Text;
using LiaisonBot.Chat;
using LiaisonBot.Known;
using LiaisonBot.Storage;
using LiaisonBot.Storage.People;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Commands.Door;

/// <summary>One-time codes: how they are made, and what happens when one is sent.</summary>
internal sealed class Admission(LiaisonDb db, Keys keys, AuditNotes notes, RosterCache rosters)
{
    // 20 letters of 32 are 100 bits; without I, L, O, U nobody misreads one aloud.
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 20;

    /// <summary>Makes a code and keeps its hash; the code itself is known only to who reads it now.</summary>
    public string Invite(Role role, UnitId? unit, PersonId? by, DateTimeOffset now, TimeSpan lasts)
    {
        var code = RandomNumberGenerator.GetString(Letters, Length);
        var invite = new Invite(Hash(code), role, unit, by, now, now + lasts);
        db.Invites.Add(invite);
        notes.Add("invite.made", "invite:" + invite.CodeHash[..12], null, new { role, unit = unit?.Value, until = invite.ExpiresAt });
        return code;
    }

    /// <summary>Takes a code back that nobody used.</summary>
    public void Withdraw(Invite invite)
    {
        db.Invites.Remove(invite);
        notes.Add("invite.withdrawn", "invite:" + invite.CodeHash[..12], new { invite.Role, unit = invite.UnitId?.Value }, null);
    }

    /// <summary>Uses a code up and grants what it promises; null when the code does not work.</summary>
    public async Task<(Person Person, Invite Invite)?> AdmitAsync(Sender sender, string code, DateTimeOffset now, CancellationToken ct)
    {
        var hash = Hash(code.Trim().ToUpperInvariant());
        if (await db.Invites.FirstOrDefaultAsync(i => i.CodeHash == hash, ct) is not { } invite || !invite.Works(now) || !await IsBackedAsync(invite, now, ct))
        {
            return null;
        }

        var person = await db.People.FirstOrDefaultAsync(p => p.AccountId == sender.Id, ct);
        if (person is { LockedAt: not null, LeftAt: null })
        {
            return null;
        }

        person = person is null ? Enter(sender, invite, now) : Return(person, invite);
        invite.Use(person.Id, now);
        notes.Add("invite.used", "invite:" + invite.CodeHash[..12], new { invite.Role, unit = invite.UnitId?.Value }, new { by = person.Id.Value }, person.Id);
        await GrantAsync(person, invite, now, ct);
        return (person, invite);
    }

    // A code is worth what its maker may grant now: one who was removed or lost a role leaves no way back in.
    private async Task<bool> IsBackedAsync(Invite invite, DateTimeOffset now, CancellationToken ct)
    {
        if (invite.CreatedById is not { } by)
        {
            return true;
        }

        var roster = await rosters.GetAsync(ct);
        return roster.FindPerson(by) is { Active: true } maker && roster.ActorOf(maker, now).Grants(invite.Role, invite.UnitId);
    }

    private Person Enter(Sender sender, Invite invite, DateTimeOffset now)
    {
        var language = sender.Language?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true ? "en" : "vi";
        var person = new Person(new PersonId(keys.Next()), sender.Id, sender.Name, language, invite.UnitId, now);
        db.People.Add(person);
        notes.Add("person.joined", "person:" + person.Id.Value, null, new { sender.Id, unit = invite.UnitId?.Value }, person.Id);
        return person;
    }

    private Person Return(Person person, Invite invite)
    {
        var before = new { person.LeftAt, person.LockedAt, unit = person.UnitId?.Value };
        person.Return();
        if (person.UnitId is null)
        {
            person.MoveTo(invite.UnitId);
        }

        notes.Add("person.returned", "person:" + person.Id.Value, before, new { person.LeftAt, person.LockedAt, unit = person.UnitId?.Value }, person.Id);
        return person;
    }

    private async Task GrantAsync(Person person, Invite invite, DateTimeOffset now, CancellationToken ct)
    {
        if (await db.RoleGrants.AnyAsync(g => g.PersonId == person.Id && g.Role == invite.Role && g.UnitId == invite.UnitId && g.EndedAt == null, ct))
        {
            return;
        }

        db.RoleGrants.Add(new RoleGrant(keys.Next(), person.Id, invite.Role, invite.UnitId, invite.CreatedById, now));
        notes.Add("role.granted", "person:" + person.Id.Value, null, new { invite.Role, unit = invite.UnitId?.Value }, person.Id);
    }

    /// <summary>What is kept of a code.</summary>
    public static string Hash(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code)));
}

using LiaisonBot.Calendar;
using LiaisonBot.Chat;
using LiaisonBot.Commands;
using LiaisonBot.Commands.Door;
using LiaisonBot.Records;
using LiaisonBot.Storage;
using LiaisonBot.Storage.People;

namespace LiaisonBot.People;

/// <summary><c>/start</c> by a member: a greeting; by a link from a group, what was begun there; with a code, one more role.</summary>
internal sealed class StartSent(LiaisonDb db, Admission admission, Welcome welcome, BegunInGroup begun) : ICommand
{
    private const int GuessesADay = 5;

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var link = StartLink.Read(call.Text);
        if (link is { } to && await begun.GoOnAsync(call, to, ct) is { } goingOn)
        {
            return goingOn;
        }

        if (call.Text.Length == 0 || link is not null)
        {
            return Reply.Say(call.Say.Greeted(call.Actor)) with { Menus = [welcome.MenuFor(call.Actor.AccountId, RolesOf(call), call.Say)] };
        }

        var today = WallClock.DayOf(call.SentAt, Zones.Default);
        var guesses = await db.Strangers.FindAsync([call.Actor.AccountId], ct);
        if (guesses?.ToldOn == today && guesses.WrongCodes >= GuessesADay)
        {
            return Reply.Refuse(call.Say.CodeDoesNotWork());
        }

        var sender = new Sender(call.Actor.AccountId, call.Actor.Name, null, null, IsBot: false, Anonymous: false);
        if (await admission.AdmitAsync(sender, call.Text, call.SentAt, ct) is var (person, invite))
        {
            return welcome.To(person, invite, call.Roster) with { Posts = Announced.ToCommanders(call.Actor, invite.Role, invite.UnitId, call.Roster) };
        }

        (guesses ?? db.Strangers.Add(new Stranger(call.Actor.AccountId, today)).Entity).Guess(today);
        return Reply.Refuse(call.Say.CodeDoesNotWork());
    }

    private static HashSet<Role> RolesOf(CommandCall call) => [.. call.Actor.Holdings.Select(h => h.Role)];
}

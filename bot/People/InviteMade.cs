using LiaisonBot.Calendar;
using LiaisonBot.Commands;
using LiaisonBot.Commands.Door;
using LiaisonBot.Known;
using LiaisonBot.Storage.People;
using LiaisonBot.Storage.Units;

namespace LiaisonBot.People;

/// <summary><c>/invite ROLE UNIT</c>: a one-time code and its link.</summary>
internal sealed class InviteMade(Admission admission, Greeting greeting) : ICommand
{
    private static readonly TimeSpan Lasts = TimeSpan.FromDays(7);

    public Task<Reply> RunAsync(CommandCall call, CancellationToken ct) => Task.FromResult(Run(call));

    private Reply Run(CommandCall call)
    {
        if (RoleWords.Read(call.Text) is not var (role, rest))
        {
            return Reply.Refuse(call.Say.InviteHow(call.Text.Length > 0, Example(call)));
        }

        if (role == Role.Administrator)
        {
            return call.Actor.Administers ? Make(call, role, null) : Reply.Refuse(call.Say.MayNotGrant(role, null));
        }

        var found = rest.Length == 0 && Own(call, role) is { } own ? new UnitFinding([own], []) : call.Actor.Units.Match(rest, call.Today);
        return found.Certain is not { } unit ? Reply.Refuse(call.Say.WhichUnit(rest, found, $"/{call.Typed} {call.Say.RoleName(role)}"))
            : call.Actor.Grants(role, unit.Id) ? Make(call, role, unit)
            : Reply.Refuse(call.Say.MayNotGrant(role, unit));
    }

    private static Unit? Own(CommandCall call, Role role) =>
        call.Actor.UnitId is { } id && call.Actor.Grants(role, id) ? call.Actor.Units.Get(id) : null;

    private static Unit? Example(CommandCall call) => call.Actor.Units.All.FirstOrDefault(u => u.ValidTo is null && call.Actor.Grants(Role.Officer, u.Id));

    private Reply Make(CommandCall call, Role role, Unit? unit)
    {
        var code = admission.Invite(role, unit?.Id, call.Actor.Id, call.SentAt, Lasts);
        return Reply.Say(call.Say.InviteMade(role, unit, code, greeting.Username, WallClock.DayOf(call.SentAt + Lasts, call.Zone)));
    }
}

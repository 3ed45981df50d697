using System.CommandLine;
using LiaisonBot.Calendar;
using LiaisonBot.Commands;
using LiaisonBot.Commands.Door;
using LiaisonBot.Known;
using LiaisonBot.People;
using LiaisonBot.Storage.People;
using LiaisonBot.Storage.Units;
using LiaisonBot.Words;

namespace LiaisonBot.Verbs;

/// <summary><c>invite --role ROLE --unit CODE [--days 7]</c>: the code alone is the last line.</summary>
internal static class InviteVerb
{
    public static Command Build(VerbDesk desk)
    {
        var role = new Option<string>("--role") { Required = true, Description = "officer, commander, coordinator or administrator" };
        var unit = new Option<string?>("--unit") { Description = "the unit's code; not for an administrator" };
        var days = new Option<int>("--days") { DefaultValueFactory = _ => 7, Description = "how long the code works, 1 to 90" };
        return new Command("invite", "Make a one-time code that lets somebody in") { role, unit, days }.Does(
            (parsed, ct) => desk.ChangeAsync(call => Task.FromResult(Invite(call, parsed.GetRequiredValue(role), parsed.GetValue(unit), parsed.GetValue(days))), ct));
    }

    private static string Invite(VerbCall call, string typed, string? code, int days)
    {
        if (RoleWords.Read(typed) is not var (role, behind) || behind.Length > 0)
        {
            throw new VerbException(VerbWords.NoSuchRole(typed), usage: true);
        }

        if (days is < 1 or > 90)
        {
            throw new VerbException(VerbWords.BadDays(days), usage: true);
        }

        var unit = role == Role.Administrator ? null : UnitOf(call, code ?? throw new VerbException(VerbWords.NeedsUnit(), usage: true));
        var (now, lasts) = (call.Time.GetUtcNow(), TimeSpan.FromDays(days));
        var made = new Admission(call.Db, call.Keys, call.Notes, call.Rosters).Invite(role, unit?.Id, null, now, lasts);
        return VerbWords.Invited(role, unit, WallClock.DayOf(now + lasts, Zones.Default)) + Environment.NewLine + made;
    }

    /// <summary>The living unit with this code or name.</summary>
    public static Unit UnitOf(VerbCall call, string code) =>
        call.Roster.Units.Match(code, call.Today).Certain ?? throw new VerbException(VerbWords.NoSuchUnit(code));
}

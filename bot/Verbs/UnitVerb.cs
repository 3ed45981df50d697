using System.CommandLine;
using LiaisonBot.Units;
using LiaisonBot.Words;

namespace LiaisonBot.Verbs;

/// <summary><c>unit add CODE --name "…" [--parent CODE]</c></summary>
internal static class UnitVerb
{
    public static Command Build(VerbDesk desk)
    {
        var code = new Argument<string>("CODE") { Description = "2 to 12 of A-Z and 0-9" };
        var name = new Option<string>("--name") { Required = true, Description = "Vietnamese name" };
        var english = new Option<string?>("--en") { Description = "English name" };
        var parent = new Option<string?>("--parent") { Description = "code of the unit above" };
        var add = new Command("add", "Add a unit") { code, name, english, parent }.Does((parsed, ct) => desk.ChangeAsync(
            call => Task.FromResult(Add(call, parsed.GetRequiredValue(code), parsed.GetRequiredValue(name), parsed.GetValue(english), parsed.GetValue(parent))), ct));
        return new Command("unit", "Our units") { add };
    }

    private static string Add(VerbCall call, string typed, string name, string? english, string? parent)
    {
        var code = typed.ToUpperInvariant();
        if (!UnitLine.IsCode(code))
        {
            throw new VerbException(VerbWords.BadCode(typed), usage: true);
        }

        if (name.Trim().Length is < 2 or > 120)
        {
            throw new VerbException(VerbWords.BadName(), usage: true);
        }

        if (call.Roster.Units.All.Any(u => u.Code == code))
        {
            throw new VerbException(VerbWords.CodeIsTaken(code));
        }

        new UnitTable(call.Db, call.Keys, call.Notes).Add(code, name.Trim(), english?.Trim(), parent is null ? null : InviteVerb.UnitOf(call, parent).Id);
        return VerbWords.UnitAdded(code);
    }
}

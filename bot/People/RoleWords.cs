using LiaisonBot.Calendar;
using LiaisonBot.Commands.Lines;
using LiaisonBot.Storage.People;

namespace LiaisonBot.People;

/// <summary>Reads a role as people type it, in either language, with or without tone marks.</summary>
internal static class RoleWords
{
    private static readonly Dictionary<string, Role> Known = new()
    {
        ["officer"] = Role.Officer, ["can bo"] = Role.Officer, ["canbo"] = Role.Officer,
        ["commander"] = Role.Commander, ["chi huy"] = Role.Commander, ["chihuy"] = Role.Commander, ["chi huy truong"] = Role.Commander,
        ["coordinator"] = Role.Coordinator, ["dieu phoi"] = Role.Coordinator, ["dieuphoi"] = Role.Coordinator,
        ["can bo doi ngoai"] = Role.Coordinator, ["can bo dieu phoi"] = Role.Coordinator, ["doi ngoai"] = Role.Coordinator,
        ["administrator"] = Role.Administrator, ["admin"] = Role.Administrator, ["quan tri"] = Role.Administrator,
        ["quantri"] = Role.Administrator, ["quan tri vien"] = Role.Administrator,
    };

    /// <summary>The role at the beginning of a text and what stands behind it; null when it begins with none.</summary>
    public static (Role Role, string Behind)? Read(string text)
    {
        var words = LineText.Collapse(text).Split(' ');
        for (var count = Math.Min(4, words.Length); count > 0; count--)
        {
            if (Known.TryGetValue(Folding.Fold(string.Join(' ', words[..count])).TrimEnd(','), out var role))
            {
                return (role, string.Join(' ', words[count..]).TrimStart(',', ' '));
            }
        }

        return null;
    }
}

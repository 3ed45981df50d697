using System.Text.RegularExpressions;
using LiaisonBot.Commands.Lines;

namespace LiaisonBot.Units;

/// <summary>What is to be done with a unit.</summary>
internal enum UnitDeed
{
    Add,
    Rename,
    Move,
    Merge,
    End,
    Window,
}

/// <summary>Reads the words behind <c>/units</c>.</summary>
internal static partial class UnitLine
{
    /// <summary>The fields of a line.</summary>
    public const string Under = "under", Into = "into", From = "from", English = "en";

    private static readonly Dictionary<string, UnitDeed> Deeds = new()
    {
        ["add"] = UnitDeed.Add, ["them"] = UnitDeed.Add,
        ["rename"] = UnitDeed.Rename, ["doi ten"] = UnitDeed.Rename, ["doiten"] = UnitDeed.Rename,
        ["move"] = UnitDeed.Move, ["chuyen"] = UnitDeed.Move,
        ["merge"] = UnitDeed.Merge, ["sap nhap"] = UnitDeed.Merge, ["sapnhap"] = UnitDeed.Merge, ["nhap"] = UnitDeed.Merge, ["gop"] = UnitDeed.Merge,
        ["end"] = UnitDeed.End, ["ket thuc"] = UnitDeed.End, ["giai the"] = UnitDeed.End,
        ["window"] = UnitDeed.Window, ["ky"] = UnitDeed.Window,
    };

    private static readonly FieldKey[] Keys =
    [
        new(Under, "under", "thuộc", "thuoc", "dưới"),
        new(Into, "into", "vào", "vao"),
        new(From, "from", "từ", "tu", "on"),
        new(English, "en"),
    ];

    // A name may hold "từ" or "vào": where such a field makes no sense it is not looked for.
    private static readonly Dictionary<UnitDeed, string[]> FieldsOf = new()
    {
        [UnitDeed.Add] = [Under, English], [UnitDeed.Rename] = [English], [UnitDeed.Move] = [Under, From],
        [UnitDeed.Merge] = [Into, From], [UnitDeed.End] = [From], [UnitDeed.Window] = [From],
    };

    /// <summary>The deed, the unit's code or name up to its first blank, what follows it, and the fields; null when it begins with no deed.</summary>
    public static (UnitDeed Deed, string First, string Behind, KeyedText Fields)? Read(string text)
    {
        if (KeyedText.Verb(text, Deeds) is not var (deed, words))
        {
            return null;
        }

        var fields = KeyedText.Read(words, [.. Keys.Where(k => FieldsOf[deed].Contains(k.Name))]);
        var parts = fields.Head.Split(' ', 2);
        return (deed, parts[0], parts.Length > 1 ? parts[1] : "", fields);
    }

    /// <summary>Whether a code is 2–12 of A–Z and 0–9, in capitals.</summary>
    public static bool IsCode(string code) => Code().IsMatch(code);

    [GeneratedRegex("^[A-Z][A-Z0-9]{1,11}$")]
    private static partial Regex Code();
}

using LiaisonBot.Commands.Lines;

namespace LiaisonBot.Counterparts;

/// <summary>What is to be done with a counterpart.</summary>
internal enum CounterpartDeed
{
    Add,
    Alias,
    Face,
    Retire,
}

/// <summary>Reads the words behind <c>/counterparts</c>.</summary>
internal static class CounterpartLine
{
    /// <summary>The fields of a line.</summary>
    public const string For = "for", Country = "country", English = "en", Local = "local";

    private static readonly Dictionary<string, CounterpartDeed> Deeds = new()
    {
        ["add"] = CounterpartDeed.Add, ["them"] = CounterpartDeed.Add,
        ["alias"] = CounterpartDeed.Alias, ["ten tat"] = CounterpartDeed.Alias, ["tentat"] = CounterpartDeed.Alias,
        ["face"] = CounterpartDeed.Face, ["doi dien"] = CounterpartDeed.Face,
        ["retire"] = CounterpartDeed.Retire, ["thoi"] = CounterpartDeed.Retire, ["bo"] = CounterpartDeed.Retire,
    };

    /// <summary>The deed, the names before the first key word (in order, none empty) and the fields; null when it begins with no deed.</summary>
    public static (CounterpartDeed Deed, IReadOnlyList<string> Names, KeyedText Fields)? Read(string text)
    {
        if (KeyedText.Verb(text, Deeds) is not var (deed, words))
        {
            return null;
        }

        var fields = KeyedText.Read(words,
            new(For, "for", "cho"), new(Country, "country", "nước", "nuoc"), new(English, "en"), new(Local, "local", "chữ", "chu"));
        return (deed, LineText.Segments(fields.Head), fields);
    }
}

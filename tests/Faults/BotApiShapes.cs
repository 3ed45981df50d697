namespace LiaisonBot.Tests.Faults;

/// <summary>A field of a type. <c>Depth</c>: how many lists are around what it holds.</summary>
internal sealed record Field(string Name, bool Optional, string Holds, int Depth);

/// <summary>The types of <see cref="BotApiTable"/>, read.</summary>
internal static class BotApiShapes
{
    private static readonly Dictionary<string, Field[]> Fields = [];
    private static readonly Dictionary<string, string[]> Choices = [];

    static BotApiShapes()
    {
        foreach (var line in BotApiTable.Text.Replace("\n    ", " ", StringComparison.Ordinal).Split('\n'))
        {
            var parts = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (parts is [_, "=", ..])
            {
                Choices[parts[0]] = [.. parts[2..].Where(p => p != "|")];
            }
            else
            {
                Fields[parts[0].TrimEnd(':')] = [.. parts[1..].Select(Read)];
            }
        }

        Kinds = [.. Of("Update").Where(f => f.Optional)];
    }

    /// <summary>The kinds of update there are.</summary>
    public static IReadOnlyList<Field> Kinds { get; }

    /// <summary>The fields of a type.</summary>
    public static IReadOnlyList<Field> Of(string type) => Fields[type];

    /// <summary>The types one of which this is; null when it is a type itself.</summary>
    public static IReadOnlyList<string>? ChoicesOf(string type) => Choices.GetValueOrDefault(type);

    private static Field Read(string written)
    {
        var at = written.IndexOf(':', StringComparison.Ordinal);
        var (name, holds) = (written[..at], written[(at + 1)..]);
        return new Field(name.TrimEnd('?'), name.EndsWith('?'), holds.TrimEnd('*'), holds.Length - holds.TrimEnd('*').Length);
    }
}

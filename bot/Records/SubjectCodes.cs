using System.Globalization;
using LiaisonBot.Commands.Lines;

namespace LiaisonBot.Records;

/// <summary>Subject codes as a record keeps them: <c>6,9</c>.</summary>
internal static class SubjectCodes
{
    public static IReadOnlyList<int> Read(string stored) =>
        new CodeList(stored.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(code => int.Parse(code, CultureInfo.InvariantCulture)));
}

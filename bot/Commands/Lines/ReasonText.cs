using System.Text.RegularExpressions;

namespace LiaisonBot.Commands.Lines;

/// <summary>Why something is changed, said at the end of a line: (lý do: phía bạn đính chính), (reason: typed wrongly).</summary>
internal static partial class ReasonText
{
    /// <summary>Shortest and longest reason, in characters.</summary>
    public const int Shortest = 3, Longest = 300;

    /// <summary>The line without its reason, and the reason; null when none was said.</summary>
    public static (string Line, string? Reason) Cut(string text)
    {
        var match = Tail().Match(text.TrimEnd());
        return match.Success ? (text[..match.Index].TrimEnd(), LineText.Collapse(match.Groups["why"].Value)) : (text, null);
    }

    [GeneratedRegex(@"\(\s*(?:lý do|ly do|vì|reason|because)\s*:?\s*(?<why>[^()]{3,300})\)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tail();
}

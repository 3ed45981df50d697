using LiaisonBot.Calendar;

namespace LiaisonBot.Commands.Lines;

/// <summary>An incoming text that is a command: /thu@liaison_bot nhận từ Kim Bình, …</summary>
/// <param name="Word">The command word folded (thu), without slash; empty for a lone slash.</param>
/// <param name="Mention">The bot's user name behind @, as typed; null when none.</param>
/// <param name="Argument">Everything behind, trimmed at both ends, line breaks kept.</param>
internal sealed record CommandLine(string Word, string? Mention, string Argument)
{
    /// <summary>Null when the text does not begin with a slash (usual or full-width).</summary>
    public static CommandLine? Read(string text)
    {
        var start = FirstVisible(text);
        if (start == text.Length || Folding.Narrow(text[start]) != '/')
        {
            return null;
        }

        var body = text[(start + 1)..].TrimStart();
        var end = 0;
        while (end < body.Length && !char.IsWhiteSpace(body[end]))
        {
            end++;
        }

        var head = body[..end];
        var mention = head.IndexOfAny(['@', '\uFF20']);
        return new(
            Folding.Fold(mention < 0 ? head : head[..mention]),
            mention < 0 ? null : head[(mention + 1)..],
            body[end..].Trim());
    }

    private static int FirstVisible(string text)
    {
        var at = 0;
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] is '\u200B' or '\uFEFF' or '\u200E'))
        {
            at++;
        }

        return at;
    }
}

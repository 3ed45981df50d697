using System.Text;

namespace LiaisonBot.Delivery;

/// <summary>Cuts a text of the bot's small HTML to what one message holds: a longer one would be refused, and nothing be said.</summary>
internal static class Clip
{
    // Source: Bot API sendMessage, 1-4096 characters (UTF-16 units) after entities parsing.
    private const int Most = 4096;

    /// <summary>The text itself when it fits; else its beginning with an ellipsis, every tag closed.</summary>
    public static string Fit(string html)
    {
        if (html.Length <= Most)
        {
            return html;
        }

        var (seen, end, open) = (0, 0, new Stack<string>());
        var kept = new StringBuilder();
        for (var at = 0; at < html.Length; at = end)
        {
            end = EndOf(html, at);
            var piece = html[at..end];
            if (piece[0] != '<')
            {
                seen += piece[0] == '&' ? 1 : piece.Length;
            }

            if (seen > Most || (seen == Most && end < html.Length))
            {
                return kept.Append('…').AppendJoin("", open.Select(tag => $"</{tag}>")).ToString();
            }

            kept.Append(piece);
            Note(piece, open);
        }

        return html;
    }

    // A tag, an entity, a letter with both its halves.
    private static int EndOf(string html, int at)
    {
        var stop = html[at] switch { '<' => html.IndexOf('>', at), '&' => html.IndexOf(';', at), _ => -1 };
        return stop >= 0 ? stop + 1 : char.IsHighSurrogate(html[at]) && at + 1 < html.Length ? at + 2 : at + 1;
    }

    private static void Note(string piece, Stack<string> open)
    {
        if (piece.StartsWith("</", StringComparison.Ordinal))
        {
            open.TryPop(out _);
        }
        else if (piece[0] == '<' && piece.Length > 2)
        {
            open.Push(piece[1..^1].Split(' ')[0]);
        }
    }
}

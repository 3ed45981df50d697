using System.Text.RegularExpressions;

namespace LiaisonBot.Sandbox.Text;

/// <summary>Commands, mentions, addresses and hashtags in a plain text.</summary>
internal static partial class AutoEntities
{
    public static IReadOnlyList<Entity> Find(string text)
    {
        var found = new List<Entity>();
        Add(found, "url", Urls().Matches(text));
        Add(found, "email", Emails().Matches(text));
        Add(found, "bot_command", Commands().Matches(text));
        Add(found, "mention", Mentions().Matches(text));
        Add(found, "hashtag", Hashtags().Matches(text));
        found.Sort((one, other) => one.Offset.CompareTo(other.Offset));
        return found;
    }

    private static void Add(List<Entity> found, string type, MatchCollection matches)
    {
        foreach (Match match in matches)
        {
            if (!found.Exists(entity => match.Index < entity.End && entity.Offset < match.Index + match.Length))
            {
                found.Add(new Entity(type, match.Index, match.Length));
            }
        }
    }

    [GeneratedRegex(@"(?<![\w/@<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/@<>])")]
    private static partial Regex Commands();

    [GeneratedRegex(@"(?<![\w/@])@[A-Za-z][A-Za-z0-9_]{3,31}(?!\w)")]
    private static partial Regex Mentions();

    [GeneratedRegex(@"(?:https?://[^\s<>""]+[^\s<>"".,;:!?)\]]|(?<![\w@.])(?:[a-z0-9-]+\.)*(?:t\.me|telegram\.org)/[\w/?=&%-]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Urls();

    [GeneratedRegex(@"(?<![\w.+-])[\w.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+(?!\w)")]
    private static partial Regex Emails();

    [GeneratedRegex(@"(?<![\w#])#[\p{L}\p{M}_][\p{L}\p{M}\p{N}_]*")]
    private static partial Regex Hashtags();
}

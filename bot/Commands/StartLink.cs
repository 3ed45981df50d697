using System.Globalization;

namespace LiaisonBot.Commands;

/// <summary>
/// The word behind <c>/start</c> in a link from a group into a person's private chat, where they go on with what they typed in
/// the group. It holds no secret: whoever follows it may do what they may do anyway.
/// </summary>
/// <param name="IsLine">Names a line that waits; otherwise a record or a draft.</param>
internal readonly record struct StartLink(bool IsLine, long Key)
{
    /// <summary>The word; null when it is none of ours.</summary>
    public static StartLink? Read(string word) =>
        word.Length > 1 && word[0] is 'q' or 'r' && long.TryParse(word.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var key) ? new StartLink(word[0] == 'q', key) : null;

    /// <summary>The address that opens the bot's private chat; with nothing to go on with, only that.</summary>
    public static string UrlOf(StartLink? link, string username) => $"https://t.me/{username}" + (link is { } to ? "?start=" + to : "");

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(IsLine ? 'q' : 'r')}{Key}");
}

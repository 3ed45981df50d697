namespace LiaisonBot.Chat;

/// <summary>A text for a chat: the bot's small HTML (b, i, u, s, code, pre, a, blockquote). 1–4096 characters after parsing.</summary>
/// <param name="Thread">The topic of a forum group, or null.</param>
/// <param name="Silent">Delivered without a sound.</param>
/// <param name="ReplyTo">The message it answers; sent without the link when that is gone.</param>
internal sealed record TextOut(
    long ChatId, string Html, Keyboard? Buttons = null, long? Thread = null, bool Silent = false, long? ReplyTo = null);

/// <summary>Rows of buttons below a message.</summary>
internal sealed record Keyboard(IReadOnlyList<IReadOnlyList<Button>> Rows)
{
    /// <summary>One row.</summary>
    public static Keyboard Row(params Button[] buttons) => new([buttons]);

    /// <summary>One button a row.</summary>
    public static Keyboard Column(IEnumerable<Button> buttons) => new([.. buttons.Select(b => new[] { b })]);
}

/// <summary>One button. Exactly one of <c>Data</c> (1–64 bytes, comes back as a press) and <c>Url</c>.</summary>
internal sealed record Button(string Label, string? Data, string? Url = null)
{
    /// <summary>The longest <c>Data</c>, in bytes of UTF-8.</summary>
    public const int LongestData = 64;
}

/// <summary>A file to send. <c>Caption</c>: the bot's small HTML, 0–1024 characters after parsing. At most 50 MB.</summary>
internal sealed record FileOut(long ChatId, string FileName, Func<Stream> Open, string? Caption = null, Keyboard? Buttons = null, long? Thread = null, bool Silent = false);

/// <summary>One line of the command menu. <c>Name</c>: 1–32 of a-z 0-9 _; <c>Description</c>: 1–256.</summary>
internal sealed record MenuLine(string Name, string Description);

/// <summary>Whom a command menu is for: one chat, everyone in private, or every group. <c>Language</c>: two letters, or null for all.</summary>
internal sealed record MenuScope(MenuAudience Audience, long? ChatId = null, string? Language = null);

/// <summary>The audience of a command menu.</summary>
internal enum MenuAudience
{
    /// <summary>One chat; <see cref="MenuScope.ChatId"/> says which.</summary>
    Chat,

    /// <summary>All private chats.</summary>
    Private,

    /// <summary>All groups.</summary>
    Groups,
}

/// <summary>The bot's own account. <c>ReadsAllGroupMessages</c>: privacy mode is off.</summary>
internal sealed record BotAccount(long Id, string Username, string Name, bool ReadsAllGroupMessages);

/// <summary>A member of a chat as the messenger knows it.</summary>
internal sealed record ChatMember(long Id, bool Present, bool Administrator);

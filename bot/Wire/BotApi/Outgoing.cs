using LiaisonBot.Chat;

namespace LiaisonBot.Wire.BotApi;

/// <summary>Turns what is to be said into the Bot API's requests.</summary>
internal static class Outgoing
{
    /// <summary>The bot's small HTML.</summary>
    public const string ParseMode = "HTML";

    private static readonly LinkPreviewJson NoPreview = new(IsDisabled: true);

    public static SendMessageJson ToSend(this TextOut text) => new(
        text.ChatId, text.Html, ParseMode, NoPreview, text.Thread, text.Silent ? true : null,
        text.ReplyTo is { } id ? new ReplyParametersJson(id, AllowSendingWithoutReply: true) : null, text.Buttons?.ToJson());

    public static EditMessageTextJson ToEdit(this TextOut text, long messageId) =>
        new(text.ChatId, messageId, text.Html, ParseMode, NoPreview, text.Buttons?.ToJson());

    public static KeyboardJson ToJson(this Keyboard keyboard) =>
        new([.. keyboard.Rows.Select(row => row.Select(b => new ButtonJson(b.Label, b.Data, b.Url)).ToList())]);

    public static ScopeJson ToJson(this MenuScope scope) => scope.Audience switch
    {
        MenuAudience.Chat => new ScopeJson("chat", scope.ChatId ?? throw new ArgumentException("A chat's menu needs the chat's id.", nameof(scope))),
        MenuAudience.Private => new ScopeJson("all_private_chats", null),
        MenuAudience.Groups => new ScopeJson("all_group_chats", null),
        _ => throw new ArgumentOutOfRangeException(nameof(scope)),
    };
}

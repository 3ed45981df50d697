using LiaisonBot.Chat;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;
using Api = Telegram.Bot.Types;

namespace LiaisonBot.Wire.TelegramBot;

/// <summary>Between the port's types and the package's.</summary>
internal static class Translation
{
    /// <summary>No preview below a text.</summary>
    public static Api.LinkPreviewOptions NoPreview => new() { IsDisabled = true };

    /// <summary>A message's or topic's id in the package's 32 bits, which are Telegram's; no other can be of a message there.</summary>
    public static int Narrow(this long id, string method) => id is >= int.MinValue and <= int.MaxValue
        ? (int)id
        : throw new ChatException(ChatFault.Rejected, $"{method}: no message has an id of more than 32 bits");

    /// <summary>What it answers; nothing where that cannot be there, as with a message that is gone.</summary>
    public static Api.ReplyParameters? ToReply(this TextOut text) => text.ReplyTo is { } id and >= int.MinValue and <= int.MaxValue
        ? new Api.ReplyParameters { MessageId = (int)id, AllowSendingWithoutReply = true }
        : null;

    public static InlineKeyboardMarkup ToMarkup(this Keyboard keyboard) => new(keyboard.Rows.Select(row => row.Select(ToMarkup)));

    public static Api.BotCommandScope ToScope(this MenuScope scope) => scope.Audience switch
    {
        MenuAudience.Chat => Api.BotCommandScope.Chat(chatId: scope.ChatId ?? throw new ArgumentException("A chat's menu needs the chat's id.", nameof(scope))),
        MenuAudience.Private => Api.BotCommandScope.AllPrivateChats(),
        MenuAudience.Groups => Api.BotCommandScope.AllGroupChats(),
        _ => throw new ArgumentOutOfRangeException(nameof(scope)),
    };

    public static ChatRef ToChat(this Api.ChatFullInfo chat) => new(
        chat.Id,
        chat.Type switch
        {
            ChatType.Private => ChatKind.Private,
            ChatType.Group or ChatType.Supergroup => ChatKind.Group,
            _ => ChatKind.Channel,
        },
        chat.Title);

    /// <summary>A restricted member may have left.</summary>
    public static ChatMember ToMember(this Api.ChatMember member) => new(
        member.User.Id,
        member.Status switch
        {
            ChatMemberStatus.Creator or ChatMemberStatus.Administrator or ChatMemberStatus.Member => true,
            ChatMemberStatus.Restricted => member is Api.ChatMemberRestricted { IsMember: true },
            _ => false,
        },
        member.Status is ChatMemberStatus.Creator or ChatMemberStatus.Administrator);

    private static InlineKeyboardButton ToMarkup(Button button) => button.Url is { } url
        ? InlineKeyboardButton.WithUrl(text: button.Label, url: url)
        : InlineKeyboardButton.WithCallbackData(text: button.Label, callbackData: button.Data ?? "");
}

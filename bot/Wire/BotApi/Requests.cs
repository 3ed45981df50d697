namespace LiaisonBot.Wire.BotApi;

// What we send, null fields left out; and, at the end, what is answered to it alone.

internal sealed record GetUpdatesJson(long? Offset, int Limit, int Timeout, IReadOnlyList<string> AllowedUpdates);

internal sealed record SetWebhookJson(string Url, string SecretToken, IReadOnlyList<string> AllowedUpdates);

internal sealed record SendMessageJson(
    long ChatId, string Text, string ParseMode, LinkPreviewJson LinkPreviewOptions, long? MessageThreadId,
    bool? DisableNotification, ReplyParametersJson? ReplyParameters, KeyboardJson? ReplyMarkup);

internal sealed record EditMessageTextJson(
    long ChatId, long MessageId, string Text, string ParseMode, LinkPreviewJson LinkPreviewOptions, KeyboardJson? ReplyMarkup);

internal sealed record DeleteMessageJson(long ChatId, long MessageId);

internal sealed record AnswerCallbackQueryJson(string CallbackQueryId, string? Text, bool? ShowAlert);

internal sealed record SendChatActionJson(long ChatId, string Action);

internal sealed record SetMyCommandsJson(IReadOnlyList<CommandJson>? Commands, ScopeJson Scope, string? LanguageCode);

internal sealed record GetChatJson(long ChatId);

internal sealed record GetChatMemberJson(long ChatId, long UserId);

internal sealed record GetFileJson(string FileId);

internal sealed record LinkPreviewJson(bool IsDisabled);

internal sealed record ReplyParametersJson(long MessageId, bool AllowSendingWithoutReply);

internal sealed record KeyboardJson(IReadOnlyList<IReadOnlyList<ButtonJson>> InlineKeyboard);

internal sealed record ButtonJson(string Text, string? CallbackData, string? Url);

internal sealed record CommandJson(string Command, string Description);

internal sealed record ScopeJson(string Type, long? ChatId);

internal sealed record SentJson(long MessageId);

internal sealed record StoredFileJson(string? FilePath = null, long? FileSize = null);

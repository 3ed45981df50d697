using LiaisonBot.Chat;
using LiaisonBot.Wire.Answers;
using Telegram.Bot;
using Telegram.Bot.Types.Enums;
using Api = Telegram.Bot.Types;

namespace LiaisonBot.Wire.TelegramBot;

/// <summary>The chat port over the Telegram.Bot package. Arguments are named: their order changes from version to version.</summary>
internal sealed class TelegramBotChat(BotApiLine line, TelegramBotCall call) : IChat
{
    public async Task<BotAccount> GetSelfAsync(CancellationToken ct)
    {
        var me = await call.AskAsync("getMe", (client, token) => client.GetMe(cancellationToken: token), ct);
        return new BotAccount(me.Id, me.Username ?? "", me.FirstName, me.CanReadAllGroupMessages);
    }

    public Task<DateTimeOffset?> GetServerTimeAsync(CancellationToken ct) => line.GetDateAsync(ct);

    public async Task<long> SendTextAsync(TextOut text, CancellationToken ct) => (await call.AskAsync(
        "sendMessage",
        (client, token) => client.SendMessage(
            chatId: text.ChatId, text: text.Html, parseMode: ParseMode.Html, replyParameters: text.ToReply(), replyMarkup: text.Buttons?.ToMarkup(),
            linkPreviewOptions: Translation.NoPreview, messageThreadId: text.Thread?.Narrow("sendMessage"), disableNotification: text.Silent,
            cancellationToken: token),
        ct)).MessageId;

    public Task EditTextAsync(long messageId, TextOut text, CancellationToken ct) => call.DoAsync(
        "editMessageText",
        (client, token) => client.EditMessageText(
            chatId: text.ChatId, messageId: messageId.Narrow("editMessageText"), text: text.Html, parseMode: ParseMode.Html,
            replyMarkup: text.Buttons?.ToMarkup(), linkPreviewOptions: Translation.NoPreview, cancellationToken: token),
        ct).OrAlreadyAsync("message is not modified");

    public Task DeleteMessageAsync(long chatId, long messageId, CancellationToken ct) => call.DoAsync(
        "deleteMessage",
        (client, token) => client.DeleteMessage(chatId: chatId, messageId: messageId.Narrow("deleteMessage"), cancellationToken: token),
        ct).OrAlreadyAsync("message to delete not found");

    public async Task<long> SendPhotoAsync(FileOut photo, CancellationToken ct) => (await call.AskAsync(
        "sendPhoto",
        (client, token) => client.SendPhoto(
            chatId: photo.ChatId, photo: Api.InputFile.FromStream(stream: FileUpload.Open(photo, photo: true), fileName: FileUpload.Name(photo)),
            caption: photo.Caption, parseMode: ModeOf(photo), replyMarkup: photo.Buttons?.ToMarkup(),
            messageThreadId: photo.Thread?.Narrow("sendPhoto"), disableNotification: photo.Silent, cancellationToken: token),
        ct, BotApiLine.TransferPatience)).MessageId;

    public async Task<long> SendFileAsync(FileOut file, CancellationToken ct) => (await call.AskAsync(
        "sendDocument",
        (client, token) => client.SendDocument(
            chatId: file.ChatId, document: Api.InputFile.FromStream(stream: FileUpload.Open(file, photo: false), fileName: FileUpload.Name(file)),
            caption: file.Caption, parseMode: ModeOf(file), replyMarkup: file.Buttons?.ToMarkup(),
            messageThreadId: file.Thread?.Narrow("sendDocument"), disableNotification: file.Silent, cancellationToken: token),
        ct, BotApiLine.TransferPatience)).MessageId;

    public Task AnswerButtonAsync(string pressId, string? text, bool alert, CancellationToken ct) => call.DoAsync(
        "answerCallbackQuery",
        (client, token) => client.AnswerCallbackQuery(callbackQueryId: pressId, text: text, showAlert: alert, cancellationToken: token),
        ct);

    public Task ShowActivityAsync(long chatId, CancellationToken ct) => call.DoAsync(
        "sendChatAction",
        (client, token) => client.SendChatAction(chatId: chatId, action: ChatAction.Typing, cancellationToken: token),
        ct);

    public Task SetCommandMenuAsync(MenuScope scope, IReadOnlyList<MenuLine> lines, CancellationToken ct) => lines.Count == 0
        ? call.DoAsync(
            "deleteMyCommands",
            (client, token) => client.DeleteMyCommands(scope: scope.ToScope(), languageCode: scope.Language, cancellationToken: token),
            ct)
        : call.DoAsync(
            "setMyCommands",
            (client, token) => client.SetMyCommands(
                commands: lines.Select(l => new Api.BotCommand { Command = l.Name, Description = l.Description }), scope: scope.ToScope(),
                languageCode: scope.Language, cancellationToken: token),
            ct);

    public async Task<ChatRef> GetChatAsync(long chatId, CancellationToken ct) =>
        (await call.AskAsync("getChat", (client, token) => client.GetChat(chatId: chatId, cancellationToken: token), ct)).ToChat();

    public async Task<ChatMember> GetMemberAsync(long chatId, long userId, CancellationToken ct) => (await call.AskAsync(
        "getChatMember",
        (client, token) => client.GetChatMember(chatId: chatId, userId: userId, cancellationToken: token),
        ct)).ToMember();

    // The package's own download has no limit, and takes a full disk of ours for a broken line.
    public async Task DownloadFileAsync(string fileId, Stream to, CancellationToken ct)
    {
        var file = await call.AskAsync("getFile", (client, token) => client.GetFile(fileId: fileId, cancellationToken: token), ct);
        await line.DownloadAsync(file.FilePath, file.FileSize, to, ct);
    }

    private static ParseMode ModeOf(FileOut file) => file.Caption is null ? ParseMode.None : ParseMode.Html;
}

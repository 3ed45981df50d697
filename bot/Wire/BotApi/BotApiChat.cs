using System.Text.Json.Serialization.Metadata;
using LiaisonBot.Chat;
using LiaisonBot.Wire.Answers;

namespace LiaisonBot.Wire.BotApi;

/// <summary>The chat port over the Bot API.</summary>
internal sealed class BotApiChat(BotApiLine line, BotApiCall call) : IChat
{
    private static BotApiJson Json => BotApiJson.Plain;

    public async Task<BotAccount> GetSelfAsync(CancellationToken ct)
    {
        var result = await call.PostAsync("getMe", null, BotApiLine.Patience, ct);
        var me = BotApiCall.Read("getMe", result, Json.UserJson);
        return new BotAccount(me.Id, me.Username ?? "", me.FirstName, me.CanReadAllGroupMessages);
    }

    public Task<DateTimeOffset?> GetServerTimeAsync(CancellationToken ct) => line.GetDateAsync(ct);

    public async Task<long> SendTextAsync(TextOut text, CancellationToken ct) =>
        MessageId("sendMessage", await call.PostAsync("sendMessage", text.ToSend(), Json.SendMessageJson, ct));

    public Task EditTextAsync(long messageId, TextOut text, CancellationToken ct) =>
        call.PostAsync("editMessageText", text.ToEdit(messageId), Json.EditMessageTextJson, ct).OrAlreadyAsync("message is not modified");

    public Task DeleteMessageAsync(long chatId, long messageId, CancellationToken ct) =>
        call.PostAsync("deleteMessage", new DeleteMessageJson(chatId, messageId), Json.DeleteMessageJson, ct).OrAlreadyAsync("message to delete not found");

    public async Task<long> SendPhotoAsync(FileOut photo, CancellationToken ct) =>
        MessageId("sendPhoto", await call.PostAsync("sendPhoto", Upload.Of(photo, "photo"), BotApiLine.TransferPatience, ct));

    public async Task<long> SendFileAsync(FileOut file, CancellationToken ct) =>
        MessageId("sendDocument", await call.PostAsync("sendDocument", Upload.Of(file, "document"), BotApiLine.TransferPatience, ct));

    public Task AnswerButtonAsync(string pressId, string? text, bool alert, CancellationToken ct) =>
        call.PostAsync("answerCallbackQuery", new AnswerCallbackQueryJson(pressId, text, alert ? true : null), Json.AnswerCallbackQueryJson, ct);

    public Task ShowActivityAsync(long chatId, CancellationToken ct) =>
        call.PostAsync("sendChatAction", new SendChatActionJson(chatId, "typing"), Json.SendChatActionJson, ct);

    public Task SetCommandMenuAsync(MenuScope scope, IReadOnlyList<MenuLine> lines, CancellationToken ct)
    {
        var commands = lines.Count == 0 ? null : lines.Select(l => new CommandJson(l.Name, l.Description)).ToList();
        var method = commands is null ? "deleteMyCommands" : "setMyCommands";
        return call.PostAsync(method, new SetMyCommandsJson(commands, scope.ToJson(), scope.Language), Json.SetMyCommandsJson, ct);
    }

    public async Task<ChatRef> GetChatAsync(long chatId, CancellationToken ct) =>
        (await AskAsync("getChat", new GetChatJson(chatId), Json.GetChatJson, Json.ChatJson, ct)).ToChat();

    public async Task<ChatMember> GetMemberAsync(long chatId, long userId, CancellationToken ct)
    {
        var member = await AskAsync("getChatMember", new GetChatMemberJson(chatId, userId), Json.GetChatMemberJson, Json.ChatMemberJson, ct);
        return new ChatMember(member.User.Id, member.IsPresent(), member.Status is "creator" or "administrator");
    }

    public async Task DownloadFileAsync(string fileId, Stream to, CancellationToken ct)
    {
        var file = await AskAsync("getFile", new GetFileJson(fileId), Json.GetFileJson, Json.StoredFileJson, ct);
        await line.DownloadAsync(file.FilePath, file.FileSize, to, ct);
    }

    private async Task<TResult> AskAsync<TRequest, TResult>(
        string method, TRequest request, JsonTypeInfo<TRequest> asked, JsonTypeInfo<TResult> answered, CancellationToken ct) =>
        BotApiCall.Read(method, await call.PostAsync(method, request, asked, ct), answered);

    private static long MessageId(string method, ReadOnlyMemory<byte> result) => BotApiCall.Read(method, result, Json.SentJson).MessageId;
}

namespace LiaisonBot.Chat;

/// <summary>
/// The messenger, as this bot needs it. Every member throws <see cref="ChatException"/> and nothing else when the
/// messenger or the way to it fails; pacing and retries are the caller's.
/// </summary>
internal interface IChat
{
    /// <summary>The bot's own account. Source: Bot API getMe.</summary>
    Task<BotAccount> GetSelfAsync(CancellationToken ct);

    /// <summary>The messenger's clock, whole seconds; null when it does not tell. Source: the Date header of any answer.</summary>
    Task<DateTimeOffset?> GetServerTimeAsync(CancellationToken ct);

    /// <summary>Sends a text; returns the new message's id. Source: Bot API sendMessage.</summary>
    Task<long> SendTextAsync(TextOut text, CancellationToken ct);

    /// <summary>Replaces text and buttons of one of our messages; an unchanged message is no error. Source: Bot API editMessageText.</summary>
    Task EditTextAsync(long messageId, TextOut text, CancellationToken ct);

    /// <summary>Deletes a message; one already gone is no error. Source: Bot API deleteMessage.</summary>
    Task DeleteMessageAsync(long chatId, long messageId, CancellationToken ct);

    /// <summary>Sends a picture of at most 10 MB; returns the new message's id. Source: Bot API sendPhoto.</summary>
    Task<long> SendPhotoAsync(FileOut photo, CancellationToken ct);

    /// <summary>Sends a file; returns the new message's id. Source: Bot API sendDocument.</summary>
    Task<long> SendFileAsync(FileOut file, CancellationToken ct);

    /// <summary>Answers a press: text of 0–200 characters, shown as a toast or, with <paramref name="alert"/>, as a box. Source: Bot API answerCallbackQuery.</summary>
    Task AnswerButtonAsync(string pressId, string? text, bool alert, CancellationToken ct);

    /// <summary>Shows "typing" for about five seconds. Source: Bot API sendChatAction.</summary>
    Task ShowActivityAsync(long chatId, CancellationToken ct);

    /// <summary>Sets the command menu of a scope, 0–100 lines; none removes it. Source: Bot API setMyCommands, deleteMyCommands.</summary>
    Task SetCommandMenuAsync(MenuScope scope, IReadOnlyList<MenuLine> lines, CancellationToken ct);

    /// <summary>A chat's kind and title. Source: Bot API getChat.</summary>
    Task<ChatRef> GetChatAsync(long chatId, CancellationToken ct);

    /// <summary>A member of a group; sure only where the bot is an administrator. Source: Bot API getChatMember.</summary>
    Task<ChatMember> GetMemberAsync(long chatId, long userId, CancellationToken ct);

    /// <summary>Copies a received file of at most 20 MB into <paramref name="to"/>. Source: Bot API getFile and its download link.</summary>
    Task DownloadFileAsync(string fileId, Stream to, CancellationToken ct);
}

/// <summary>Where updates come from.</summary>
internal interface IUpdateSource
{
    /// <summary>
    /// Waits up to <paramref name="wait"/> (0–50 s) for updates. <paramref name="offset"/>: last update id + 1, which
    /// confirms all below it; 0 for the oldest kept. Returns 0–100 in the messenger's order, bad ones among them.
    /// ChatException Conflict when another poller runs or a webhook is set. Source: Bot API getUpdates.
    /// </summary>
    Task<IReadOnlyList<Arrival>> GetUpdatesAsync(long offset, TimeSpan wait, CancellationToken ct);

    /// <summary>Has updates posted to <paramref name="url"/> with <paramref name="secret"/> in a header; doing it again does no harm. Source: Bot API setWebhook.</summary>
    Task SetWebhookAsync(Uri url, string secret, CancellationToken ct);

    /// <summary>Returns to polling; waiting updates are kept. Source: Bot API deleteWebhook.</summary>
    Task DeleteWebhookAsync(CancellationToken ct);

    /// <summary>
    /// Decodes one update that came by webhook. Never throws on a bad body: <see cref="Arrival.What"/> is then null, and one
    /// whose id cannot be read is <see cref="Arrival.Nameless(ReadOnlyMemory{byte})"/>.
    /// </summary>
    Arrival Decode(ReadOnlyMemory<byte> update);
}

namespace LiaisonBot.Wire.Answers;

// What we read of the Bot API's types; all other fields are ignored. A parameter without a default must be there.

internal sealed record UpdateJson(
    long UpdateId, MessageJson? Message = null, MessageJson? EditedMessage = null, CallbackQueryJson? CallbackQuery = null,
    ChatMemberUpdatedJson? MyChatMember = null, MessageJson? ChannelPost = null, MessageJson? EditedChannelPost = null);

internal sealed record MessageJson(
    long MessageId, ChatJson Chat, long Date, UserJson? From = null, ChatJson? SenderChat = null,
    long? MessageThreadId = null, bool IsTopicMessage = false, RepliedJson? ReplyToMessage = null,
    string? Text = null, string? Caption = null,
    IReadOnlyList<FileJson>? Photo = null, FileJson? Document = null, FileJson? Video = null, FileJson? Audio = null,
    FileJson? Animation = null, LocationJson? Location = null, string? MediaGroupId = null,
    long? MigrateToChatId = null, long? MigrateFromChatId = null);

internal sealed record RepliedJson(long MessageId);

internal sealed record ChatJson(long Id, string Type, string? Title = null);

internal sealed record UserJson(
    long Id, bool IsBot, string FirstName, string? LastName = null, string? Username = null, string? LanguageCode = null,
    bool CanReadAllGroupMessages = false);

/// <summary>PhotoSize, Document, Video, Audio or Animation.</summary>
internal sealed record FileJson(
    string FileId, string? FileName = null, string? MimeType = null, long? FileSize = null, long? Width = null, long? Height = null);

internal sealed record LocationJson(double Latitude, double Longitude, long? LivePeriod = null);

internal sealed record CallbackQueryJson(string Id, UserJson From, MessageJson? Message = null, string? Data = null);

internal sealed record ChatMemberUpdatedJson(ChatJson Chat, UserJson From, ChatMemberJson NewChatMember);

internal sealed record ChatMemberJson(string Status, UserJson User, bool IsMember = false);

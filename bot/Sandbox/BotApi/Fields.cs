namespace LiaisonBot.Sandbox.BotApi;

/// <summary>One field of a method or of an object in it.</summary>
/// <param name="Type">s text, i whole number, b flag, c chat id, f file, else the name of an object.</param>
/// <param name="Depth">How many arrays stand around it.</param>
internal sealed record Field(string Name, string Type, int Depth)
{
    public bool IsText => Depth == 0 && Type is "s" or "f";

    public bool IsScalar => Depth == 0 && Type is "i" or "b" or "c";
}

/// <summary>
/// The fields that the Bot API documents, for what is emulated here. Telegram ignores a field it does not
/// know; we note it, because a misspelt field is a feature that silently does not work.
/// Source: Bot API 10.1. "[X]" is an array of X.
/// </summary>
internal static class Fields
{
    private const string Sending =
        " business_connection_id:s chat_id:c message_thread_id:i direct_messages_topic_id:i parse_mode:s" +
        " disable_notification:b protect_content:b allow_paid_broadcast:b message_effect_id:s" +
        " suggested_post_parameters:SuggestedPost reply_parameters:Reply reply_markup:Markup";

    private const string Editing = " business_connection_id:s chat_id:c message_id:i inline_message_id:s reply_markup:Markup";

    private static readonly Dictionary<string, string> Written = new()
    {
        ["getMe"] = "",
        ["getUpdates"] = "offset:i limit:i timeout:i allowed_updates:[s]",
        ["setWebhook"] = "url:s certificate:f ip_address:s max_connections:i allowed_updates:[s] drop_pending_updates:b secret_token:s",
        ["deleteWebhook"] = "drop_pending_updates:b",
        ["getWebhookInfo"] = "",
        ["sendMessage"] = "text:s entities:[Entity] link_preview_options:Preview" + Sending,
        ["editMessageText"] = "text:s parse_mode:s entities:[Entity] link_preview_options:Preview" + Editing,
        ["editMessageReplyMarkup"] = Editing,
        ["deleteMessage"] = "chat_id:c message_id:i",
        ["sendPhoto"] = "photo:f caption:s caption_entities:[Entity] show_caption_above_media:b has_spoiler:b" + Sending,
        ["sendDocument"] = "document:f thumbnail:f caption:s caption_entities:[Entity] disable_content_type_detection:b" + Sending,
        ["answerCallbackQuery"] = "callback_query_id:s text:s show_alert:b url:s cache_time:i",
        ["sendChatAction"] = "business_connection_id:s chat_id:c message_thread_id:i action:s",
        ["setMyCommands"] = "commands:[BotCommand] scope:Scope language_code:s",
        ["deleteMyCommands"] = "scope:Scope language_code:s",
        ["getMyCommands"] = "scope:Scope language_code:s",
        ["getChat"] = "chat_id:c",
        ["getChatMember"] = "chat_id:c user_id:i",
        ["getChatAdministrators"] = "chat_id:c return_bots:b",
        ["leaveChat"] = "chat_id:c",
        ["getFile"] = "file_id:s",
        ["Entity"] = "type:s offset:i length:i url:s user:Any language:s custom_emoji_id:s unix_time:i date_time_format:s",
        ["Preview"] = "is_disabled:b url:s prefer_small_media:b prefer_large_media:b show_above_text:b",
        ["SuggestedPost"] = "price:Any send_date:i",
        ["Reply"] = "message_id:i chat_id:c allow_sending_without_reply:b quote:s quote_parse_mode:s quote_entities:[Entity] quote_position:i checklist_task_id:i poll_option_id:s",
        ["Markup"] = "inline_keyboard:[[Button]] keyboard:[[Key]] is_persistent:b resize_keyboard:b one_time_keyboard:b input_field_placeholder:s selective:b remove_keyboard:b force_reply:b",
        ["Button"] = "text:s icon_custom_emoji_id:s style:s url:s callback_data:s web_app:WebApp login_url:Any switch_inline_query:s switch_inline_query_current_chat:s switch_inline_query_chosen_chat:Any copy_text:CopyText callback_game:Any pay:b",
        ["Key"] = "text:s icon_custom_emoji_id:s style:s request_users:Any request_chat:Any request_managed_bot:Any request_contact:b request_location:b request_poll:Any web_app:WebApp",
        ["WebApp"] = "url:s",
        ["CopyText"] = "text:s",
        ["BotCommand"] = "command:s description:s",
        ["Scope"] = "type:s chat_id:c user_id:i",
    };

    private static readonly Dictionary<string, IReadOnlyDictionary<string, Field>> Read =
        Written.ToDictionary(pair => pair.Key, pair => (IReadOnlyDictionary<string, Field>)Parse(pair.Value));

    private static readonly Dictionary<string, string> Methods =
        Written.Keys.Where(name => char.IsAsciiLetterLower(name[0])).ToDictionary(name => name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The method's own spelling (Telegram minds no case); null when it is not emulated.</summary>
    public static string? FindMethod(string name) => Methods.GetValueOrDefault(name);

    /// <summary>The fields of a method or object; null for one whose inside is not checked.</summary>
    public static IReadOnlyDictionary<string, Field>? Of(string name) => Read.GetValueOrDefault(name);

    private static Dictionary<string, Field> Parse(string written) =>
        written.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(ParseOne).ToDictionary(field => field.Name);

    private static Field ParseOne(string written)
    {
        var colon = written.IndexOf(':', StringComparison.Ordinal);
        var type = written[(colon + 1)..];
        return new Field(written[..colon], type.Trim('[', ']'), type.Count(c => c == '['));
    }
}

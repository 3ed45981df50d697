using System.Text;
using System.Text.Json.Nodes;
using LiaisonBot.Sandbox.State;

namespace LiaisonBot.Sandbox.BotApi;

/// <summary>The checks Telegram makes on reply_markup.</summary>
internal static class ReplyMarkup
{
    private const int MaxButtons = 100;
    private const int MaxInRow = 8;

    private static readonly string[] Actions =
    [
        "url", "callback_data", "web_app", "login_url", "switch_inline_query", "switch_inline_query_current_chat",
        "switch_inline_query_chosen_chat", "copy_text", "callback_game", "pay",
    ];

    /// <summary>The markup as it is kept; null when absent or an empty inline keyboard.</summary>
    /// <param name="inlineOnly">Edits take inline keyboards only.</param>
    public static JsonObject? Read(ApiCall call, Room room, bool inlineOnly, Action<string> note)
    {
        if (call.Values["reply_markup"] is not { } given)
        {
            return null;
        }

        var markup = given as JsonObject ?? throw ApiException.Bad("object expected as reply markup");
        if (markup.ContainsKey("inline_keyboard"))
        {
            return Inline(markup, room, note);
        }

        if (inlineOnly)
        {
            throw ApiException.Bad("inline keyboard expected");
        }

        if (markup.ContainsKey("keyboard"))
        {
            CheckKeys(markup);
        }

        return markup.Count == 0 ? null : markup.DeepClone().AsObject();
    }

    private static JsonObject? Inline(JsonObject markup, Room room, Action<string> note)
    {
        var rows = Json.List(markup, "inline_keyboard")
            ?? throw ApiException.Bad("field \"inline_keyboard\" of the InlineKeyboardMarkup must be an Array of Arrays");
        var kept = new JsonArray();
        var count = 0;
        foreach (var item in rows)
        {
            var row = item as JsonArray
                ?? throw ApiException.Bad("field \"inline_keyboard\" of the InlineKeyboardMarkup must be an Array of Arrays");
            foreach (var button in row)
            {
                CheckButton(button, room, note);
                count++;
            }

            if (row.Count > MaxInRow)
            {
                note($"{row.Count} buttons in one row, phones show {MaxInRow}");
            }

            if (row.Count > 0)
            {
                kept.Add(row.DeepClone());
            }
        }

        return count switch
        {
            0 => null,
            > MaxButtons => throw ApiException.Bad("reply markup is too long"),
            _ => new JsonObject { ["inline_keyboard"] = kept },
        };
    }

    private static void CheckButton(JsonNode? button, Room room, Action<string> note)
    {
        const string Start = "can't parse inline keyboard button: ";
        var text = button is JsonObject
            ? Json.Text(button, "text") ?? throw ApiException.Bad(Start + "Can't find field \"text\"")
            : throw ApiException.Bad(Start + "InlineKeyboardButton must be an Object");
        var actions = Actions.Count(button.AsObject().ContainsKey);
        if (actions == 0)
        {
            throw ApiException.Bad(Start + "Text buttons are unallowed in the inline keyboard");
        }

        if (actions > 1)
        {
            note($"button \"{text}\" has {actions} actions, Telegram takes one");
        }

        if (text.Trim().Length == 0)
        {
            throw ApiException.Bad("BUTTON_TEXT_INVALID");
        }

        CheckAction(button.AsObject(), room);
    }

    private static void CheckAction(JsonObject button, Room room)
    {
        if (button.ContainsKey("callback_data") && Encoding.UTF8.GetByteCount(Json.Text(button, "callback_data") ?? "") is < 1 or > 64)
        {
            throw ApiException.Bad("BUTTON_DATA_INVALID");
        }

        if (button.ContainsKey("url") && !Linkable(Json.Text(button, "url")))
        {
            throw ApiException.Bad($"inline keyboard button URL '{Json.Text(button, "url")}' is invalid: Wrong HTTP URL");
        }

        if (button.ContainsKey("copy_text") && (Json.Text(button["copy_text"], "text")?.Length ?? 0) is < 1 or > 256)
        {
            throw ApiException.Bad("BUTTON_COPY_TEXT_INVALID");
        }

        if (button.ContainsKey("web_app") && room.Kind != RoomKind.Private)
        {
            throw ApiException.Bad("BUTTON_TYPE_INVALID");
        }
    }

    private static bool Linkable(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var link) && link.Scheme is "http" or "https" or "tg"
        || Uri.TryCreate("https://" + url, UriKind.Absolute, out var bare) && bare.Host.Contains('.', StringComparison.Ordinal);

    private static void CheckKeys(JsonObject markup)
    {
        var rows = Json.List(markup, "keyboard") ?? throw ApiException.Bad("field \"keyboard\" of the ReplyKeyboardMarkup must be an Array of Arrays");
        foreach (var row in rows)
        {
            foreach (var key in row as JsonArray ?? throw ApiException.Bad("field \"keyboard\" of the ReplyKeyboardMarkup must be an Array of Arrays"))
            {
                var text = key is JsonValue value && value.TryGetValue(out string? plain) ? plain : Json.Text(key, "text");
                if (string.IsNullOrWhiteSpace(text))
                {
                    throw ApiException.Bad("can't parse keyboard button: Can't find field \"text\"");
                }
            }
        }
    }
}

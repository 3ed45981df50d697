using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using LiaisonBot.Chat;

namespace LiaisonBot.Wire.BotApi;

/// <summary>A file with its fields, as multipart/form-data.</summary>
internal static class Upload
{
    /// <summary>The request body; <paramref name="field"/> is "photo" or "document".</summary>
    public static MultipartFormDataContent Of(FileOut file, string field)
    {
        var form = new MultipartFormDataContent { HeaderEncodingSelector = (_, _) => Encoding.UTF8 };
        foreach (var (name, value) in Fields(file))
        {
            if (value is not null)
            {
                form.Add(new StringContent(value), $"\"{name}\"");
            }
        }

        var part = new StreamContent(FileUpload.Open(file, photo: field == "photo"));
        part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        // Raw UTF-8: Telegram shows the RFC 2047 form that .NET would write for "Báo cáo.docx" as it stands.
        part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"{field}\"; filename=\"{FileUpload.Name(file)}\"");
        form.Add(part);
        return form;
    }

    private static IEnumerable<(string Name, string? Value)> Fields(FileOut file) =>
    [
        ("chat_id", file.ChatId.ToString(CultureInfo.InvariantCulture)),
        ("message_thread_id", file.Thread?.ToString(CultureInfo.InvariantCulture)),
        ("caption", file.Caption),
        ("parse_mode", file.Caption is null ? null : Outgoing.ParseMode),
        ("disable_notification", file.Silent ? "true" : null),
        ("reply_markup", file.Buttons is { } buttons ? JsonSerializer.Serialize(buttons.ToJson(), BotApiJson.Plain.KeyboardJson) : null),
    ];
}

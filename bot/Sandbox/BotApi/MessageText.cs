using System.Text.Json.Nodes;
using LiaisonBot.Sandbox.State;
using LiaisonBot.Sandbox.Text;

namespace LiaisonBot.Sandbox.BotApi;

/// <summary>Reads a text or caption with its markup, as Telegram does it.</summary>
internal static class MessageText
{
    private const int MaxText = 4096;
    private const int MaxCaption = 1024;
    private const int MaxEntities = 100;

    public static FormattedText Body(ApiCall call, Action<string> note)
    {
        if (string.IsNullOrEmpty(call.Text("text")))
        {
            throw ApiException.Bad("message text is empty");
        }

        var read = Read(call, "text", "entities", note);
        return read.Text.Length switch
        {
            0 => throw ApiException.Bad("text must be non-empty"),
            > MaxText => throw ApiException.Bad("message is too long"),
            _ => read,
        };
    }

    /// <summary>May be empty.</summary>
    public static FormattedText Caption(ApiCall call, Action<string> note)
    {
        var read = Read(call, "caption", "caption_entities", note);
        return read.Text.Length > MaxCaption ? throw ApiException.Bad("message caption is too long") : read;
    }

    private static FormattedText Read(ApiCall call, string field, string entitiesField, Action<string> note)
    {
        var raw = call.Text(field) ?? "";
        var mode = call.Text("parse_mode");
        var read = mode?.ToUpperInvariant() switch
        {
            null or "" => new FormattedText(raw, Given(call.List(entitiesField))),
            "HTML" => Html(raw, what => note($"{call.Method}.{field}: {what}")),
            _ => throw ApiException.Bad("unsupported parse_mode (this sandbox reads HTML only)"),
        };
        if (read.Entities.Count > MaxEntities)
        {
            note($"{call.Method}: {read.Entities.Count} entities, Telegram keeps {MaxEntities}");
        }

        return read.Trimmed().WithFound();
    }

    private static FormattedText Html(string raw, Action<string> note)
    {
        try
        {
            return HtmlReader.Read(raw, note);
        }
        catch (MarkupException broken)
        {
            throw ApiException.Bad("can't parse entities: " + broken.Message);
        }
    }

    private static List<Entity> Given(JsonArray? list) =>
        (list ?? []).Select(item => new Entity(
            Json.Text(item, "type") ?? throw ApiException.Bad("can't parse MessageEntity: Can't find field \"type\""),
            (int)(Json.Number(item, "offset") ?? 0),
            (int)(Json.Number(item, "length") ?? 0),
            Json.Text(item, "url") ?? Json.Text(item, "language"))).ToList();
}

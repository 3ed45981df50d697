using System.Text.Json.Nodes;

namespace LiaisonBot.Sandbox.Text;

/// <summary>A stretch of a text with a meaning. Offset and length count UTF-16 units.</summary>
internal sealed record Entity(string Type, int Offset, int Length, string? Argument = null)
{
    public int End => Offset + Length;

    /// <summary>The Bot API's MessageEntity.</summary>
    public JsonObject ToJson()
    {
        var entity = new JsonObject { ["offset"] = Offset, ["length"] = Length, ["type"] = Type };
        var name = Type switch
        {
            "text_link" => "url",
            "pre" => "language",
            "custom_emoji" => "custom_emoji_id",
            _ => null,
        };
        if (name is not null && Argument is not null)
        {
            entity[name] = Argument;
        }

        return entity;
    }
}

/// <summary>A text after its markup was read, as Telegram keeps it.</summary>
internal sealed record FormattedText(string Text, IReadOnlyList<Entity> Entities)
{
    /// <summary>The same without the white space around it, which Telegram cuts off.</summary>
    public FormattedText Trimmed()
    {
        var start = Text.Length - Text.TrimStart().Length;
        var text = Text.Trim();
        var kept = new List<Entity>();
        foreach (var entity in Entities)
        {
            var from = Math.Max(entity.Offset - start, 0);
            var to = Math.Min(entity.End - start, text.Length);
            if (to > from)
            {
                kept.Add(entity with { Offset = from, Length = to - from });
            }
        }

        return new FormattedText(text, kept);
    }

    /// <summary>The same with commands, links and names that Telegram finds by itself.</summary>
    public FormattedText WithFound()
    {
        var taken = Entities.Where(entity => entity.Type is "code" or "pre" or "text_link").ToList();
        var found = AutoEntities.Find(Text).Where(one => !taken.Exists(it => one.Offset < it.End && it.Offset < one.End));
        return this with { Entities = [.. Entities.Concat(found).OrderBy(one => one.Offset).ThenByDescending(one => one.Length)] };
    }

    public JsonArray? EntitiesToJson() => Entities.Count == 0 ? null : [.. Entities.Select(entity => (JsonNode)entity.ToJson())];
}

using System.Text.Json;
using System.Text.Json.Nodes;

namespace LiaisonBot.Sandbox.BotApi;

/// <summary>Compares what was sent with what the Bot API documents, at every depth.</summary>
internal static class FieldCheck
{
    /// <summary>Notes each unknown field and each value of another kind than documented.</summary>
    public static void Check(string path, string type, JsonObject values, Action<string> note)
    {
        if (Fields.Of(type) is not { } known)
        {
            return;
        }

        foreach (var (name, value) in values)
        {
            if (!known.TryGetValue(name, out var field))
            {
                note($"{path}: unknown field \"{name}\"");
            }
            else
            {
                CheckValue($"{path}.{name}", field.Type, field.Depth, value, note);
            }
        }
    }

    private static void CheckValue(string path, string type, int depth, JsonNode? value, Action<string> note)
    {
        if (value is null)
        {
            note($"{path}: null is not a value, leave the field out");
        }
        else if (depth > 0 && value is JsonArray list)
        {
            foreach (var item in list)
            {
                CheckValue(path, type, depth - 1, item, note);
            }
        }
        else if (!Fits(type, depth, value))
        {
            note($"{path}: {value.GetValueKind()} where the Bot API has \"{type}\" (arrays around it: {depth})");
        }
        else if (value is JsonObject inner)
        {
            Check(path, type, inner, note);
        }
    }

    private static bool Fits(string type, int depth, JsonNode value)
    {
        var kind = value.GetValueKind();
        return depth == 0 && type switch
        {
            "s" or "f" => kind == JsonValueKind.String,
            "i" => kind == JsonValueKind.Number,
            "b" => kind is JsonValueKind.True or JsonValueKind.False,
            "c" => kind is JsonValueKind.Number or JsonValueKind.String,
            _ => kind == JsonValueKind.Object,
        };
    }
}

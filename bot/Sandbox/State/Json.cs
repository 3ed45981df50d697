using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LiaisonBot.Sandbox.State;

/// <summary>Small readings of loose JSON: null where the field is absent or of another kind.</summary>
internal static class Json
{
    /// <summary>Vietnamese letters unescaped: for the page and for tests.</summary>
    public static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Put(JsonObject into, string name, JsonNode? value)
    {
        if (value is not null)
        {
            into[name] = value;
        }
    }

    public static string? Text(JsonNode? from, string name) =>
        Field(from, name) is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    /// <summary>A number, also when written as text.</summary>
    public static long? Number(JsonNode? from, string name)
    {
        if (Field(from, name) is not JsonValue value)
        {
            return null;
        }

        if (value.GetValueKind() == JsonValueKind.Number)
        {
            return long.TryParse(value.ToJsonString(), out var whole) ? whole : null;
        }

        return value.TryGetValue(out string? text) && long.TryParse(text, out var number) ? number : null;
    }

    public static bool Flag(JsonNode? from, string name) =>
        Field(from, name) is JsonValue value && value.GetValueKind() == JsonValueKind.True;

    public static JsonArray? List(JsonNode? from, string name) => Field(from, name) as JsonArray;

    public static JsonArray Array(IEnumerable<JsonNode?> items) => new([.. items]);

    private static JsonNode? Field(JsonNode? from, string name) => from is JsonObject thing ? thing[name] : null;
}

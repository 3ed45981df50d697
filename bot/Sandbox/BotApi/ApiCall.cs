using System.Text.Json.Nodes;
using LiaisonBot.Sandbox.State;

namespace LiaisonBot.Sandbox.BotApi;

/// <summary>A file in a multipart call.</summary>
internal sealed record Upload(string Name, string MimeType, byte[] Content);

/// <summary>One call of the bot with its values, however they came over the wire.</summary>
internal sealed record ApiCall(string Method, JsonObject Values, IReadOnlyDictionary<string, Upload> Files)
{
    public string? Text(string name) =>
        Json.Text(Values, name) ?? (Values[name] is JsonValue value ? value.ToJsonString() : null);

    public long? Number(string name) => Json.Number(Values, name);

    public bool Flag(string name) => Json.Flag(Values, name);

    public JsonArray? List(string name) => Json.List(Values, name);

    public JsonObject? Object(string name) => Values[name] as JsonObject;

    /// <summary>The upload in a field, also through "attach://name".</summary>
    public Upload? File(string name)
    {
        var text = Text(name);
        var key = text?.StartsWith("attach://", StringComparison.Ordinal) == true ? text[9..] : name;
        return Files.GetValueOrDefault(key);
    }
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace LiaisonBot.Wire.Answers;

/// <summary>How updates are read, by source generation.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(UpdateJson))]
internal sealed partial class ReceivedJson : JsonSerializerContext
{
    /// <summary>The context to use: a missing or null field that we need is an error, as a field of the wrong type is.</summary>
    public static ReceivedJson Strict { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        MaxDepth = 1000,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    });
}

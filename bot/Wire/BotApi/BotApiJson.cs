using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using LiaisonBot.Wire.Answers;

namespace LiaisonBot.Wire.BotApi;

/// <summary>The Bot API's JSON, by source generation.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(UserJson))]
[JsonSerializable(typeof(ChatJson))]
[JsonSerializable(typeof(ChatMemberJson))]
[JsonSerializable(typeof(SentJson))]
[JsonSerializable(typeof(StoredFileJson))]
[JsonSerializable(typeof(GetUpdatesJson))]
[JsonSerializable(typeof(SetWebhookJson))]
[JsonSerializable(typeof(SendMessageJson))]
[JsonSerializable(typeof(EditMessageTextJson))]
[JsonSerializable(typeof(DeleteMessageJson))]
[JsonSerializable(typeof(AnswerCallbackQueryJson))]
[JsonSerializable(typeof(SendChatActionJson))]
[JsonSerializable(typeof(SetMyCommandsJson))]
[JsonSerializable(typeof(GetChatJson))]
[JsonSerializable(typeof(GetChatMemberJson))]
[JsonSerializable(typeof(GetFileJson))]
internal sealed partial class BotApiJson : JsonSerializerContext
{
    /// <summary>How requests are written: plain UTF-8.</summary>
    public static JsonWriterOptions AsItIs { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 1000 };

    /// <summary>
    /// The context to use. Vietnamese goes out as plain UTF-8: the default encoder's escapes would cost six bytes a letter.
    /// A missing or null field that we need is an error, as a field of the wrong type is.
    /// </summary>
    public static BotApiJson Plain { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 1000,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    });
}

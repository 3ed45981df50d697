using System.Text.Json.Nodes;

namespace LiaisonBot.Sandbox.BotApi;

/// <summary>A refusal in Telegram's own words.</summary>
internal sealed class ApiException(int code, string description) : Exception(description)
{
    public int Code { get; } = code;

    public int? RetryAfterSeconds { get; init; }

    public long? MovedTo { get; init; }

    public static ApiException Bad(string what) => new(400, "Bad Request: " + what);

    public static ApiException Forbidden(string what) => new(403, "Forbidden: " + what);

    public static ApiException Conflict(string what) => new(409, "Conflict: " + what);

    public static ApiException TooMany(int seconds) =>
        new(429, $"Too Many Requests: retry after {seconds}") { RetryAfterSeconds = seconds };

    public JsonObject ToJson()
    {
        var answer = new JsonObject { ["ok"] = false, ["error_code"] = Code, ["description"] = Message };
        if (RetryAfterSeconds is { } seconds)
        {
            answer["parameters"] = new JsonObject { ["retry_after"] = seconds };
        }
        else if (MovedTo is { } chat)
        {
            answer["parameters"] = new JsonObject { ["migrate_to_chat_id"] = chat };
        }

        return answer;
    }
}

using System.Net;
using System.Text.RegularExpressions;
using LiaisonBot.Chat;

namespace LiaisonBot.Wire.Answers;

/// <summary>Turns a refusal into the port's exception.</summary>
internal static partial class BotApiFault
{
    private const int LongestDescription = 200;

    // 400 and 403 both occur for a chat where we may not, or may no longer, write.
    private static readonly string[] NoWayIn =
    [
        "chat not found", "user is deactivated", "bot was kicked", "bot was blocked", "bot is not a member", "not enough rights to send",
        "have no rights to send", "chat_write_forbidden", "chat_restricted", "need administrator rights", "group chat was deleted",
        "group chat was deactivated", "bot can't initiate conversation", "peer_id_invalid",
    ];

    /// <summary>The exception for an answer that is not ok. <paramref name="answer"/> null: the body was no Bot API answer.</summary>
    public static ChatException Of(string method, HttpStatusCode status, BotApiAnswer? answer, TimeSpan? retryAfterHeader)
    {
        var code = answer?.ErrorCode ?? (int)status;
        var retryAfter = answer?.RetryAfterSeconds is { } seconds and >= 0 and < int.MaxValue ? TimeSpan.FromSeconds(seconds) : retryAfterHeader;
        var fault = answer is null ? Stranger(status) : answer.NewChatId is not null ? ChatFault.ChatMoved : Kind(code, answer.Description ?? "");
        return new ChatException(fault, $"{method}: {code} {Quiet(answer?.Description)}".TrimEnd(), retryAfter, answer?.NewChatId);
    }

    /// <summary>The exception for a result of another shape than the Bot API's: asking again would not change it.</summary>
    public static ChatException UnknownShape(string method) => new(ChatFault.Rejected, $"{method}: an answer of unknown shape");

    /// <summary>Takes a refusal that says <paramref name="words"/> for done: what was asked for is already so.</summary>
    public static async Task OrAlreadyAsync(this Task call, string words)
    {
        try
        {
            await call;
        }
        catch (ChatException e) when (e.Fault == ChatFault.Rejected && e.Message.Contains(words, StringComparison.OrdinalIgnoreCase))
        {
            return;
        }
    }

    private static ChatFault Kind(int code, string description) => code switch
    {
        401 => ChatFault.Unauthorized,
        // A bad token is "Not Found"; a method the server does not know, "Not Found: method not found".
        404 => description.Contains("method", StringComparison.OrdinalIgnoreCase) ? ChatFault.Rejected : ChatFault.Unauthorized,
        403 => ChatFault.Forbidden,
        409 => ChatFault.Conflict,
        429 => ChatFault.RateLimited,
        >= 500 => ChatFault.Unreachable,
        _ => NoWayIn.Any(w => description.Contains(w, StringComparison.OrdinalIgnoreCase)) ? ChatFault.Forbidden : ChatFault.Rejected,
    };

    // A page from a proxy or firewall on the way says nothing about the chat or the token, even with 401, 403 or 404.
    private static ChatFault Stranger(HttpStatusCode status) => status switch
    {
        HttpStatusCode.TooManyRequests => ChatFault.RateLimited,
        HttpStatusCode.RequestEntityTooLarge => ChatFault.Rejected,
        _ => ChatFault.Unreachable,
    };

    // Telegram quotes the offending part of a message ("Unsupported start tag \"…\""): no message text in an exception.
    private static string Quiet(string? description)
    {
        var quiet = Quoted().Replace(description ?? "", "\"…\"").ReplaceLineEndings(" ");
        return quiet.Length <= LongestDescription ? quiet : quiet[..LongestDescription];
    }

    [GeneratedRegex("\".*\"", RegexOptions.Singleline)]
    private static partial Regex Quoted();
}

using LiaisonBot.Chat;

namespace LiaisonBot.Wire.Answers;

/// <summary>What is asked for by getUpdates, and what comes back.</summary>
internal static class Polls
{
    /// <summary>How many updates are taken at once, the Bot API's most.</summary>
    public const int LargestBatch = 100;

    /// <summary>The answer may come late on a bad line, not at the very second the wait ends.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    /// <summary>The kinds we can use. To be told each time: the server keeps the last setting, whoever made it.</summary>
    public static IReadOnlyList<string> Wanted { get; } = ["message", "edited_message", "callback_query", "my_chat_member"];

    /// <summary>Decodes each update of a result by itself, so that a bad one spoils none beside it.</summary>
    public static IReadOnlyList<Arrival> Decode(ReadOnlyMemory<byte> result)
    {
        var elements = BotApiAnswer.Elements(result) ?? throw new ChatException(ChatFault.Unreachable, "getUpdates: not a list");
        return [.. elements.Select(UpdateDecoder.Decode)];
    }
}

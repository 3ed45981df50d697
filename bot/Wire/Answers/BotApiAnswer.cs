using System.Text.Json;

namespace LiaisonBot.Wire.Answers;

/// <summary>The envelope of every Bot API answer. <c>Result</c>: the raw JSON of the result, a slice of the body.</summary>
internal sealed record BotApiAnswer(
    bool Ok, ReadOnlyMemory<byte> Result, int? ErrorCode, string? Description, long? RetryAfterSeconds, long? NewChatId)
{
    // With a limit one deeply nested update would spoil the whole batch. The reader keeps one bit a level and does not recurse.
    private static readonly JsonReaderOptions Deep = new() { MaxDepth = int.MaxValue };

    /// <summary>Reads a body; null when it is not a whole Bot API answer (a proxy's page, a cut connection).</summary>
    public static BotApiAnswer? Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body.Span, Deep);
            return reader.Read() && reader.TokenType == JsonTokenType.StartObject ? ReadFields(ref reader, body) : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The raw JSON of each element of a result that is an array; null when it is not one.</summary>
    public static IReadOnlyList<ReadOnlyMemory<byte>>? Elements(ReadOnlyMemory<byte> array)
    {
        var reader = new Utf8JsonReader(array.Span, Deep);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartArray)
        {
            return null;
        }

        var elements = new List<ReadOnlyMemory<byte>>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            elements.Add(SkipValue(ref reader, array));
        }

        return elements;
    }

    private static BotApiAnswer? ReadFields(ref Utf8JsonReader reader, ReadOnlyMemory<byte> body)
    {
        bool? ok = null;
        var answer = new BotApiAnswer(false, default, null, null, null, null);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            ok = name == "ok" ? reader.TokenType == JsonTokenType.True : ok;
            answer = name switch
            {
                "result" => answer with { Result = SkipValue(ref reader, body) },
                "error_code" => answer with { ErrorCode = (int?)Whole(ref reader) },
                "description" when reader.TokenType == JsonTokenType.String => answer with { Description = reader.GetString() },
                "parameters" when reader.TokenType == JsonTokenType.StartObject => ReadParameters(ref reader, answer),
                _ => answer,
            };
            reader.Skip();
        }

        // Anything after the object makes the reader throw.
        reader.Read();
        return ok is null ? null : answer with { Ok = ok.Value };
    }

    private static BotApiAnswer ReadParameters(ref Utf8JsonReader reader, BotApiAnswer answer)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            answer = name switch
            {
                "retry_after" => answer with { RetryAfterSeconds = Whole(ref reader) },
                "migrate_to_chat_id" => answer with { NewChatId = Whole(ref reader) },
                _ => answer,
            };
            reader.Skip();
        }

        return answer;
    }

    private static long? Whole(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var number) ? number : null;

    private static ReadOnlyMemory<byte> SkipValue(ref Utf8JsonReader reader, ReadOnlyMemory<byte> body)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return body[start..(int)reader.BytesConsumed];
    }
}

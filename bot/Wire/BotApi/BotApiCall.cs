using System.Buffers;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using LiaisonBot.Wire.Answers;

namespace LiaisonBot.Wire.BotApi;

/// <summary>One call of the Bot API over HTTP. Fails with ChatException only, whose message never holds the token.</summary>
internal sealed class BotApiCall(BotApiLine line)
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    /// <summary>Posts a JSON request; returns the raw JSON of the result. 30 s unless told otherwise.</summary>
    public Task<ReadOnlyMemory<byte>> PostAsync<TRequest>(
        string method, TRequest request, JsonTypeInfo<TRequest> type, CancellationToken ct, TimeSpan? patience = null)
    {
        var text = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(text, BotApiJson.AsItIs))
        {
            // The generated code itself: the serializer would take the long way round for the sake of the encoder.
            type.SerializeHandler!(json, request);
        }

        var content = new ReadOnlyMemoryContent(text.WrittenMemory);
        content.Headers.ContentType = Json;
        return PostAsync(method, content, patience ?? BotApiLine.Patience, ct);
    }

    /// <summary>Posts any request, and disposes of it; returns the raw JSON of the result.</summary>
    public Task<ReadOnlyMemory<byte>> PostAsync(string method, HttpContent? content, TimeSpan patience, CancellationToken ct) =>
        line.GuardAsync(method, patience, async token =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, line.AddressOf(method)) { Content = content };
            using var response = await line.Http.SendAsync(request, HttpCompletionOption.ResponseContentRead, token);
            return line.Judge(method, response, await response.Content.ReadAsByteArrayAsync(token));
        }, ct);

    /// <summary>Reads a result; one of another shape than the Bot API's is Rejected, since asking again would not change it.</summary>
    public static TResult Read<TResult>(string method, ReadOnlyMemory<byte> result, JsonTypeInfo<TResult> type)
    {
        try
        {
            return JsonSerializer.Deserialize(result.Span, type) ?? throw new JsonException();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw BotApiFault.UnknownShape(method);
        }
    }
}

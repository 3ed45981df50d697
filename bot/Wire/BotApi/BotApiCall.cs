using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using LiaisonBot.Chat;
using LiaisonBot.Diagnostics;
using Microsoft.Extensions.Options;

namespace LiaisonBot.Wire.BotApi;

/// <summary>One call of the Bot API over HTTP. Fails with ChatException only, whose message never holds the token.</summary>
internal sealed class BotApiCall : IDisposable
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly HttpClient _http;
    private readonly string _api;
    private readonly string _token;
    private readonly SecretMask _mask;
    private readonly TimeProvider _clock;

    public BotApiCall(IOptions<TelegramOptions> options, TimeProvider clock)
    {
        _http = BotApiHttp.Create(options.Value);
        _api = options.Value.ApiUrl.TrimEnd('/');
        _token = options.Value.BotToken;
        _mask = new SecretMask([_token]);
        _clock = clock;
    }

    /// <summary>A Bot API server of one's own, whose disk may be ours too. Telegram's must never name a file on this machine.</summary>
    public bool IsOwnServer => !_api.Contains("api.telegram.org", StringComparison.OrdinalIgnoreCase);

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
        return PostAsync(method, content, patience ?? Patience, ct);
    }

    /// <summary>Posts any request, and disposes of it; returns the raw JSON of the result.</summary>
    public Task<ReadOnlyMemory<byte>> PostAsync(string method, HttpContent? content, TimeSpan patience, CancellationToken ct) =>
        GuardAsync(method, patience, async token =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"{_api}/bot{_token}/{method}") { Content = content };
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseContentRead, token);
            var answer = BotApiAnswer.Read(await response.Content.ReadAsByteArrayAsync(token));
            return answer is { Ok: true } && !answer.Result.IsEmpty ? answer.Result : throw Refusal(method, response, answer);
        }, ct);

    /// <summary>The date the server puts on an answer. Asked without the token: any answer will do.</summary>
    public Task<DateTimeOffset?> GetDateAsync(CancellationToken ct) => GuardAsync("date", Patience, async token =>
    {
        using var response = await _http.GetAsync(_api + "/", HttpCompletionOption.ResponseHeadersRead, token);
        return response.Headers.Date;
    }, ct);

    /// <summary>Copies a file of the server, by the relative path it gave, refusing more than <paramref name="most"/> bytes.</summary>
    public Task<long> GetFileAsync(string path, Stream to, long most, TimeSpan patience, CancellationToken ct) =>
        GuardAsync("download", patience, async token =>
        {
            if (path.Split('/').Contains(".."))
            {
                throw new ChatException(ChatFault.Rejected, "download: not a path");
            }

            var escaped = string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
            using var request = new HttpRequestMessage(HttpMethod.Get, $"{_api}/file/bot{_token}/{escaped}");
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, token);
            if (!response.IsSuccessStatusCode)
            {
                throw NoFile(response);
            }

            await using var from = await response.Content.ReadAsStreamAsync(token);
            return await FileDownload.CopyAsync(from, to, most, token);
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
            throw new ChatException(ChatFault.Rejected, $"{method}: an answer of unknown shape");
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<T> GuardAsync<T>(string method, TimeSpan patience, Func<CancellationToken, Task<T>> call, CancellationToken ct)
    {
        using var late = new CancellationTokenSource(patience, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, late.Token);
        try
        {
            return await call(either.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new ChatException(ChatFault.Unreachable, $"{method}: no answer in time");
        }
        catch (HttpRequestException e)
        {
            // Never e itself or its message: they may quote the URL.
            throw new ChatException(ChatFault.Unreachable, $"{method}: no answer ({e.HttpRequestError})");
        }
    }

    // The body is left unread: it says no more than the status. Here 404 is about the file, not about the token.
    private ChatException NoFile(HttpResponseMessage response) =>
        response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest
            ? new ChatException(ChatFault.Rejected, $"download: {(int)response.StatusCode}")
            : Refusal("download", response, null);

    private ChatException Refusal(string method, HttpResponseMessage response, BotApiAnswer? answer)
    {
        if (answer is { Ok: true } || (answer is null && response.IsSuccessStatusCode))
        {
            return new ChatException(ChatFault.Unreachable, $"{method}: not a whole answer");
        }

        var header = response.Headers.RetryAfter;
        var retryAfter = header?.Delta ?? (header?.Date - _clock.GetUtcNow());
        var clean = answer is null ? null : answer with { Description = answer.Description is { } text ? _mask.Clean(text) : null };
        return BotApiFault.Of(method, response.StatusCode, clean, retryAfter > TimeSpan.Zero ? retryAfter : null);
    }
}

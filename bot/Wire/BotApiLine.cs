using System.Net;
using LiaisonBot.Chat;
using LiaisonBot.Diagnostics;
using LiaisonBot.Wire.Answers;
using Microsoft.Extensions.Options;

namespace LiaisonBot.Wire;

/// <summary>
/// The line to a Bot API server, whichever client speaks on it: addresses, patience, and what an answer means. Fails with
/// ChatException only, whose message never holds the token.
/// </summary>
internal sealed class BotApiLine : IDisposable
{
    /// <summary>How long an ordinary call may take.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>How long a file may take, up or down.</summary>
    public static readonly TimeSpan TransferPatience = TimeSpan.FromMinutes(5);

    private readonly string _token;
    private readonly SecretMask _mask;
    private readonly TimeProvider _clock;

    public BotApiLine(IOptions<TelegramOptions> options, TimeProvider clock)
    {
        Http = BotApiHttp.Create(options.Value);
        Server = options.Value.ApiUrl.TrimEnd('/');
        _token = options.Value.BotToken;
        _mask = new SecretMask([_token]);
        _clock = clock;
    }

    /// <summary>The client to call with; it has no timeout of its own.</summary>
    public HttpClient Http { get; }

    /// <summary>Telegram:ApiUrl without a slash at its end.</summary>
    public string Server { get; }

    // Whose disk may be ours too. Telegram's must never name a file on this machine.
    private bool IsOwnServer => !Server.Contains("api.telegram.org", StringComparison.OrdinalIgnoreCase);

    /// <summary>Where a method is called. Holds the token: for requests only.</summary>
    public Uri AddressOf(string method) => new($"{Server}/bot{_token}/{method}");

    /// <summary>The raw JSON of the result in an answer; an answer without one is a ChatException.</summary>
    public ReadOnlyMemory<byte> Judge(string method, HttpResponseMessage response, ReadOnlyMemory<byte> body)
    {
        var answer = BotApiAnswer.Read(body);
        return answer is { Ok: true } && !answer.Result.IsEmpty ? answer.Result : throw Refusal(method, response, answer);
    }

    /// <summary>The date the server puts on an answer. Asked without the token: any answer will do.</summary>
    public Task<DateTimeOffset?> GetDateAsync(CancellationToken ct) => GuardAsync("date", Patience, async token =>
    {
        using var response = await Http.GetAsync(Server + "/", HttpCompletionOption.ResponseHeadersRead, token);
        return response.Headers.Date;
    }, ct);

    /// <summary>Copies a received file, by path and size as getFile tells them.</summary>
    public Task DownloadAsync(string? path, long? size, Stream to, CancellationToken ct)
    {
        if (size > FileDownload.LargestBytes)
        {
            throw new ChatException(ChatFault.Rejected, "getFile: the file is larger than 20 MB");
        }

        return path switch
        {
            null or "" => throw new ChatException(ChatFault.Rejected, "getFile: no path"),
            ['/', ..] when IsOwnServer => FileDownload.CopyFromDiskAsync(path, to, FileDownload.LargestBytes, ct),
            _ => GetFileAsync(path, to, FileDownload.LargestBytes, ct),
        };
    }

    /// <summary>Makes a call that ends, and names what goes wrong with the line.</summary>
    public async Task<T> GuardAsync<T>(string method, TimeSpan patience, Func<CancellationToken, Task<T>> call, CancellationToken ct)
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

    public void Dispose() => Http.Dispose();

    private Task<long> GetFileAsync(string path, Stream to, long most, CancellationToken ct) =>
        GuardAsync("download", TransferPatience, async token =>
        {
            if (path.Split('/').Contains(".."))
            {
                throw new ChatException(ChatFault.Rejected, "download: not a path");
            }

            var escaped = string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
            using var request = new HttpRequestMessage(HttpMethod.Get, $"{Server}/file/bot{_token}/{escaped}");
            using var response = await Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, token);
            if (!response.IsSuccessStatusCode)
            {
                throw NoFile(response);
            }

            await using var from = await response.Content.ReadAsStreamAsync(token);
            return await FileDownload.CopyAsync(from, to, most, token);
        }, ct);

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

using System.Runtime.ExceptionServices;
using System.Text.Encodings.Web;
using LiaisonBot.Wire.Answers;
using Microsoft.Extensions.Options;
using Telegram.Bot;
using Telegram.Bot.Args;
using Telegram.Bot.Exceptions;

namespace LiaisonBot.Wire.TelegramBot;

/// <summary>
/// One call through the package's client. The package makes requests and reads results; what an answer means is judged
/// before it looks at it, since its own exceptions know neither a page of a proxy nor the Retry-After header.
/// </summary>
internal sealed class TelegramBotCall
{
    private readonly BotApiLine _line;
    private readonly TelegramBotClient _client;

    static TelegramBotCall()
    {
        // Vietnamese goes out as plain UTF-8: the default encoder's escapes would cost six bytes a letter.
        JsonBotAPI.Options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
    }

    public TelegramBotCall(BotApiLine line, IOptions<TelegramOptions> options)
    {
        _line = line;
        // Pacing and retries are the caller's: a silent second try would break both.
        _client = new TelegramBotClient(
            options: new TelegramBotClientOptions(token: options.Value.BotToken, baseUrl: line.Server) { RetryThreshold = 0, RetryCount = 1 },
            httpClient: line.Http);
        _client.OnMakingApiRequest += SetAddress;
        _client.OnApiResponseReceived += JudgeAsync;
    }

    /// <summary>Makes a call. 30 s unless told otherwise. A result that the package cannot read is Rejected.</summary>
    public Task<T> AskAsync<T>(string method, Func<ITelegramBotClient, CancellationToken, Task<T>> call, CancellationToken ct, TimeSpan? patience = null) =>
        _line.GuardAsync(method, patience ?? BotApiLine.Patience, token => UnwrapAsync(method, () => call(_client, token)), ct);

    /// <summary>Makes a call of which only the success counts.</summary>
    public Task DoAsync(string method, Func<ITelegramBotClient, CancellationToken, Task> call, CancellationToken ct) => AskAsync(method, async (client, token) =>
    {
        await call(client, token);
        return true;
    }, ct);

    private static async Task<T> UnwrapAsync<T>(string method, Func<Task<T>> call)
    {
        try
        {
            return await call();
        }
        catch (RequestException e) when (e.InnerException is { } cause && (e.HttpStatusCode is null || cause is OperationCanceledException))
        {
            // The line broke, or we stopped or gave up, if only while the result was read: for the guard to name. The package's
            // message may quote the URL.
            ExceptionDispatchInfo.Throw(cause);
            throw;
        }
        catch (RequestException)
        {
            throw BotApiFault.UnknownShape(method);
        }
    }

    // The package drops the path of an address; a server of one's own may stand behind one.
    private ValueTask SetAddress(ITelegramBotClient client, ApiRequestEventArgs args, CancellationToken ct)
    {
        if (args.HttpRequestMessage is { } request)
        {
            request.RequestUri = _line.AddressOf(args.Request.MethodName);
        }

        return ValueTask.CompletedTask;
    }

    private async ValueTask JudgeAsync(ITelegramBotClient client, ApiResponseEventArgs args, CancellationToken ct)
    {
        var (request, response) = (args.ApiRequestEventArgs.Request, args.ResponseMessage);
        var result = _line.Judge(request.MethodName, response, await response.Content.ReadAsByteArrayAsync(ct));
        if (request is RawUpdatesRequest poll)
        {
            poll.Result = result;
            response.Content = RawUpdatesRequest.Taken();
        }
    }
}

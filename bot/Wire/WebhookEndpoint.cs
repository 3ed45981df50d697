using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LiaisonBot.Chat;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace LiaisonBot.Wire;

/// <summary>
/// Where the messenger posts updates, one a request. 200: it is committed, if only as a dead letter. 401: the secret is
/// wrong, and nothing else was looked at. 503: it cannot be committed now and has to come again.
/// </summary>
internal sealed partial class WebhookEndpoint(
    IOptions<TelegramOptions> options, IUpdateSource source, IInbox inbox, WebhookState state, TimeProvider clock, ILogger<WebhookEndpoint> log)
{
    private const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";
    private const int ComeAgainSeconds = 2;

    // Well below the minute after which proxies and the messenger itself give up.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly byte[] _secret = SHA256.HashData(Encoding.UTF8.GetBytes(options.Value.WebhookSecret ?? ""));
    private int _strangerTold;

    /// <summary>Takes one request.</summary>
    public async Task TakeAsync(HttpContext context)
    {
        if (!Knows(context.Request.Headers[SecretHeader].ToString()))
        {
            TellOfStranger();
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        // Any other answer than 200 would block the chat for a day, a server's 413 as well.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = null;
        }

        try
        {
            await AnswerAsync(context, await WebhookBody.ReadAsync(context.Request.Body, source, context.RequestAborted));
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            // The line broke before the body was whole or its update committed; the update comes again.
            context.Abort();
        }
    }

    private async Task AnswerAsync(HttpContext context, Arrival arrival)
    {
        using var late = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, late.Token);
        var accepting = inbox.TryAcceptAsync(arrival, either.Token);
        state.Came();
        if (!await IsCommittedAsync(accepting, late.Token))
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = ComeAgainSeconds.ToString(CultureInfo.InvariantCulture);
        }
    }

    private static async Task<bool> IsCommittedAsync(Task<bool> accepting, CancellationToken late)
    {
        try
        {
            return await accepting;
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested)
        {
            return false;
        }
    }

    // Hashes are of one length whatever was sent, so that the comparison tells nothing, not even how long the secret is.
    private bool Knows(string told) => CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(told)), _secret);

    // Once: a proxy that drops the header is worth a line, a stranger who knocks all day is not worth more.
    private void TellOfStranger()
    {
        if (Interlocked.Exchange(ref _strangerTold, 1) == 0)
        {
            LogStranger();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Somebody posts to the webhook without its secret, and is refused; if no update arrives, a proxy may drop the header X-Telegram-Bot-Api-Secret-Token")]
    private partial void LogStranger();
}

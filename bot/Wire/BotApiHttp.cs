using System.Net;

namespace LiaisonBot.Wire;

/// <summary>The HTTP client of the Bot API. Made here and not by a factory: the factory's loggers write URLs, and ours hold the token.</summary>
internal static class BotApiHttp
{
    // 100 updates of the largest kind; an answer beyond it is treated as one cut short.
    private const int LargestAnswerBytes = 64 << 20;

    /// <summary>A client without a timeout of its own (each call has one), without cookies, redirects or tracing.</summary>
    public static HttpClient Create(TelegramOptions options) =>
        new(Handler(options)) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = LargestAnswerBytes };

    private static SocketsHttpHandler Handler(TelegramOptions options)
    {
        var handler = new SocketsHttpHandler
        {
            // Tracing would put the URL, token and all, into activity tags.
            ActivityHeadersPropagator = null,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = TimeSpan.FromSeconds(15),
            // Shorter than the idle limit of common servers and NATs, so that a send does not start on a dead connection.
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(50),
            // Follows a changed DNS entry.
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
            UseCookies = false,
        };
        if (!string.IsNullOrWhiteSpace(options.Proxy))
        {
            handler.Proxy = ProxyOf(new Uri(options.Proxy));
        }
        else if (new Uri(options.ApiUrl).IsLoopback)
        {
            // The system's proxy cannot reach a server on this very machine.
            handler.UseProxy = false;
        }

        return handler;
    }

    private static WebProxy ProxyOf(Uri address)
    {
        var proxy = new WebProxy(address.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped));
        if (address.UserInfo.Length > 0)
        {
            var parts = address.UserInfo.Split(':', 2);
            proxy.Credentials = new NetworkCredential(Uri.UnescapeDataString(parts[0]), Uri.UnescapeDataString(parts.ElementAtOrDefault(1) ?? ""));
        }

        return proxy;
    }
}

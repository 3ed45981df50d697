using System.Net.Http.Headers;
using LiaisonBot.Sandbox.State;

namespace LiaisonBot.Sandbox.BotApi;

/// <summary>Pushes updates to the webhook, one after the other, until each has had a 2xx; waits twice as long after each failure.</summary>
internal sealed class WebhookPusher(World world) : BackgroundService
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(60);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var wire = new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false };
        using var http = new HttpClient(wire) { Timeout = TimeSpan.FromSeconds(60) };
        var pause = FirstPause;
        while (!stoppingToken.IsCancellationRequested)
        {
            var (update, url, secret, arrived) = Look();
            if (update is null || url is null)
            {
                await Task.WhenAny(arrived, Task.Delay(FirstPause, stoppingToken));
                continue;
            }

            if (await PushAsync(http, update, url, secret, stoppingToken))
            {
                pause = FirstPause;
                continue;
            }

            await Task.Delay(pause, stoppingToken);
            pause = TimeSpan.FromTicks(Math.Min(pause.Ticks * 2, LongestPause.Ticks));
        }
    }

    private (Update? Update, Uri? Url, string? Secret, Task Arrived) Look()
    {
        lock (world.Gate)
        {
            var url = world.Webhook.Url;
            var update = url is null ? null : Oldest(world.Updates.Take(1));
            return (update, url, world.Webhook.Secret, world.Updates.Arrived);
        }
    }

    private static Update? Oldest(IReadOnlyList<Update> batch) => batch.Count == 0 ? null : batch[0];

    private async Task<bool> PushAsync(HttpClient http, Update update, Uri url, string? secret, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(update.Json) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (secret is not null)
        {
            request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", secret);
        }

        try
        {
            using var response = await http.SendAsync(request, ct);
            return Settle(update, response.IsSuccessStatusCode ? null : $"Wrong response from the webhook: {(int)response.StatusCode}");
        }
        catch (HttpRequestException)
        {
            return Settle(update, "Connection refused");
        }
        catch (TaskCanceledException) when (!ct.IsCancellationRequested)
        {
            return Settle(update, "Read timeout expired");
        }
    }

    private bool Settle(Update update, string? error)
    {
        lock (world.Gate)
        {
            if (error is null)
            {
                world.Updates.Confirm(update.Id + 1);
                return true;
            }

            world.Webhook.LastError = error;
            world.Webhook.LastErrorAt = world.Clock.GetUtcNow();
            return false;
        }
    }
}

using System.Net.Http.Headers;
using LiaisonBot.Sandbox.State;

namespace LiaisonBot.Sandbox.BotApi;

/// <summary>
/// Pushes updates to the webhook as Telegram does: chats beside one another up to the connections allowed, the updates of one
/// chat one after the other, each until it has had a 2xx. It waits twice as long after each failure, or as long as it is told.
/// </summary>
internal sealed class WebhookPusher(World world) : BackgroundService
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LongestTold = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var wire = new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false };
        using var http = new HttpClient(wire) { Timeout = TimeSpan.FromSeconds(60) };
        var stopped = Task.Delay(Timeout.Infinite, stoppingToken);
        var underWay = new Dictionary<string, Task>();
        while (!stoppingToken.IsCancellationRequested)
        {
            var (update, arrived, changed) = Look(underWay.Keys);
            if (update is not null)
            {
                underWay.Add(update.Lane, PushAsync(http, update, stoppingToken));
                continue;
            }

            await Task.WhenAny([arrived, changed, stopped, .. underWay.Values]);
            foreach (var (lane, push) in underWay.Where(one => one.Value.IsCompleted).ToList())
            {
                underWay.Remove(lane);
                await push;
            }
        }

        await Task.WhenAll(underWay.Values);
    }

    private (Update? Update, Task Arrived, Task Changed) Look(Dictionary<string, Task>.KeyCollection busy)
    {
        lock (world.Gate)
        {
            var mayPush = world.Webhook.Url is not null && busy.Count < world.Webhook.Connections;
            return (mayPush ? world.Updates.Next(busy) : null, world.Updates.Arrived, world.Webhook.Changed);
        }
    }

    // Until it is taken, or there is nowhere to push it to, or it waits no more.
    private async Task PushAsync(HttpClient http, Update update, CancellationToken ct)
    {
        for (var pause = FirstPause; Target(update) is { } target; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            var (error, told) = await TryAsync(http, update, target, ct);
            if (Settle(update, error))
            {
                return;
            }

            await Task.WhenAny(target.Changed, Task.Delay(told ?? pause, ct));
            ct.ThrowIfCancellationRequested();
        }
    }

    private Aim? Target(Update update)
    {
        lock (world.Gate)
        {
            return world.Webhook.Url is { } url && world.Updates.Holds(update) ? new Aim(url, world.Webhook.Secret, world.Webhook.Changed) : null;
        }
    }

    private static async Task<(string? Error, TimeSpan? Told)> TryAsync(HttpClient http, Update update, Aim aim, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, aim.Url) { Content = new ByteArrayContent(update.Json) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (aim.Secret is not null)
        {
            request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", aim.Secret);
        }

        try
        {
            using var response = await http.SendAsync(request, ct);
            var told = response.Headers.RetryAfter?.Delta;
            return response.IsSuccessStatusCode ? (null, null)
                : ($"Wrong response from the webhook: {(int)response.StatusCode}", told < LongestTold ? told : null);
        }
        catch (HttpRequestException)
        {
            return ("Connection refused", null);
        }
        catch (TaskCanceledException) when (!ct.IsCancellationRequested)
        {
            return ("Read timeout expired", null);
        }
    }

    private bool Settle(Update update, string? error)
    {
        lock (world.Gate)
        {
            if (error is null)
            {
                world.Updates.Settle(update);
                return true;
            }

            world.Webhook.LastError = error;
            world.Webhook.LastErrorAt = world.Clock.GetUtcNow();
            return false;
        }
    }

    /// <summary>Where to push to, and what completes when that is no longer so.</summary>
    private sealed record Aim(Uri Url, string? Secret, Task Changed);
}

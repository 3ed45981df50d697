using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LiaisonBot.Sandbox.State;

namespace LiaisonBot.Sandbox.BotApi;

/// <summary>getUpdates and the webhook methods. A new poller ends the one before it, as in Telegram.</summary>
internal sealed partial class UpdateMethods(World world, IHostApplicationLifetime life)
{
    public const string TakenOver = "terminated by other getUpdates request; make sure that only one bot instance is running";
    private static readonly TimeSpan LongestPoll = TimeSpan.FromSeconds(50);

    private TaskCompletionSource<string>? _poller;
    private long _lastPollAt;

    /// <summary>Whether a poller has been seen in the last minute, or waits now.</summary>
    public bool HasPoller => _poller is not null || (_lastPollAt != 0 && world.Clock.GetElapsedTime(_lastPollAt) < TimeSpan.FromMinutes(1));

    /// <summary>The updates as the JSON text of an array.</summary>
    public async Task<byte[]> GetUpdatesAsync(ApiCall call, CancellationToken ct)
    {
        var ended = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        Begin(call, ended);
        try
        {
            return Join(await WaitAsync(call, ended.Task, ct));
        }
        finally
        {
            End(ended);
        }
    }

    public JsonNode SetWebhook(ApiCall call)
    {
        var url = call.Text("url");
        if (string.IsNullOrEmpty(url))
        {
            return DeleteWebhook(call);
        }

        var link = Uri.TryCreate(url, UriKind.Absolute, out var parsed) && parsed is { IsLoopback: true, Scheme: "http" or "https" }
            ? parsed
            : throw ApiException.Bad("bad webhook: this sandbox calls loopback addresses only");
        var secret = call.Text("secret_token");
        if (secret is not null && !Secret().IsMatch(secret))
        {
            throw ApiException.Bad("secret token contains unallowed characters");
        }

        Common(call);
        world.Webhook.Set(link, secret, call.Number("max_connections"));
        _poller?.TrySetResult("terminated by setWebhook request");
        return true;
    }

    public JsonNode DeleteWebhook(ApiCall call)
    {
        Common(call);
        world.Webhook.Set(null);
        return true;
    }

    public JsonNode GetWebhookInfo()
    {
        var info = new JsonObject
        {
            ["url"] = world.Webhook.Url?.ToString() ?? "",
            ["has_custom_certificate"] = false,
            ["pending_update_count"] = world.Updates.Count,
            ["max_connections"] = world.Webhook.Connections,
        };
        Json.Put(info, "last_error_message", world.Webhook.LastError);
        Json.Put(info, "last_error_date", world.Webhook.LastErrorAt?.ToUnixTimeSeconds());
        if (world.Updates.Allowed is { } allowed)
        {
            info["allowed_updates"] = Json.Array(allowed.Select(kind => (JsonNode?)kind));
        }

        return info;
    }

    private void Common(ApiCall call)
    {
        Allow(call);
        if (call.Flag("drop_pending_updates"))
        {
            world.Updates.DropAll();
        }
    }

    private void Allow(ApiCall call)
    {
        if (call.List("allowed_updates") is { } kinds)
        {
            world.Updates.Allow(kinds.Select(kind => kind?.ToString() ?? ""));
        }
    }

    private void Begin(ApiCall call, TaskCompletionSource<string> ended)
    {
        lock (world.Gate)
        {
            if (world.Webhook.Url is not null)
            {
                throw ApiException.Conflict("can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
            }

            _poller?.TrySetResult(TakenOver);
            _poller = ended;
            _lastPollAt = world.Clock.GetTimestamp();
            Allow(call);
            world.Updates.Confirm(call.Number("offset") ?? 0);
        }
    }

    private void End(TaskCompletionSource<string> ended)
    {
        lock (world.Gate)
        {
            _lastPollAt = world.Clock.GetTimestamp();
            _poller = _poller == ended ? null : _poller;
        }
    }

    private async Task<IReadOnlyList<Update>> WaitAsync(ApiCall call, Task<string> ended, CancellationToken ct)
    {
        var limit = (int)Math.Clamp(call.Number("limit") ?? 100, 1, 100);
        var seconds = Math.Clamp(call.Number("timeout") ?? 0, 0, (long)LongestPoll.TotalSeconds);

        // A poll that waits would hold up the stop of the host: it ends empty.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct, life.ApplicationStopping);
        var enough = Task.Delay(TimeSpan.FromSeconds(seconds), world.Clock, stop.Token);
        while (true)
        {
            var (batch, arrived) = Look(limit);
            if (ended.IsCompleted)
            {
                throw ApiException.Conflict(await ended);
            }

            if (batch.Count > 0 || enough.IsCompleted || seconds == 0)
            {
                await stop.CancelAsync();
                return batch;
            }

            await Task.WhenAny(arrived, enough, ended);
            ct.ThrowIfCancellationRequested();
        }
    }

    private (IReadOnlyList<Update> Batch, Task Arrived) Look(int limit)
    {
        lock (world.Gate)
        {
            return (world.Updates.Take(limit), world.Updates.Arrived);
        }
    }

    private static byte[] Join(IReadOnlyList<Update> batch)
    {
        using var text = new MemoryStream();
        text.WriteByte((byte)'[');
        for (var i = 0; i < batch.Count; i++)
        {
            if (i > 0)
            {
                text.WriteByte((byte)',');
            }

            text.Write(batch[i].Json);
        }

        text.WriteByte((byte)']');
        return text.ToArray();
    }

    [GeneratedRegex("^[A-Za-z0-9_-]{1,256}$")]
    private static partial Regex Secret();
}

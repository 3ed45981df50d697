using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using LiaisonBot.Sandbox.State;
using Microsoft.AspNetCore.Http.Features;

namespace LiaisonBot.Sandbox.BotApi;

/// <summary>/bot{token}/{method} and /file/bot{token}/{path}: the bot's side of the wire, with the troubles tests have ordered.</summary>
internal sealed class BotEndpoint(World world, UpdateMethods updates, Dispatcher dispatcher)
{
    public async Task CallAsync(HttpContext context, string token, string method)
    {
        var ct = context.RequestAborted;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = 64L * 1024 * 1024;
        }

        try
        {
            var fault = NextFault(method);
            if (fault is not null && await StoppedAsync(context, method, fault, ct))
            {
                return;
            }

            var answer = await AnswerAsync(context.Request, token, method, ct);
            await WriteAsync(context, answer, fault, ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The bot hung up: nobody is left to answer.
        }
    }

    /// <summary>A file's bytes; its troubles are ordered for the method "file".</summary>
    public async Task DownloadAsync(HttpContext context, string token, string path)
    {
        var ct = context.RequestAborted;
        try
        {
            var fault = NextFault("file");
            if (fault is not null && await StoppedAsync(context, "file", fault, ct))
            {
                return;
            }

            var (status, body) = FindFile(token, path);
            var cut = fault?.Kind == "truncated" ? body.Length / 2 : body.Length;
            (context.Response.StatusCode, context.Response.ContentLength) = (status, body.Length);
            await context.Response.Body.WriteAsync(body.AsMemory(0, cut), ct);
            if (cut < body.Length)
            {
                await context.Response.Body.FlushAsync(ct);
                context.Abort();
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The bot hung up.
        }
    }

    private (int Status, byte[] Body) FindFile(string token, string path)
    {
        lock (world.Gate)
        {
            return token == world.Options.Token && world.Files.FindByPath(path) is { } file ? (200, file.Content) : (404, []);
        }
    }

    private async Task<(int Status, byte[] Body)> AnswerAsync(HttpRequest request, string token, string method, CancellationToken ct)
    {
        try
        {
            if (token != world.Options.Token)
            {
                throw new ApiException(401, "Unauthorized");
            }

            var name = Fields.FindMethod(method);
            if (name is null)
            {
                Note($"method \"{method}\" is unknown or not emulated");
                throw new ApiException(404, "Not Found");
            }

            var call = await CallReader.ReadAsync(name, request, Note, ct);
            NoteEarly(call);
            var result = name == "getUpdates" ? await updates.GetUpdatesAsync(call, ct) : Encoding.UTF8.GetBytes(dispatcher.Run(call).ToJsonString());
            return (200, [.. "{\"ok\":true,\"result\":"u8, .. result, .. "}"u8]);
        }
        catch (ApiException refused)
        {
            return (refused.Code, Encoding.UTF8.GetBytes(refused.ToJson().ToJsonString()));
        }
    }

    private static async Task WriteAsync(HttpContext context, (int Status, byte[] Body) answer, Fault? fault, CancellationToken ct)
    {
        if (fault?.Kind == "dropAfter")
        {
            context.Abort();
            return;
        }

        var response = context.Response;
        response.StatusCode = answer.Status;
        response.ContentType = "application/json";
        response.ContentLength = answer.Body.Length;
        if (answer.Status == 429)
        {
            response.Headers.RetryAfter = JsonNode.Parse(answer.Body)?["parameters"]?["retry_after"]?.ToString();
        }

        if (fault?.Kind == "truncated")
        {
            response.ContentLength = answer.Body.Length / 2;
            await response.Body.WriteAsync(answer.Body.AsMemory(0, answer.Body.Length / 2), ct);
            return;
        }

        await response.Body.WriteAsync(answer.Body, ct);
    }

    /// <summary>True when the trouble was the whole answer.</summary>
    private async Task<bool> StoppedAsync(HttpContext context, string method, Fault fault, CancellationToken ct)
    {
        switch (fault.Kind)
        {
            case "500" or "502":
                context.Response.StatusCode = int.Parse(fault.Kind, CultureInfo.InvariantCulture);
                await context.Response.WriteAsync(fault.Kind == "502" ? "<html>502 Bad Gateway</html>" : Broken(), ct);
                return true;
            case "409":
                context.Response.StatusCode = 409;
                await context.Response.WriteAsync(ApiException.Conflict(UpdateMethods.TakenOver).ToJson().ToJsonString(), ct);
                return true;
            case "429":
                await SilenceAsync(context.Request, method, fault, ct);
                var refused = ApiException.TooMany(fault.RetryAfterSeconds);
                context.Response.StatusCode = 429;
                context.Response.Headers.RetryAfter = fault.RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
                await context.Response.WriteAsync(refused.ToJson().ToJsonString(), ct);
                return true;
            case "timeout":
                await Task.Delay(fault.Delay > TimeSpan.Zero ? fault.Delay : TimeSpan.FromMinutes(5), ct);
                context.Abort();
                return true;
            case "reset":
                context.Abort();
                return true;
            case "invalid":
                await context.Response.WriteAsync("<!doctype html><title>Log in to the network</title>", ct);
                return true;
            case "slow":
                await Task.Delay(fault.Delay, ct);
                return false;
            case "hold":
                await fault.Cleared.WaitAsync(ct);
                return false;
            default:
                return false;
        }
    }

    private async Task SilenceAsync(HttpRequest request, string method, Fault fault, CancellationToken ct)
    {
        if (Fields.FindMethod(method) is { } name && (await CallReader.ReadAsync(name, request, Note, ct)).Number("chat_id") is { } chat)
        {
            lock (world.Gate)
            {
                world.Faults.Silence(chat, TimeSpan.FromSeconds(fault.RetryAfterSeconds));
            }
        }
    }

    private void NoteEarly(ApiCall call)
    {
        lock (world.Gate)
        {
            if (call.Method.StartsWith("send", StringComparison.Ordinal) && call.Number("chat_id") is { } chat && world.Faults.IsEarly(chat))
            {
                world.Violations.Add($"{call.Method}: before retry_after had passed");
            }
        }
    }

    private static string Broken() => new ApiException(500, "Internal Server Error").ToJson().ToJsonString();

    private Fault? NextFault(string method)
    {
        lock (world.Gate)
        {
            return world.Faults.Next(method.ToLowerInvariant());
        }
    }

    private void Note(string what)
    {
        lock (world.Gate)
        {
            world.Violations.Add(what);
        }
    }
}

using LiaisonBot.Chat;
using LiaisonBot.Diagnostics;
using LiaisonBot.Replicas;

namespace LiaisonBot.Wire;

/// <summary>Asks for updates and hands each batch to the inbox; a batch is confirmed by the next poll, after its commit. Of several hosts the one on duty asks.</summary>
internal sealed partial class PollingReceiver(
    IUpdateSource source, IInbox inbox, WireState state, Started started, Duty duty, TimeProvider clock, ILogger<PollingReceiver> log) : BackgroundService
{
    private static readonly TimeSpan LongPoll = TimeSpan.FromSeconds(30);

    private readonly Backoff _backoff = new(clock);

    // A webhook set earlier answers every poll with 409 until it is removed.
    private bool _webhookGone;
    private long _offset;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await started.WaitAsync(stoppingToken);
            while (true)
            {
                stoppingToken.ThrowIfCancellationRequested();
                await ServeAsync(await duty.BeginAsync(stoppingToken), stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            LogStopped();
        }
    }

    // From the oldest kept on: another host may have confirmed since, or have been hooked up by webhook.
    private async Task ServeAsync(CancellationToken term, CancellationToken stopping)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(term, stopping);
        (_webhookGone, _offset) = (false, 0);
        try
        {
            while (true)
            {
                either.Token.ThrowIfCancellationRequested();
                await PollAsync(either.Token);
            }
        }
        catch (OperationCanceledException) when (term.IsCancellationRequested)
        {
            // Whoever is on duty next asks.
        }
    }

    private async Task PollAsync(CancellationToken ct)
    {
        try
        {
            await ReceiveAsync(ct);
            _backoff.Reset();
        }
        catch (ChatException e)
        {
            if (state.Failed(e.Fault))
            {
                Tell(e);
            }

            await _backoff.WaitAsync(e.RetryAfter, ct);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            // Ours, not the messenger's. The batch is unconfirmed and comes again; its text stays out of the log.
            LogBatchLost(e.GetType().Name);
            await _backoff.WaitAsync(null, ct);
        }
    }

    private async Task ReceiveAsync(CancellationToken ct)
    {
        if (!_webhookGone)
        {
            await source.DeleteWebhookAsync(ct);
            _webhookGone = true;
        }

        var batch = await source.GetUpdatesAsync(_offset, LongPoll, ct);
        if (state.Polled() is { } ended)
        {
            var seconds = (long)(clock.GetUtcNow() - ended.Since).TotalSeconds;
            LogAgain(seconds);
        }

        if (batch.Count > 0)
        {
            await inbox.AcceptAsync(batch, ct);
        }

        // An empty answer means that all below the offset is confirmed and forgotten, so the next poll can ask from the
        // oldest kept: after a quiet week Telegram starts ids anew, and an old offset could then hide the new updates.
        _offset = batch.Count > 0 ? Confirming(batch) : 0;
    }

    // Without one id nothing can be confirmed, and the same answer would come at once, again and again.
    private static long Confirming(IReadOnlyList<Arrival> batch) => batch.LastOrDefault(a => a.IsNamed) is { } last
        ? last.UpdateId + 1
        : throw new ChatException(ChatFault.Unreachable, "getUpdates: no update has a readable id");

    private void Tell(ChatException e)
    {
        switch (e.Fault)
        {
            case ChatFault.Unauthorized:
                LogUnauthorized();
                break;
            case ChatFault.Conflict:
                LogConflict();
                break;
            default:
                LogFailing(e.Fault, e.Message);
                break;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Telegram refuses the token: no message is received. Check Telegram:Token; trying on")]
    private partial void LogUnauthorized();

    [LoggerMessage(Level = LogLevel.Warning, Message = "Another program receives this bot's messages (a second host with the same token, or a webhook); trying on")]
    private partial void LogConflict();

    [LoggerMessage(Level = LogLevel.Warning, Message = "No updates from Telegram ({Fault}): {Why}; trying on")]
    private partial void LogFailing(ChatFault fault, string why);

    [LoggerMessage(Level = LogLevel.Information, Message = "Telegram answers again after {Seconds} s")]
    private partial void LogAgain(long seconds);

    [LoggerMessage(Level = LogLevel.Error, Message = "A batch was not accepted ({Type}); it is not confirmed and will come again")]
    private partial void LogBatchLost(string type);

    [LoggerMessage(Level = LogLevel.Information, Message = "Receiving stopped")]
    private partial void LogStopped();
}

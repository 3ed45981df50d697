using LiaisonBot.Chat;
using LiaisonBot.Diagnostics;
using LiaisonBot.Replicas;
using Microsoft.Extensions.Options;

namespace LiaisonBot.Wire;

/// <summary>
/// Has the messenger post updates here for as long as the host runs, and takes that back at an orderly stop, so that what
/// comes then waits with the messenger. What it set is set anew every few minutes: somebody else may have removed it. Of several
/// hosts the one on duty sets it, and none takes it back, since the others go on: after the last one's stop the messenger posts
/// in vain, tries on for as long as it would have kept the updates, and is done with by whoever polls next.
/// </summary>
internal sealed partial class WebhookKeeper(
    IUpdateSource source, IOptions<TelegramOptions> options, WebhookState state, Started started, Duty duty, TimeProvider clock, ILogger<WebhookKeeper> log)
    : BackgroundService, IHostedLifecycleService
{
    private static readonly TimeSpan Round = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan PatienceAtStop = TimeSpan.FromSeconds(5);

    private readonly Backoff _backoff = new(clock);

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Before the web server stops, so that nothing is posted to a closed door.</summary>
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        await StopAsync(cancellationToken);
        if (duty.IsShared)
        {
            return;
        }

        using var late = new CancellationTokenSource(PatienceAtStop, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
        try
        {
            await source.DeleteWebhookAsync(either.Token);
            LogRemoved();
        }
        catch (Exception e) when (e is ChatException or OperationCanceledException)
        {
            // No harm: the messenger tries on, and the next host sets it anew or removes it.
            LogLeft();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await started.WaitAsync(stoppingToken);
            while (true)
            {
                await ServeAsync(await duty.BeginAsync(stoppingToken), stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            LogStopped();
        }
    }

    private async Task ServeAsync(CancellationToken term, CancellationToken stopping)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(term, stopping);
        try
        {
            while (true)
            {
                await SetAsync(either.Token);
            }
        }
        catch (OperationCanceledException) when (term.IsCancellationRequested)
        {
            // Whoever is on duty next sets it.
        }
    }

    private async Task SetAsync(CancellationToken ct)
    {
        try
        {
            await source.SetWebhookAsync(new Uri(options.Value.WebhookUrl!), options.Value.WebhookSecret!, ct);
        }
        catch (ChatException e)
        {
            if (state.Failed(e.Fault))
            {
                Tell(e);
            }

            await _backoff.WaitAsync(e.RetryAfter, ct);
            return;
        }

        _backoff.Reset();
        if (state.Set() is { } ended)
        {
            var seconds = (long)(clock.GetUtcNow() - ended.Since).TotalSeconds;
            LogAgain(seconds);
        }

        await Task.Delay(Round, clock, ct);
    }

    private void Tell(ChatException e)
    {
        if (e.Fault == ChatFault.Unauthorized)
        {
            LogUnauthorized();
        }
        else
        {
            LogFailing(e.Fault, e.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Telegram refuses the token: no webhook is set. Check Telegram:Token; trying on")]
    private partial void LogUnauthorized();

    [LoggerMessage(Level = LogLevel.Warning, Message = "The webhook is not set ({Fault}): {Why}; trying on")]
    private partial void LogFailing(ChatFault fault, string why);

    [LoggerMessage(Level = LogLevel.Information, Message = "The webhook is set after {Seconds} s")]
    private partial void LogAgain(long seconds);

    [LoggerMessage(Level = LogLevel.Information, Message = "The webhook is removed; updates wait with Telegram")]
    private partial void LogRemoved();

    [LoggerMessage(Level = LogLevel.Warning, Message = "The webhook could not be removed; Telegram goes on trying until a host takes the updates")]
    private partial void LogLeft();

    [LoggerMessage(Level = LogLevel.Information, Message = "Receiving stopped")]
    private partial void LogStopped();
}

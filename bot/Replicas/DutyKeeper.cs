using System.Diagnostics.Metrics;
using System.Net.Sockets;
using LiaisonBot.Delivery;
using LiaisonBot.Diagnostics;
using LiaisonBot.Schedules;
using LiaisonBot.Settings;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Replicas;
using Microsoft.Extensions.Options;

namespace LiaisonBot.Replicas;

/// <summary>
/// Asks for the duty and keeps it: a lease that the host on duty renews and that passes on when it does not, at once after an
/// orderly stop. On the same line it hears what other hosts have committed that this one has to send or to ring.
/// </summary>
internal sealed partial class DutyKeeper(
    Duty duty, OutboxSender sender, Rearm rearm, IOptions<StorageOptions> storage, IServiceScopeFactory scopes, IMeterFactory meters, ILogger<DutyKeeper> log)
    : BackgroundService
{
    // A lease that was not renewed is noticed within this time.
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan PatienceAtStop = TimeSpan.FromSeconds(5);
    private string _version = "";
    private string? _trouble;
    private bool _serves;

    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        meters.Create(DiagnosticsSetup.MeterName).CreateObservableGauge(
            "liaisonbot.duty", () => new Measurement<int>(duty.Held ? 1 : 0, new KeyValuePair<string, object?>("host", HostName.Mine)), null, "1 on the host on duty, 0 on the others");
        if (duty.IsShared)
        {
            await using var scope = scopes.CreateAsyncScope();
            _version = Schema.KnownTo(scope.ServiceProvider.GetRequiredService<LiaisonDb>())[^1];
            await base.StartAsync(cancellationToken);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var line = await DutyLine.OpenAsync(storage.Value.ConnectionString ?? "", stoppingToken);
                await KeepAsync(line, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                // Stopped before there was a line, and so without the duty.
            }
            catch (Exception failure) when (UniqueClash.StoreFailed(failure)
                || failure is IOException or SocketException or TimeoutException or OperationCanceledException or InvalidOperationException)
            {
                // Whatever a line throws that breaks: a host that cannot ask stands by, and serves all the same.
                Tell(UniqueClash.Describe(failure));
                await PauseAsync(stoppingToken);
            }
        }
    }

    private async Task KeepAsync(DutyLine line, CancellationToken stopping)
    {
        try
        {
            while (true)
            {
                await AskAsync(line, stopping);
                await HearAsync(line, stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The first to start is the last to stop: nothing is sent or rung any more, and what was sent is marked.
            duty.StandBy("stops");
            using var late = new CancellationTokenSource(PatienceAtStop);
            await line.ReleaseAsync(HostName.Mine, late.Token);
            LogReleased();
        }
    }

    private async Task AskAsync(DutyLine line, CancellationToken ct)
    {
        var asked = duty.Now();
        var seen = await line.AskAsync(HostName.Mine, _version, Duty.Lease, ct);
        if (string.CompareOrdinal(seen.Version, _version) > 0)
        {
            await LeaveAsync(line, seen.Version, ct);
            return;
        }

        _trouble = null;
        if (seen.Holder != HostName.Mine)
        {
            StandBy(seen.Holder);
        }
        else if (duty.Grant(asked, seen.Epoch))
        {
            _serves = true;
            LogOnDuty(seen.Epoch);
            sender.Look();
        }
        else
        {
            // A notice may have got lost with a line.
            rearm.Nudge();
        }
    }

    // Stands by first: whoever is given the duty next begins at once.
    private async Task LeaveAsync(DutyLine line, string version, CancellationToken ct)
    {
        _serves = false;
        duty.StandBy("");
        Tell($"the database is of a newer version ({version}): start that version here");
        await line.ReleaseAsync(HostName.Mine, ct);
    }

    private void StandBy(string? holder)
    {
        var other = holder ?? "whoever comes first";
        duty.StandBy("stands by for " + other);
        if (_serves)
        {
            _serves = false;
            LogTaken(other);
        }
    }

    // The host on duty listens between two renewals; one that stands by asks again soon, and at once when the duty is free.
    private async Task HearAsync(DutyLine line, CancellationToken ct)
    {
        for (var asked = duty.Now(); ;)
        {
            var heard = await line.HearAsync(Between, ct);
            if (duty.Held && heard.Rows)
            {
                sender.Look();
            }

            if (duty.Held && heard.Schedules)
            {
                rearm.Nudge();
            }

            if (heard.Free || duty.Since(asked) >= (duty.Held ? Duty.Renewal : Between))
            {
                return;
            }
        }
    }

    private void Tell(string why)
    {
        duty.Unsure(why);
        if (why != _trouble)
        {
            _trouble = why;
            LogNotAsked(why);
        }
    }

    private static async Task PauseAsync(CancellationToken stopping)
    {
        try
        {
            await Task.Delay(Between, stopping);
        }
        catch (OperationCanceledException)
        {
            // Stopping: the loop sees it.
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "This host is on duty (epoch {Epoch}): it sends and rings for all, and polls or sets the webhook")]
    private partial void LogOnDuty(long epoch);

    [LoggerMessage(Level = LogLevel.Warning, Message = "This host was on duty and did not renew it in time; it is {Holder} now")]
    private partial void LogTaken(string holder);

    [LoggerMessage(Level = LogLevel.Warning, Message = "This host cannot be on duty ({Why}); trying again")]
    private partial void LogNotAsked(string why);

    [LoggerMessage(Level = LogLevel.Information, Message = "The duty is given back")]
    private partial void LogReleased();
}

using LiaisonBot.Calendar;
using LiaisonBot.Commands;
using LiaisonBot.Delivery;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Backups;

namespace LiaisonBot.Backups;

/// <summary>
/// Makes the nightly backup beside the writer, and clears away those that have had their time. One that was missed while the
/// host was down is made at its start; one that failed is tried again every hour.
/// </summary>
internal sealed partial class NightlyBackup(
    BackupOptions options, BackupFolder folder, BackupState state, WorkQueue queue, IServiceScopeFactory scopes, TimeProvider time, ILogger<NightlyBackup> log)
    : BackgroundService
{
    /// <summary>The alarm.</summary>
    public static readonly AlarmKey Key = new("task:backup", 0);

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _begin = new(0);
    private DateTimeOffset? _due;

    /// <summary>When the next one is due; null for never.</summary>
    public DateTimeOffset? Due
    {
        get
        {
            lock (_gate)
            {
                return _due;
            }
        }
    }

    /// <summary>The alarm of <paramref name="due"/> rang. A second ring of it does nothing.</summary>
    public void Begin(DateTimeOffset due)
    {
        lock (_gate)
        {
            if (_due != due)
            {
                return;
            }

            _due = NextAfter(time.GetUtcNow());
        }

        _begin.Release();
    }

    /// <inheritdoc/>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        var (newest, now) = (folder.FindNewest(), time.GetUtcNow());
        if (newest is { } last)
        {
            state.Good(last.At);
        }

        // A host without any may be a new one: it is given time to be filled, or an empty copy would stand for its month.
        DueAt(newest is null ? now + Pause : now - newest.Value.At > Day ? now : null);
        return base.StartAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await _begin.WaitAsync(stoppingToken);

                // One backup serves all that was due meanwhile.
                while (await _begin.WaitAsync(TimeSpan.Zero, stoppingToken))
                {
                }

                var failed = !await MadeAsync(stoppingToken);
                await queue.DoAsync(new DeedItem((services, ct) => services.GetRequiredService<BackupNews>().TellAsync(failed, ct))).WaitAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // Stopping; what was half made is gone, and the next start makes one if none was made for a day.
            LogStopped();
        }
    }

    private async Task<bool> MadeAsync(CancellationToken ct)
    {
        var (began, at, file) = (time.GetTimestamp(), time.GetUtcNow(), folder.NextNightly());
        if (File.Exists(file))
        {
            // Made within this second, by an alarm that was due a moment before.
            return true;
        }

        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var known = Schema.KnownTo(scope.ServiceProvider.GetRequiredService<LiaisonDb>());
            var made = await DatabaseCopy.MakeAsync(folder.Database, file, known, (_, _) => { }, ct);
            state.Good(at);
            var (name, seconds) = (Path.GetFileName(made.File), time.GetElapsedTime(began).TotalSeconds);
            LogMade(name, made.Bytes, made.Facts.Records, made.Sha256, seconds);
            Clear();
            return true;
        }
        catch (BadCopyException failure)
        {
            DueAt(time.GetUtcNow() + Pause);
            state.Failed(failure.Message);
            LogFailed(failure.Message);
            return false;
        }
    }

    private void Clear()
    {
        try
        {
            if (folder.Clear() is > 0 and var gone)
            {
                LogCleared(gone);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The backup is there; the next night clears again.
            LogNotCleared(failure.GetType().Name);
        }
    }

    // At that time, or at the usual one if that comes first.
    private void DueAt(DateTimeOffset? sooner)
    {
        lock (_gate)
        {
            var usual = NextAfter(time.GetUtcNow());
            _due = usual is not null && sooner < usual ? sooner : usual;
        }
    }

    private DateTimeOffset? NextAfter(DateTimeOffset now)
    {
        if (options.Time is not { } at)
        {
            return null;
        }

        var today = WallClock.DayOf(now, Zones.Default);
        var next = WallClock.ToInstant(today.ToDateTime(at), Zones.Default);
        return next > now ? next : WallClock.ToInstant(today.AddDays(1).ToDateTime(at), Zones.Default);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Backup {File}: {Bytes} bytes, {Records} records, SHA-256 {Sha256}, made and checked in {Seconds:0.0} s")]
    private partial void LogMade(string file, long bytes, long records, string sha256, double seconds);

    [LoggerMessage(Level = LogLevel.Error, Message = "No backup was made ({Why}); trying again in an hour")]
    private partial void LogFailed(string why);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} backups had had their time and are deleted")]
    private partial void LogCleared(int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Old backups could not be deleted ({Type})")]
    private partial void LogNotCleared(string type);

    [LoggerMessage(Level = LogLevel.Information, Message = "Backups stopped")]
    private partial void LogStopped();
}

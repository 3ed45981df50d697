using LiaisonBot.Backups;
using LiaisonBot.Settings;
using LiaisonBot.Storage;
using LiaisonBot.Words;
using Microsoft.Extensions.Options;

namespace LiaisonBot.Delivery;

/// <summary>
/// Holds the data folder for as long as the host runs, so that no second host writes to it, and makes the database ready
/// before anything else starts.
/// </summary>
internal sealed partial class FolderHold(IOptions<DataOptions> data, InHand inHand, StoreFiles files, Registers registers, Keys keys, IServiceScopeFactory scopes, ILogger<FolderHold> log) : IHostedService, IDisposable
{
    private FileStream? _lock;

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        Reach(TakeFolder);
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            await scope.ServiceProvider.GetRequiredService<Upgrade>().OpenAsync(cancellationToken);
            keys.Follow(await scope.ServiceProvider.GetRequiredService<LiaisonDb>().LastKeyAsync(cancellationToken));
        }
        catch (Exception failure) when (UniqueClash.StoreFailed(failure) || UniqueClash.IsOfTheDatabase(failure))
        {
            throw new SettingsException(VerbWords.CannotOpen(registers.Where, UniqueClash.Describe(failure)));
        }

        Reach(inHand.Open);
        LogOpened();
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        // The first to start is the last to stop: nobody writes any more.
        Dispose();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public void Dispose() => _lock?.Dispose();

    private void TakeFolder()
    {
        Directory.CreateDirectory(data.Value.Folder);
        _lock = FolderLock.TryTake(data.Value.Folder)
            ?? throw new SettingsException("Data:Folder: another host runs on this folder; stop it first or choose another folder");
        if (inHand.IsLeft && !files.HasLog)
        {
            LogLogMissing();
        }

        files.Create();
    }

    private static void Reach(Action write)
    {
        try
        {
            write();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException(VerbWords.CannotWrite(failure.Message));
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The last host was killed and liaison.db-wal is not there: unless a verb or sqlite3 took it in since, what was committed last is lost")]
    private partial void LogLogMissing();

    [LoggerMessage(Level = LogLevel.Information, Message = "The database is open and up to date")]
    private partial void LogOpened();
}

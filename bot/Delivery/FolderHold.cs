using LiaisonBot.Settings;
using LiaisonBot.Storage;
using LiaisonBot.Words;
using Microsoft.Extensions.Options;

namespace LiaisonBot.Delivery;

/// <summary>
/// Holds the data folder for as long as the host runs, so that no second host writes to it, and makes the database ready
/// before anything else starts.
/// </summary>
internal sealed partial class FolderHold(IOptions<DataOptions> data, InHand inHand, StoreFiles files, Keys keys, IServiceScopeFactory scopes, ILogger<FolderHold> log) : IHostedService, IDisposable
{
    private FileStream? _lock;

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        TakeFolder();
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LiaisonDb>();
        try
        {
            await db.OpenAsync(cancellationToken);
            keys.Follow(await db.LastKeyAsync(cancellationToken));
        }
        catch (Exception failure) when (UniqueClash.StoreFailed(failure))
        {
            throw new SettingsException(VerbWords.CannotOpen(files.Database, UniqueClash.Describe(failure)));
        }

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
        try
        {
            Directory.CreateDirectory(data.Value.Folder);
            _lock = Take(Path.Combine(data.Value.Folder, "host.lock"));
            if (inHand.Open() && !files.HasLog)
            {
                LogLogMissing();
            }

            files.Create();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException(VerbWords.CannotWrite(failure.Message));
        }
    }

    private static FileStream Take(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw new SettingsException("Data:Folder: another host runs on this folder; stop it first or choose another folder");
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The last host was killed and liaison.db-wal is not there: unless a verb or sqlite3 took it in since, what was committed last is lost")]
    private partial void LogLogMissing();

    [LoggerMessage(Level = LogLevel.Information, Message = "The database is open and up to date")]
    private partial void LogOpened();
}

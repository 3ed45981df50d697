using LiaisonBot.Backups;
using LiaisonBot.Settings;
using Microsoft.Extensions.Options;

namespace LiaisonBot.Delivery;

/// <summary>
/// Holds the data folder for as long as the host runs, so that no second host writes to it, and makes the database ready
/// before anything else starts.
/// </summary>
internal sealed partial class FolderHold(IOptions<DataOptions> data, InHand inHand, IServiceScopeFactory scopes, ILogger<FolderHold> log) : IHostedService, IDisposable
{
    private FileStream? _lock;

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(data.Value.Folder);
        _lock = FolderLock.TryTake(data.Value.Folder)
            ?? throw new SettingsException("Data:Folder: another host runs on this folder; stop it first or choose another folder");
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Upgrade>().OpenAsync(cancellationToken);
        inHand.Open();
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

    [LoggerMessage(Level = LogLevel.Information, Message = "The database is open and up to date")]
    private partial void LogOpened();
}

using LiaisonBot.Settings;
using LiaisonBot.Storage;
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
        _lock = Take(Path.Combine(data.Value.Folder, "host.lock"));
        inHand.Open();
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<LiaisonDb>().OpenAsync(cancellationToken);
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

    [LoggerMessage(Level = LogLevel.Information, Message = "The database is open and up to date")]
    private partial void LogOpened();
}

using LiaisonBot.Chat;
using LiaisonBot.Commands;
using LiaisonBot.Delivery;
using LiaisonBot.Known;
using LiaisonBot.Replicas;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Files;
using LiaisonBot.Words;

namespace LiaisonBot.Files;

/// <summary>
/// Fetches the bytes of files from the messenger and keeps them, each until it succeeds or the messenger says that it never
/// will; what is not fetched when the host stops is fetched after the next start.
/// </summary>
internal sealed partial class FileFetcher(
    IChat chat, FileShelf shelf, WorkQueue queue, Duty duty, IServiceScopeFactory scopes, ILogger<FileFetcher> log) : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private readonly SemaphoreSlim _nudge = new(0);
    private bool _failing;

    /// <summary>There is a new one.</summary>
    public void Nudge() => _nudge.Release();

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            for (var pause = FirstPause; ;)
            {
                var done = !duty.Held || await RoundAsync(stoppingToken);
                await _nudge.WaitAsync(done ? LookEvery : pause, stoppingToken);
                pause = done ? FirstPause : pause * 2 < LookEvery ? pause * 2 : LookEvery;
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            LogStopped();
        }
    }

    // Whether all there were are settled. One that fails does not keep those behind it waiting.
    private async Task<bool> RoundAsync(CancellationToken ct)
    {
        try
        {
            var settled = true;
            foreach (var file in await WaitingAsync(ct))
            {
                settled &= await FetchAsync(file, ct);
            }

            _failing = _failing && !settled;
            return settled;
        }
        catch (Exception failure) when (UniqueClash.StoreFailed(failure))
        {
            // The writer tells of it; the next round tries again.
            return false;
        }
    }

    private async Task<List<AttachedFile>> WaitingAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<LiaisonDb>().FilesToFetchAsync(ct);
    }

    private async Task<bool> FetchAsync(AttachedFile file, CancellationToken ct)
    {
        try
        {
            var (hash, bytes) = await shelf.KeepAsync(file.Id, to => FetchAsync(file, to, ct), ct);
            await SettleAsync(file, (row, notes) =>
            {
                row.Keep(hash, bytes);
                notes.Add("file.kept", FormattableString.Invariant($"file:{row.Id}"), null, new { sha256 = hash, bytes });
            }, ct);
            return true;
        }
        catch (ChatException refused) when (refused.Fault == ChatFault.Rejected)
        {
            await SettleAsync(file, (row, _) => row.GiveUp("the messenger refused it"), ct);
            return true;
        }
        catch (Exception failure) when (failure is ChatException or IOException or UnauthorizedAccessException)
        {
            Tell(failure is ChatException line ? line.Fault.ToString() : failure.Message);
            return false;
        }
    }

    // A line that breaks in the middle may look like the end of the file.
    private async Task FetchAsync(AttachedFile file, Stream to, CancellationToken ct)
    {
        await chat.DownloadFileAsync(file.FileId, to, ct);
        if (file.Bytes is { } told && to.Length != told)
        {
            throw new ChatException(ChatFault.Unreachable, "download: the file was cut short");
        }
    }

    private Task SettleAsync(AttachedFile file, Action<AttachedFile, AuditNotes> settle, CancellationToken ct) => queue.DoAsync(new DeedItem(async (services, inner) =>
    {
        var row = await services.GetRequiredService<LiaisonDb>().AttachedFiles.FindAsync([file.Id], inner);
        if (row is not { Sha256: null, Trouble: null })
        {
            return Reply.Silent;
        }

        settle(row, services.GetRequiredService<AuditNotes>());
        return row.Trouble is null || (await services.GetRequiredService<RosterCache>().GetAsync(inner)).FindPerson(row.PersonId) is not { Active: true } sender ? Reply.Silent
            : Reply.Silent with { Posts = [new Post(sender.AccountId, Phrases.Of(sender).FileCannotBeFetched(row.Name), Rank.Answer)] };
    })).WaitAsync(ct);

    private void Tell(string why)
    {
        if (!_failing)
        {
            _failing = true;
            LogNotFetched(why);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Files could not be fetched ({Why}); trying again until they are")]
    private partial void LogNotFetched(string why);

    [LoggerMessage(Level = LogLevel.Information, Message = "Fetching files stopped")]
    private partial void LogStopped();
}

using LiaisonBot.Chat;
using LiaisonBot.Commands;
using LiaisonBot.Commands.Door;
using LiaisonBot.Diagnostics;

namespace LiaisonBot.Delivery;

/// <summary>Asks the messenger who the bot is. No update is taken in before that is known: the seen list goes by it.</summary>
internal sealed partial class Hello(IChat chat, Greeting greeting, Welcome welcome, WorkQueue queue, Started started, TimeProvider time, ILogger<Hello> log) : BackgroundService
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await started.WaitAsync(stoppingToken);
            var self = await AskAsync(stoppingToken);
            greeting.Introduce(self.Id, self.Username);
            LogSelf(self.Username, self.Id, self.ReadsAllGroupMessages);
            queue.Add(new DeedItem((_, _) => Task.FromResult(Reply.Silent with { Menus = welcome.ForAll() })));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            LogStopped();
        }
    }

    private async Task<BotAccount> AskAsync(CancellationToken ct)
    {
        for (var pause = TimeSpan.FromSeconds(1); ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            try
            {
                return await chat.GetSelfAsync(ct);
            }
            catch (ChatException failure)
            {
                LogNoAnswer(failure.Fault);
                await Task.Delay(pause, time, ct);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The bot is @{Username} ({BotId}); reads all group messages: {ReadsAll}")]
    private partial void LogSelf(string username, long botId, bool readsAll);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The messenger does not say who the bot is ({Fault}); asking again")]
    private partial void LogNoAnswer(ChatFault fault);

    [LoggerMessage(Level = LogLevel.Information, Message = "Stopped before the messenger answered")]
    private partial void LogStopped();
}

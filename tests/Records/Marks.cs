using LiaisonBot.Tests.Sandbox;
using LiaisonBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Tests.Records;

/// <summary>The writer learns up to 200 ms after a card was sent which message shows it; no person answers faster.</summary>
internal static class Marks
{
    /// <summary>Waits until the bot knows what this message shows.</summary>
    public static async Task ArrivedAsync(BotStage stage, Seen card)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(15));
        while (!await stage.ReadAsync(db => db.RecordMessages.AnyAsync(m => m.ChatId == card.Chat && m.MessageId == card.Id, patience.Token)))
        {
            await Task.Delay(10, patience.Token);
        }
    }
}

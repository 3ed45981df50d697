using LiaisonBot.Tests.Sandbox;
using LiaisonBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Tests.Records;

/// <summary>The writer learns up to 200 ms after a card was sent which message shows it; no person answers faster.</summary>
internal static class Marks
{
    /// <summary>Waits until the bot knows what this message shows.</summary>
    public static Task ArrivedAsync(BotStage stage, Seen card) =>
        stage.EventuallyAsync(db => db.RecordMessages.AnyAsync(m => m.ChatId == card.Chat && m.MessageId == card.Id));
}

using LiaisonBot.Chat;
using LiaisonBot.Wire.Answers;
using Telegram.Bot;
using Telegram.Bot.Types.Enums;

namespace LiaisonBot.Wire.TelegramBot;

/// <summary>Updates by getUpdates, or decoded from a webhook's body.</summary>
internal sealed class TelegramBotUpdates(TelegramBotCall call) : IUpdateSource
{
    // Polls.Wanted in the package's words.
    private static readonly UpdateType[] Wanted = [UpdateType.Message, UpdateType.EditedMessage, UpdateType.CallbackQuery, UpdateType.MyChatMember];

    public async Task<IReadOnlyList<Arrival>> GetUpdatesAsync(long offset, TimeSpan wait, CancellationToken ct)
    {
        var request = new RawUpdatesRequest
        {
            Offset = offset == 0 ? null : offset, Limit = Polls.LargestBatch, Timeout = (int)wait.TotalSeconds, AllowedUpdates = Polls.Wanted,
        };
        await call.AskAsync("getUpdates", (client, token) => client.SendRequest(request: request, cancellationToken: token), ct, wait + Polls.Grace);
        return Polls.Decode(request.Result);
    }

    public Task SetWebhookAsync(Uri url, string secret, CancellationToken ct) => call.DoAsync(
        "setWebhook",
        (client, token) => client.SetWebhook(url: url.AbsoluteUri, secretToken: secret, allowedUpdates: Wanted, cancellationToken: token), ct);

    public Task DeleteWebhookAsync(CancellationToken ct) =>
        call.DoAsync("deleteWebhook", (client, token) => client.DeleteWebhook(cancellationToken: token), ct);

    public Arrival Decode(ReadOnlyMemory<byte> update) => UpdateDecoder.Decode(update);
}

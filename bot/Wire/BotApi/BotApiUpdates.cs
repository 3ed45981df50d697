using LiaisonBot.Chat;
using LiaisonBot.Wire.Answers;

namespace LiaisonBot.Wire.BotApi;

/// <summary>Updates by getUpdates, or decoded from a webhook's body.</summary>
internal sealed class BotApiUpdates(BotApiCall call) : IUpdateSource
{
    public async Task<IReadOnlyList<Arrival>> GetUpdatesAsync(long offset, TimeSpan wait, CancellationToken ct)
    {
        var request = new GetUpdatesJson(offset == 0 ? null : offset, Polls.LargestBatch, (int)wait.TotalSeconds, Polls.Wanted);
        var result = await call.PostAsync("getUpdates", request, BotApiJson.Plain.GetUpdatesJson, ct, wait + Polls.Grace);
        return Polls.Decode(result);
    }

    public Task SetWebhookAsync(Uri url, string secret, CancellationToken ct) =>
        call.PostAsync("setWebhook", new SetWebhookJson(url.AbsoluteUri, secret, Polls.Wanted), BotApiJson.Plain.SetWebhookJson, ct);

    public Task DeleteWebhookAsync(CancellationToken ct) => call.PostAsync("deleteWebhook", null, BotApiLine.Patience, ct);

    public Arrival Decode(ReadOnlyMemory<byte> update) => UpdateDecoder.Decode(update);
}

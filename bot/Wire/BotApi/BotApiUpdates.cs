using LiaisonBot.Chat;

namespace LiaisonBot.Wire.BotApi;

/// <summary>Updates by getUpdates, or decoded from a webhook's body.</summary>
internal sealed class BotApiUpdates(BotApiCall call) : IUpdateSource
{
    private const int LargestBatch = 100;

    // Set explicitly each time: the server keeps the last setting, whoever made it.
    private static readonly string[] Wanted = ["message", "edited_message", "callback_query", "my_chat_member"];

    // The answer may come late on a bad line, not at the very second the wait ends.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(10);

    public async Task<IReadOnlyList<Arrival>> GetUpdatesAsync(long offset, TimeSpan wait, CancellationToken ct)
    {
        var request = new GetUpdatesJson(offset == 0 ? null : offset, LargestBatch, (int)wait.TotalSeconds, Wanted);
        var result = await call.PostAsync("getUpdates", request, BotApiJson.Plain.GetUpdatesJson, ct, wait + Grace);
        var elements = BotApiAnswer.Elements(result) ?? throw new ChatException(ChatFault.Unreachable, "getUpdates: not a list");
        return [.. elements.Select(UpdateDecoder.Decode)];
    }

    public Task SetWebhookAsync(Uri url, string secret, CancellationToken ct) =>
        call.PostAsync("setWebhook", new SetWebhookJson(url.AbsoluteUri, secret, Wanted), BotApiJson.Plain.SetWebhookJson, ct);

    public Task DeleteWebhookAsync(CancellationToken ct) => call.PostAsync("deleteWebhook", null, TimeSpan.FromSeconds(30), ct);

    public Arrival Decode(ReadOnlyMemory<byte> update) => UpdateDecoder.Decode(update);
}

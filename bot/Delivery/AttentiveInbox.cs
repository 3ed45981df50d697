using LiaisonBot.Chat;
using LiaisonBot.Known;

namespace LiaisonBot.Delivery;

/// <summary>The inbox as receivers see it: whoever waits for longer than a moment sees that the bot is at work.</summary>
internal sealed class AttentiveInbox(WorkQueue queue, IChat chat, Members members, TimeProvider time) : IInbox
{
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(300);

    // The messenger shows it for about five seconds. After a minute it would be no comfort any more.
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(4.5);
    private const int MostTimes = 13;

    // Of a whole batch that waits, a few: the line is needed for the answers.
    private const int MostChats = 8;

    /// <inheritdoc/>
    public Task AcceptAsync(IReadOnlyList<Arrival> batch, CancellationToken ct) => WatchAsync(batch, queue.AcceptAsync(batch, ct), ct);

    /// <inheritdoc/>
    public async Task<bool> TryAcceptAsync(Arrival arrival, CancellationToken ct)
    {
        var taken = queue.TryAcceptAsync(arrival, ct);
        await WatchAsync([arrival], taken, ct);
        return await taken;
    }

    private async Task WatchAsync(IReadOnlyList<Arrival> batch, Task taken, CancellationToken ct)
    {
        var shown = Task.CompletedTask;
        for (var times = 0; times < MostTimes && !taken.IsCompleted; times++)
        {
            await Task.WhenAny(taken, Task.Delay(times == 0 ? Moment : Again, time, ct));
            if (!taken.IsCompleted && shown.IsCompleted)
            {
                shown = ShowAsync(batch, ct);
            }
        }

        await taken;
    }

    // Strangers learn nothing, not even that somebody is there.
    private async Task ShowAsync(IReadOnlyList<Arrival> batch, CancellationToken ct)
    {
        var waiting = batch.Select(a => a.What).OfType<Incoming>().Where(Awaits).Select(w => w.Chat.Id).Distinct().Take(MostChats);
        foreach (var chatId in waiting.ToList())
        {
            try
            {
                await chat.ShowActivityAsync(chatId, ct);
            }
            catch (Exception failure) when (failure is ChatException or OperationCanceledException)
            {
                return;
            }
        }
    }

    private bool Awaits(Incoming what) => what.From is { IsBot: false, Anonymous: false } from && members.Has(from.Id)
        && (what is ButtonPress || (what is MessageIn message && (message.Chat.Kind == ChatKind.Private || message.Text.StartsWith('/'))));
}

using LiaisonBot.Chat;
using LiaisonBot.Commands;
using LiaisonBot.Storage.Delivery;

namespace LiaisonBot.Delivery;

/// <summary>Takes an item to whom it concerns. What comes back is said after the commit.</summary>
internal sealed class ItemCarrier(CommandRouter router, CommandDesk desk, SentMarks marks, SeenUpdates seen, ReplayMarks replays, Apology apology, IServiceProvider services)
{
    /// <summary>Carries one item out; adds to the database and saves nothing.</summary>
    public async Task<Turn> CarryOutAsync(WorkItem item, CancellationToken ct) => item switch
    {
        { KillsTheHost: true } => throw new HostKilledException(),
        ArrivalItem arrival => await TakeAsync(arrival.Arrival, ct),
        ReplayItem replay => await replays.TakeUpAsync(replay, ct) ? await RouteAsync(replay.Arrival, ct) : Turn.Nothing,
        RingItem ring => Turn.Of(await desk.RingAsync(ring.Key, ring.Due, ct)),
        DeedItem deed => Turn.Of(await deed.Deed(services, ct)),
        _ => await marks.TakeAsync(item, ct),
    };

    private async Task<Turn> TakeAsync(Arrival arrival, CancellationToken ct)
    {
        if (!seen.TakeIn(arrival.UpdateId))
        {
            return Turn.Nothing;
        }

        if (arrival.What is null)
        {
            apology.Bury(arrival, arrival.TooLarge is null ? DeadLetter.Undecodable : "too large");
            return Turn.Nothing;
        }

        return await RouteAsync(arrival, ct);
    }

    private async Task<Turn> RouteAsync(Arrival arrival, CancellationToken ct)
    {
        if (arrival.What is ChatMoved moved)
        {
            await marks.MoveAsync(moved.Chat.Id, moved.NewChatId, ct);
            return Turn.Nothing;
        }

        return await router.TakeAsync(arrival, ct);
    }
}

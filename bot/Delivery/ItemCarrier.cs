using LiaisonBot.Chat;
using LiaisonBot.Commands;

namespace LiaisonBot.Delivery;

/// <summary>Takes an item to whom it concerns. What comes back is said after the commit.</summary>
internal sealed class ItemCarrier(CommandRouter router, CommandDesk desk, SentMarks marks, SeenUpdates seen, Apology apology, IServiceProvider services)
{
    /// <summary>Carries one item out; adds to the database and saves nothing.</summary>
    public async Task<Turn> CarryOutAsync(WorkItem item, CancellationToken ct) => item switch
    {
        { KillsTheHost: true } => throw new HostKilledException(),
        ArrivalItem arrival => await TakeAsync(arrival.Arrival, ct),
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

        switch (arrival.What)
        {
            case null:
                apology.Bury(arrival, arrival.TooLarge is null ? "undecodable" : "too large");
                return Turn.Nothing;
            case ChatMoved moved:
                await marks.MoveAsync(moved.Chat.Id, moved.NewChatId, ct);
                return Turn.Nothing;
            default:
                return await router.TakeAsync(arrival, ct);
        }
    }
}

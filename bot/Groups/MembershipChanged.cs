using LiaisonBot.Chat;
using LiaisonBot.Commands;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Groups;

namespace LiaisonBot.Groups;

/// <summary>The bot was added to, removed from, blocked or unblocked in a chat.</summary>
internal sealed class MembershipChanged(LiaisonDb db, Greeting greeting, TimeProvider time) : IEvent
{
    public async Task<Reply> TakeAsync(Incoming what, CancellationToken ct)
    {
        if (what is not BotMembership { Chat.Kind: not ChatKind.Channel } change)
        {
            return Reply.Silent;
        }

        var isGroup = change.Chat.Kind == ChatKind.Group;
        var known = await db.KnownChats.FindAsync([change.Chat.Id], ct);
        var chat = known ?? db.KnownChats.Add(new KnownChat(change.Chat.Id, isGroup, change.Chat.Title)).Entity;
        if (!change.Present)
        {
            chat.Gone(time.GetUtcNow());
            return Reply.Silent;
        }

        // Rights given to the bot in a group it is in come as the same update: it greets once.
        var greets = isGroup && chat.UnitId is null && (known is null || known.GoneAt is not null);
        chat.Back(change.Chat.Title);
        return greets ? Reply.Say(greeting.Say.HowToBind()) : Reply.Silent;
    }
}

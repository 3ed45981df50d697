using LiaisonBot.Chat;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Groups;
using LiaisonBot.Words;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Verbs.Doctor;

/// <summary>Groups the bot cannot write to any more, as it noticed itself and as the messenger says now.</summary>
internal sealed class GroupsCheck(LiaisonDb db, IChat? chat, BotAccount? self)
{
    /// <summary>One line in all.</summary>
    public async Task<Finding> AskAsync(CancellationToken ct)
    {
        var groups = await db.KnownChats.AsNoTracking().Where(c => c.IsGroup && (c.UnitId != null || c.GoneAt != null)).OrderBy(c => c.ChatId).ToListAsync(ct);
        var gone = new List<string>();
        foreach (var group in groups)
        {
            if (group.GoneAt is not null || await IsOutAsync(group, ct))
            {
                gone.Add(VerbWords.Group(group.Title, group.ChatId, group.UnitId is not null));
            }
        }

        return gone.Count == 0
            ? new Finding(Level.Ok, "groups", VerbWords.GroupsThere(groups.Count))
            : new Finding(Level.Warn, "groups", VerbWords.GroupsGone(gone));
    }

    // Only a plain word of it counts: on a bad line nothing is said of a group.
    private async Task<bool> IsOutAsync(KnownChat group, CancellationToken ct)
    {
        if (chat is null || self is null)
        {
            return false;
        }

        try
        {
            return !(await chat.GetMemberAsync(group.ChatId, self.Id, ct)).Present;
        }
        catch (ChatException failure)
        {
            return failure.Fault is ChatFault.Forbidden or ChatFault.Rejected;
        }
    }
}

using LiaisonBot.Commands;
using LiaisonBot.Known;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Forms;
using LiaisonBot.Words;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Forms;

/// <summary>Drafts are kept for seven days after they were last touched, and for a day after their owner was told that they will go.</summary>
internal sealed class FormExpiry(LiaisonDb db, FormDesk desk)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);
    private static readonly TimeSpan WarnedAfter = TimeSpan.FromDays(6);

    /// <summary>Throws away what is too old; returns the warnings to send.</summary>
    public async Task<IReadOnlyList<Post>> SweepAsync(Roster roster, DateTimeOffset now, CancellationToken ct)
    {
        var (before, warnBefore, warnedBefore) = (now - Kept, now - WarnedAfter, now - (Kept - WarnedAfter));

        // A host that was away for long must not throw away what nobody was warned of.
        await db.FormDrafts.Where(d => d.TouchedAt <= before && (d.SavedAt != null || d.DroppedAt != null || d.WarnedAt <= warnedBefore)).ExecuteDeleteAsync(ct);
        var old = await db.FormDrafts.Where(d => d.TouchedAt <= warnBefore && d.WarnedAt == null && d.SavedAt == null && d.DroppedAt == null).ToListAsync(ct);
        return [.. old.Select(d => Warning(d, roster, now)).OfType<Post>()];
    }

    private Post? Warning(FormDraft draft, Roster roster, DateTimeOffset now)
    {
        draft.Warn(now);
        if (roster.FindPerson(draft.PersonId) is not { Active: true } person)
        {
            return null;
        }

        var actor = roster.ActorOf(person, now);
        var say = Phrases.In(actor.Language);
        return new Post(draft.ChatId, say.DraftEndsSoon(desk.Show(draft, new Filler(actor, roster, now, say))), Rank.Reminder)
        {
            Buttons = Chat.Keyboard.Row(new FormKeys(draft).Resume(say.FormResume())),
        };
    }
}

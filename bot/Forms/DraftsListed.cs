using LiaisonBot.Chat;
using LiaisonBot.Commands;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Forms;

namespace LiaisonBot.Forms;

/// <summary>A draft as a line of a list. <c>Counterpart</c> and <c>Summary</c>: null while they were not answered.</summary>
internal sealed record DraftShown(FormDraft Draft, string? Counterpart, string? Summary, DateTime TouchedAt);

/// <summary><c>/drafts</c>: forms begun and not saved, each with a button that goes on with it.</summary>
internal sealed class DraftsListed(LiaisonDb db, FormDesk desk) : ICommand
{
    private const int Most = 8;

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var drafts = (await db.OpenDraftsAsync(call.Actor.Id, ct)).Take(Most).ToList();
        if (drafts.Count == 0)
        {
            return Reply.Say(call.Say.NoDrafts());
        }

        var shown = drafts.Select(d => desk.Show(d, Filler.Of(call))).ToList();
        return Reply.Say(call.Say.Drafts(shown), Keyboard.Column(shown.Select((d, at) => new FormKeys(d.Draft).Resume(call.Say.DraftButton(at + 1, d)))));
    }
}

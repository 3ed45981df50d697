using LiaisonBot.Commands;
using LiaisonBot.Forms;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Commands;

namespace LiaisonBot.Records;

/// <summary>What was typed in a group goes on in private: the card of the record, the form where it stands, or the line with what is wrong with it.</summary>
internal sealed class BegunInGroup(LiaisonDb db, RecordDesk desk, Cards cards, FormDesk forms, AskedAgain again)
{
    /// <summary>What is shown; null when there is nothing to go on with.</summary>
    public async Task<Reply?> GoOnAsync(CommandCall call, StartLink link, CancellationToken ct) =>
        link.IsLine ? await SayAgainAsync(call, await db.AskedLines.FindAsync([link.Key], ct), ct)
        : await desk.FindAsync(new RecordId(link.Key), call.Actor, ct) is { } record
            ? await cards.ShowAsync(record, new Reader(call.Actor, call.Roster, call.Say), call.SentAt, ct)
        : await db.FormDrafts.FindAsync([link.Key], ct) is { IsOpen: true } draft && draft.PersonId == call.Actor.Id
            ? await forms.ShowAgainAsync(draft, Filler.Of(call), ct)
        : null;

    // Nothing came of it in the group, so it is judged once more as if it had been typed here, by the time it was first sent.
    private async Task<Reply?> SayAgainAsync(CommandCall call, AskedLine? asked, CancellationToken ct)
    {
        if (asked is not { AnsweredAt: null } || asked.PersonId != call.Actor.Id || again.SpecOf(asked) is not { } spec)
        {
            return null;
        }

        asked.Answer(call.SentAt);
        return await again.RunAsync(asked, spec, call, Answers.Read(asked.Answers), ct);
    }
}

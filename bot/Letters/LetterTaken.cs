using LiaisonBot.Calendar;
using LiaisonBot.Commands;
using LiaisonBot.Records;
using LiaisonBot.Storage;

namespace LiaisonBot.Letters;

/// <summary>"I have it": a commander sees to an urgent letter, and nobody is told of it again.</summary>
internal sealed class LetterTaken(LiaisonDb db, RecordDesk desk, Cards cards, AuditNotes notes) : IButton
{
    public const string Prefix = "take";

    public async Task<Reply> PressAsync(PressCall press, CancellationToken ct)
    {
        if (await desk.FindAsync(press.RecordKey, press.Actor, ct) is not { } record || !press.Actor.Commands(record.UnitId)
            || await db.UrgentCalls.FindAsync([record.Id], ct) is not { } call)
        {
            return Reply.Over(press.Say.ButtonIsStale());
        }

        if (call.TakenById is { } taker)
        {
            return Reply.Over(press.Say.TakenAlready(press.Roster.FindPerson(taker)?.Name ?? ""));
        }

        var posts = UrgentLetters.Take(call, record, press.Actor, press.Roster, press.At);
        notes.Add("letter.taken", AuditSubject.About(record.Id), null, new { by = press.Actor.Id.Value });
        var card = await cards.ShowAsync(record, new Reader(press.Actor, press.Roster, press.Say), press.At, ct);
        return card with { Html = press.Say.Taken(press.Actor.Name, WallClock.ToLocal(press.At, press.Zone)) + "\n\n" + card.Html, Overwrites = true, Posts = posts };
    }
}

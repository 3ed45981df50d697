using LiaisonBot.Calendar;
using LiaisonBot.Chat;
using LiaisonBot.Commands.Lines;
using LiaisonBot.Known;
using LiaisonBot.Storage;
using LiaisonBot.Storage.People;
using LiaisonBot.Words;

namespace LiaisonBot.Commands.Door;

/// <summary>
/// Answers who has no right: one polite line with their own number, once a day, in private only. A wrong code is
/// answered the same way, so that guessing tells nothing, and after a few guesses a day none is looked at.
/// </summary>
internal sealed class Doorkeeper(LiaisonDb db, Admission admission, RosterCache rosters, Welcome welcome, Greeting greeting)
{
    private const int GuessesADay = 5;

    /// <summary>Answers a stranger's message, or lets them in.</summary>
    public async Task<Reply> AnswerAsync(MessageIn message, CancellationToken ct)
    {
        if (message.Chat.Kind != ChatKind.Private || message.Edited || message.From is not { } sender)
        {
            return Reply.Silent;
        }

        var today = WallClock.DayOf(message.SentAt, Zones.Default);
        var stranger = await db.Strangers.FindAsync([sender.Id], ct);
        if (CommandLine.Read(message.Text) is { Argument.Length: > 0 } line && line.Word is "start" or "batdau")
        {
            stranger ??= db.Strangers.Add(new Stranger(sender.Id, today.AddDays(-1))).Entity;
            var first = stranger.ToldOn != today;
            stranger.Told(today);
            return await TryCodeAsync(line.Argument, message, sender, stranger, first, ct);
        }

        return Tell(sender, stranger, today);
    }

    private async Task<Reply> TryCodeAsync(string code, MessageIn message, Sender sender, Stranger stranger, bool first, CancellationToken ct)
    {
        if (stranger.WrongCodes < GuessesADay && await admission.AdmitAsync(sender, code, message.SentAt, ct) is var (person, invite))
        {
            db.Strangers.Remove(stranger);
            return welcome.To(person, invite, await rosters.GetAsync(ct));
        }

        stranger.Guess(stranger.ToldOn);
        return first ? Reply.Refuse(greeting.Say.Stranger(sender.Id)) : Reply.Silent;
    }

    private Reply Tell(Sender sender, Stranger? stranger, DateOnly today)
    {
        if (stranger?.ToldOn == today)
        {
            return Reply.Silent;
        }

        (stranger ?? db.Strangers.Add(new Stranger(sender.Id, today)).Entity).Told(today);
        return Reply.Refuse(Phrases.In(Greeted(sender)).Stranger(sender.Id));
    }

    private Tongue Greeted(Sender sender) => sender.Language?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true ? Tongue.En : greeting.Say.Language;
}

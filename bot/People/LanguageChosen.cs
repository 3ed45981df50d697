using LiaisonBot.Commands;
using LiaisonBot.Commands.Door;
using LiaisonBot.Commands.Lines;
using LiaisonBot.Known;
using LiaisonBot.Storage;
using LiaisonBot.Words;

namespace LiaisonBot.People;

/// <summary>A language was chosen: the bot speaks it from now on, the command menu with it.</summary>
internal sealed class LanguageChosen(LiaisonDb db, AuditNotes notes, Welcome welcome) : IButton
{
    /// <summary>The prefix of its buttons; the argument is <c>vi</c> or <c>en</c>.</summary>
    public const string Prefix = "lang";

    public async Task<Reply> PressAsync(PressCall press, CancellationToken ct) => press.Argument is "vi" or "en"
        ? await SetAsync(press.Actor, press.Argument == "en" ? Tongue.En : Tongue.Vi, ct) with { Overwrites = true }
        : Reply.Over(press.Say.ButtonIsStale());

    /// <summary>Sets it, answers in it.</summary>
    public async Task<Reply> SetAsync(Actor actor, Tongue language, CancellationToken ct)
    {
        var code = language == Tongue.En ? "en" : "vi";
        var person = await db.People.FindAsync([actor.Id], ct) ?? throw new InvalidOperationException("An actor is no person.");
        if (person.Language != code)
        {
            notes.Add("person.language", PersonCard.SubjectOf(person), new { person.Language }, new { Language = code });
            person.Speak(code);
        }

        var say = Phrases.In(language);
        var roles = actor.Holdings.Select(h => h.Role).ToHashSet();
        return Reply.Say(say.LanguageSet()) with { Menus = [welcome.MenuFor(actor.AccountId, roles, say)] };
    }
}

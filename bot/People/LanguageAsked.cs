using LiaisonBot.Calendar;
using LiaisonBot.Chat;
using LiaisonBot.Commands;
using LiaisonBot.Commands.Lines;
using LiaisonBot.Words;

namespace LiaisonBot.People;

/// <summary><c>/language</c>: two buttons, or the language at once.</summary>
internal sealed class LanguageAsked(LanguageChosen chosen) : ICommand
{
    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct) => Folding.Fold(call.Text) switch
    {
        "vi" or "vn" or "viet" or "tieng viet" or "vietnamese" => await chosen.SetAsync(call.Actor, Tongue.Vi, ct),
        "en" or "anh" or "tieng anh" or "english" => await chosen.SetAsync(call.Actor, Tongue.En, ct),
        _ => Reply.Say(call.Say.WhichLanguage(), Keyboard.Row(
            new Button(Phrases.NameOf(Tongue.Vi), LanguageChosen.Prefix + ":vi"), new Button(Phrases.NameOf(Tongue.En), LanguageChosen.Prefix + ":en"))),
    };
}

using LiaisonBot.Commands;
using LiaisonBot.Commands.Lines;

namespace LiaisonBot.Help;

/// <summary><c>/help</c>: what the person may use, shelf by shelf; with a command's name, how that one is written.</summary>
internal sealed class HelpAsked(CommandBook book) : ICommand
{
    public Task<Reply> RunAsync(CommandCall call, CancellationToken ct) => Task.FromResult(
        call.Text.Length > 0 ? One(call)
        : call.InGroup ? Reply.Say(call.Say.HelpInGroup([.. book.For(call.Actor).Where(c => c.Venue is Venue.GroupOnly or Venue.Anywhere)]))
        : HelpShelves.Contents(book, call.Actor, call.Say));

    private Reply One(CommandCall call)
    {
        var word = call.Text.TrimStart('/').Split(' ')[0];
        if (book.Find(word) is { } spec)
        {
            return Gate.Admits(call.Actor, spec.Roles)
                ? Reply.Say(call.Say.HelpOn(spec))
                : Reply.Refuse(call.Say.NotYourRight(spec, call.Actor));
        }

        return Reply.Refuse(call.Say.UnknownCommand(
            word, Typo.Suggest(word, book.For(call.Actor).SelectMany(c => new[] { c.Name, c.Alias })), ""));
    }
}

using LiaisonBot.Chat;
using LiaisonBot.Commands;
using LiaisonBot.Known;
using LiaisonBot.Words;

namespace LiaisonBot.Help;

/// <summary>A shelf of the help was pressed: its commands, or the contents again. It also draws both.</summary>
internal sealed class HelpShelves(CommandBook book) : IButton
{
    /// <summary>The prefix of its buttons; the argument is a shelf's number, anything else shows the contents.</summary>
    public const string Prefix = "help";

    public Task<Reply> PressAsync(PressCall press, CancellationToken ct)
    {
        var asked = press.Key is { } key && Enum.IsDefined((Shelf)key) ? (Shelf?)key : null;
        var specs = book.For(press.Actor).Where(c => c.Shelf == asked).ToList();
        var reply = specs.Count == 0
            ? Contents(book, press.Actor, press.Say)
            : Reply.Say(press.Say.HelpOnShelf(asked!.Value, specs), Keyboard.Row(new Button(press.Say.BackLabel(), Prefix + ":-")));
        return Task.FromResult(reply with { Overwrites = true });
    }

    /// <summary>One line a shelf, and a button for each.</summary>
    public static Reply Contents(CommandBook book, Actor actor, Phrases say)
    {
        var shelves = book.For(actor).GroupBy(c => c.Shelf).OrderBy(g => g.Key).Select(g => (g.Key, (IReadOnlyList<CommandSpec>)[.. g])).ToList();
        return Reply.Say(
            say.HelpContents(shelves),
            new Keyboard([.. shelves.Select(s => new Button(say.ShelfName(s.Key), FormattableString.Invariant($"{Prefix}:{(int)s.Key}"))).Chunk(3)]));
    }
}

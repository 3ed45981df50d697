using LiaisonBot.Calendar;
using LiaisonBot.Chat;
using LiaisonBot.Commands.Door;
using LiaisonBot.Commands.Lines;
using LiaisonBot.Commands.Secrecy;
using LiaisonBot.Known;
using LiaisonBot.Words;

namespace LiaisonBot.Commands;

/// <summary>Reads what arrived and takes it to whom it concerns. The secrecy gate comes before anything else.</summary>
internal sealed class CommandRouter(
    CommandBook book, CommandDesk desk, Doorkeeper door, RosterCache rosters, Greeting greeting, TimeProvider time, IServiceProvider services)
{
    private static readonly HashSet<string> Unread = ["message:voice", "message:video_note", "message:sticker", "message:contact", "message:poll"];

    /// <summary>Carries out one update; what it returns is said after the commit.</summary>
    public async Task<Turn> TakeAsync(Arrival arrival, CancellationToken ct) => arrival.What switch
    {
        MessageIn message => await TakeMessageAsync(message, arrival, ct),
        ButtonPress press => await TakePressAsync(press, arrival.UpdateId, ct),
        { } what when book.FindEvent(what) is { } spec =>
            new Turn(await ((IEvent)services.GetRequiredService(spec.Handler)).TakeAsync(what, ct), what.Chat, null, greeting.Say),
        Unhandled { Chat.Kind: ChatKind.Private } what when Unread.Contains(what.Kind) => await TakeUnreadAsync(what, ct),
        _ => Turn.Nothing,
    };

    // What a person would think was taken in.
    private async Task<Turn> TakeUnreadAsync(Unhandled what, CancellationToken ct) =>
        what.From is not { } from || (await rosters.GetAsync(ct)).FindActor(from.Id, time.GetUtcNow()) is not { } actor ? Turn.Nothing
        : new Turn(Reply.Refuse(Phrases.In(actor.Language).NotRead()), what.Chat, null, Phrases.In(actor.Language)) { Actor = actor };

    private async Task<Turn> TakeMessageAsync(MessageIn message, Arrival arrival, CancellationToken ct)
    {
        if (message.Chat.Kind == ChatKind.Channel || message.From is not { IsBot: false, Anonymous: false } from)
        {
            return await TakeFacelessAsync(message);
        }

        var roster = await rosters.GetAsync(ct);
        var actor = roster.FindActor(from.Id, message.SentAt);
        var marked = SecrecyGate.Finds(arrival) is not null;
        if (actor is null)
        {
            // A stranger learns nothing, not even that there is a gate; what they wrote is kept nowhere either way.
            return new Turn(await door.AnswerAsync(message with { Text = marked ? "" : message.Text }, ct), message.Chat, message.Thread, greeting.Say);
        }

        var say = Phrases.In(actor.Language);
        var turn = new Turn(Reply.Silent, message.Chat, message.Thread, say) { Actor = actor };
        return marked ? turn with { Reply = SecretRefused(message, say) }
            : message.Edited ? await TakeEditedAsync(message, arrival.UpdateId, turn, roster, ct)
            : message.File is not null || message.Location is not null ? await TakeEnclosedAsync(message, arrival.UpdateId, turn, roster, ct)
            : await TakeTextAsync(message, arrival.UpdateId, turn, roster, ct);
    }

    // In a group others read it as long as it stands: it is taken away where the bot may.
    private static Reply SecretRefused(MessageIn message, Phrases say) => Reply.Refuse(say.SecretRefused()) with
    {
        InGroup = say.SecretRefusedInGroup(), Deletions = message.Chat.Kind == ChatKind.Group ? [new Deletion(message.Chat.Id, message.MessageId)] : [],
    };

    // An anonymous administrator of a group cannot be held to what is logged; a command gets one line, the rest nothing.
    private Task<Turn> TakeFacelessAsync(MessageIn message)
    {
        var isOurs = message is { From.Anonymous: true, Edited: false, Chat.Kind: ChatKind.Group }
            && CommandLine.Read(message.Text) is { } line && greeting.Concerns(line) && book.Find(line.Word) is not null;
        return Task.FromResult(isOurs
            ? new Turn(Reply.Refuse(greeting.Say.AnonymousRefused()), message.Chat, message.Thread, greeting.Say)
            : Turn.Nothing);
    }

    private async Task<Turn> TakeTextAsync(MessageIn message, long updateId, Turn turn, Roster roster, CancellationToken ct)
    {
        var line = CommandLine.Read(message.Text);
        var inGroup = message.Chat.Kind == ChatKind.Group;
        if (line is null)
        {
            return inGroup ? Turn.Nothing : await TakeFreeAsync(message, CallOf(message, updateId, turn, roster), turn, ct);
        }

        if (!greeting.Concerns(line))
        {
            return Turn.Nothing;
        }

        if (book.Find(line.Word) is not { } spec)
        {
            return inGroup && line.Mention is null ? Turn.Nothing
                : turn with { Reply = Reply.Refuse(turn.Say.UnknownCommand(line.Word, SuggestFor(line, turn.Actor!), line.Argument)) };
        }

        var call = CallOf(message, updateId, turn, roster) with { Word = spec.Name, Text = line.Argument, Typed = line.Word };
        return turn with { Reply = await desk.RunAsync(spec, call, ct), Call = call, AnswersInPrivate = spec.Venue == Venue.AnswerInPrivate };
    }

    // A command in the caption comes first; else what shows by itself where it belongs; else the words, whatever they come to.
    private async Task<Turn> TakeEnclosedAsync(MessageIn message, long updateId, Turn turn, Roster roster, CancellationToken ct)
    {
        var (enclosed, call) = ((IEnclosed)services.GetRequiredService(book.Enclosed), CallOf(message, updateId, turn, roster));
        if (CommandLine.Read(message.Text) is null && await enclosed.TakeAsync(call, message, ct) is { } taken)
        {
            return turn with { Reply = taken, Call = call, AnswersInPrivate = true };
        }

        if (message.Text.Length == 0)
        {
            return Turn.Nothing;
        }

        var read = await TakeTextAsync(message, updateId, turn, roster, ct);
        return message.File is null ? read : read with { Reply = await enclosed.AddAsync(read.Call ?? call, message, read.Reply, ct) };
    }

    private static CommandCall CallOf(MessageIn message, long updateId, Turn turn, Roster roster) => new(
        turn.Actor!, roster, message.Chat, message.Thread, message.MessageId, updateId, message.SentAt, "", message.Text, message.ReplyTo, Answers.None, turn.Say);

    // An answer to what a form asks, or something told in free words; else it is said how a command begins.
    private async Task<Turn> TakeFreeAsync(MessageIn message, CommandCall call, Turn turn, CancellationToken ct)
    {
        foreach (var taker in book.FreeTexts)
        {
            if (await ((IFreeText)services.GetRequiredService(taker)).TakeAsync(call, ct) is { } reply)
            {
                return turn with { Reply = reply, Call = call };
            }
        }

        return turn with { Reply = Uncommanded(message, turn) };
    }

    private async Task<Turn> TakePressAsync(ButtonPress press, long updateId, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var roster = await rosters.GetAsync(ct);
        if (press.From is not { } from || roster.FindActor(from.Id, now) is not { } actor)
        {
            // A stranger is told nothing, but the little wheel on the button has to stop.
            return new Turn(Reply.Silent, press.Chat, press.Thread, greeting.Say) { PressId = press.PressId };
        }

        var say = Phrases.In(actor.Language);
        var call = new PressCall(actor, roster, press.Chat, press.Thread, press.MessageId, updateId, now, "", say);
        return new Turn(await desk.PressAsync(call, press.Data, ct), press.Chat, press.Thread, say)
        {
            Actor = actor, PressId = press.PressId, PressedMessageId = press.MessageId,
        };
    }

    // Editing a message in the messenger must never silently change the register, nor look as if it had.
    private async Task<Turn> TakeEditedAsync(MessageIn message, long updateId, Turn turn, Roster roster, CancellationToken ct)
    {
        if (CommandLine.Read(message.Text) is not { } line || !greeting.Concerns(line) || book.Find(line.Word) is not { Shelf: Shelf.Log } spec)
        {
            return turn;
        }

        var call = CallOf(message, updateId, turn, roster) with { Word = spec.Name, Text = line.Argument, Typed = line.Word };
        var reply = await ((IFreeText)services.GetRequiredService(book.Edited)).TakeAsync(call, ct)
            ?? (message.Chat.Kind == ChatKind.Private ? Reply.Say(turn.Say.EditingChangesNothing()) : Reply.Silent);
        return turn with { Reply = reply, Call = call, AnswersInPrivate = true };
    }

    private Reply Uncommanded(MessageIn message, Turn turn)
    {
        var first = Folding.Fold(message.Text).Split([' ', ',', ':'], 2)[0];
        var meant = book.Find(first) ?? book.Commands.FirstOrDefault(c => c.Shelf == Shelf.Log && Phrases.StartsLike(c.Name, Folding.Fold(message.Text)));
        return Reply.Refuse(meant is { } spec && Gate.Admits(turn.Actor!, spec.Roles)
            ? turn.Say.DidYouMean(turn.Say.WordOf(spec), message.Text)
            : turn.Say.StartWithSlash());
    }

    private string? SuggestFor(CommandLine line, Actor actor) =>
        Typo.Suggest(line.Word, book.For(actor).SelectMany(c => new[] { c.Name, c.Alias }).Distinct());
}

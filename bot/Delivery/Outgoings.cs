using LiaisonBot.Chat;
using LiaisonBot.Commands;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Commands;
using LiaisonBot.Storage.Delivery;

namespace LiaisonBot.Delivery;

/// <summary>Turns a reply into outbox rows, inside the writer's transaction.</summary>
internal sealed class Outgoings(LiaisonDb db, Keys keys, QuietHours night, Greeting greeting, TimeProvider time)
{
    private readonly List<ChatNews> _news = [];
    private readonly List<PressAnswer> _answers = [];

    /// <summary>Books what a turn says.</summary>
    public async Task WriteAsync(Turn turn, CancellationToken ct)
    {
        if (turn.Chat is { } chat)
        {
            await WriteAnswerAsync(turn, chat, ct);
        }

        foreach (var post in turn.Reply.Posts)
        {
            var silent = !post.Urgent && await night.AreNowAsync(post.ChatId, ct);
            Add(post.ChatId, post.Rank, new Parcel { Text = new TextOut(post.ChatId, post.Html, post.Buttons, post.Thread, silent), File = post.File }, post.Shows);
        }

        foreach (var deletion in turn.Reply.Deletions)
        {
            Add(deletion.ChatId, Rank.Answer, new Parcel { Deletes = deletion.MessageId }, null);
        }

        foreach (var menu in turn.Reply.Menus)
        {
            Add(menu.Scope.ChatId ?? 0, Rank.Broadcast, new Parcel { Menu = menu.Scope, Lines = menu.Lines }, null);
        }
    }

    /// <summary>Something became of a chat, and so of what waits for it in the table.</summary>
    public void Tell(ChatNews news) => _news.Add(news);

    /// <summary>Hands over what was booked and told since the last call, in that order, and the press answers.</summary>
    public (IReadOnlyList<ChatNews> News, IReadOnlyList<PressAnswer> Answers) Take()
    {
        (ChatNews[], PressAnswer[]) taken = ([.. _news], [.. _answers]);
        Forget();
        return taken;
    }

    /// <summary>Forgets what was booked by an item that failed.</summary>
    public void Forget()
    {
        _news.Clear();
        _answers.Clear();
    }

    private async ValueTask WriteAnswerAsync(Turn turn, ChatRef chat, CancellationToken ct)
    {
        var reply = turn.Reply;
        if (turn.PressId is { } press)
        {
            _answers.Add(new PressAnswer(press, reply.Toast, time.GetTimestamp()));
        }

        if (reply.Html is not { } html)
        {
            return;
        }

        var (to, thread) = (chat.Id, turn.Thread);
        var goesPrivate = chat.Kind == ChatKind.Group && turn.Actor is not null && (reply.InGroup is not null || turn.AnswersInPrivate);
        var asked = Keep(turn, goesPrivate);
        if (goesPrivate)
        {
            var line = new TextOut(chat.Id, reply.InGroup ?? turn.Say.AnsweredInPrivate(), Link(turn, asked), thread, await night.AreNowAsync(chat.Id, ct), turn.Call?.MessageId);
            Add(chat.Id, Rank.Answer, new Parcel { Text = line }, null);
            (to, thread) = (turn.Actor!.AccountId, null);
        }

        var over = reply.Overwrites && to == chat.Id ? turn.PressedMessageId : null;
        var silent = over is null && await night.AreNowAsync(to, ct);
        var text = new TextOut(to, html, Buttons(reply, asked), thread, silent, chat.Kind == ChatKind.Group && to == chat.Id ? turn.Call?.MessageId : null);
        Add(to, Rank.Answer, new Parcel { Text = text, Over = over }, reply.Shows);
    }

    // A line that waits for an answer; and one that nothing came of in a group, for the person to go on with in private.
    private AskedLine? Keep(Turn turn, bool goesPrivate)
    {
        var reply = turn.Reply;
        if ((reply.Asks is null ? goesPrivate && reply.Refused ? turn.Call : null : reply.Waiting) is not { } call)
        {
            return null;
        }

        return db.AskedLines.Add(new AskedLine(keys.Next(), call.Actor.Id, call.Chat.Id, call.MessageId, call.Line, call.SentAt, call.Answers.ToString())).Entity;
    }

    // Who never wrote to the bot in private cannot be written to there: the link opens the chat, and what is to be read comes again.
    private Keyboard Link(Turn turn, AskedLine? asked)
    {
        StartLink? to = turn.Reply.Shows is { } shown ? new StartLink(false, shown.Value) : asked is not null ? new StartLink(true, asked.Id) : null;
        return Keyboard.Row(new Button(turn.Say.OpenPrivate(), null, StartLink.UrlOf(to, greeting.Username)));
    }

    private static Keyboard? Buttons(Reply reply, AskedLine? asked)
    {
        if (reply.Asks is not { } question || asked is null)
        {
            return reply.Buttons;
        }

        var choices = reply.Choices.Select(c =>
            new Button(c.Label, FormattableString.Invariant($"{AskedPressed.Prefix}:{asked.Id}:{question}={c.Value}"))).ToArray();
        return reply.ChoicesInARow ? new Keyboard([.. reply.Buttons?.Rows ?? [], choices]) : Keyboard.Column(choices);
    }

    private void Add(long chatId, Rank rank, Parcel parcel, RecordId? shows)
    {
        var fitting = parcel.Text is { } text ? parcel with { Text = text with { Html = Clip.Fit(text.Html) } } : parcel;
        var row = new OutboxRow(keys.Next(), chatId, (int)rank, fitting.Write(), shows, time.GetUtcNow());
        db.Insert(row);
        _news.Add(new Booked(row));
    }
}

/// <summary>The answer to a press. It is not kept: one older than 15 seconds is of no use to anybody.</summary>
/// <param name="Taken">Timestamp of the TimeProvider when it was written.</param>
internal sealed record PressAnswer(string PressId, string? Text, long Taken);

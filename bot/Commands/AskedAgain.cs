using LiaisonBot.Commands.Lines;
using LiaisonBot.Storage.Commands;

namespace LiaisonBot.Commands;

/// <summary>Runs a line again that was kept because of a question, or of what was wrong with it, judged by the time it was first sent.</summary>
internal sealed class AskedAgain(CommandBook book, CommandDesk desk, IServiceProvider services)
{
    /// <summary>The command of a kept line; null when there is none by that word any more.</summary>
    public CommandSpec? SpecOf(AskedLine asked) => CommandLine.Read(asked.Line) is { } line ? book.Find(line.Word) : null;

    /// <summary>Carries it out for the person who goes on with it now. What came with the line goes to what comes of it.</summary>
    /// <param name="now">Where and by whom; the line, its message and its time are the kept ones.</param>
    public async Task<Reply> RunAsync(AskedLine asked, CommandSpec spec, CommandCall now, Answers answers, CancellationToken ct)
    {
        var line = CommandLine.Read(asked.Line)!;
        var call = now with { MessageId = asked.MessageId, SentAt = asked.SentAt, Word = spec.Name, Typed = line.Word, Text = line.Argument, ReplyTo = null, Answers = answers };
        var reply = await desk.RunAsync(spec, call, ct);
        if (reply is { Asks: null, Shows: { } record })
        {
            await ((IEnclosed)services.GetRequiredService(book.Enclosed)).FollowAsync(call, asked.ChatId, record, ct);
        }

        // Asked about once more, it is still the line of the message it was sent in.
        return reply.Waiting is { } waiting ? reply with { Waiting = waiting with { Chat = waiting.Chat with { Id = asked.ChatId } } } : reply;
    }
}
